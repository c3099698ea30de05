package kg.koch.app.workspace.internal.requests;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kg.koch.app.database.StageDatabases;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests in PostgreSQL, in a schema and under a role of their own. */
final class RequestTables {

  private static final String ALL =
      "SELECT request_id, file, version, name, organisation, email, research, until, persons,"
          + " received, (SELECT state FROM change WHERE change.request_id = one.request_id"
          + " ORDER BY entry DESC LIMIT 1) AS state FROM request AS one";

  private final JdbcClient client;
  private final TransactionTemplate transactions;
  private final Clock clock;

  RequestTables(StageDatabases databases, Clock clock) {
    this.client = databases.of("microdata");
    this.transactions = databases.transactions("microdata");
    this.clock = clock;
  }

  /** Takes a request in; one that is there already changes nothing. */
  void put(AccessRequest request, String officer) {
    transactions.executeWithoutResult(
        status -> {
          int added =
              client
                  .sql(
                      "INSERT INTO request VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                  .params(
                      request.id(),
                      request.file(),
                      request.version(),
                      request.name(),
                      request.organisation(),
                      request.email(),
                      request.research(),
                      request.until(),
                      request.persons(),
                      now())
                  .update();
          if (added == 1) {
            enter(request.id(), RequestState.RECEIVED, officer, "", null);
          }
        });
  }

  List<StoredRequest> all() {
    return client
        .sql(ALL + " ORDER BY received DESC, request_id")
        .query(StoredRequest.class)
        .list();
  }

  Optional<StoredRequest> find(String id) {
    return client
        .sql(ALL + " WHERE request_id = ?")
        .param(id)
        .query(StoredRequest.class)
        .optional();
  }

  /** What became of a request, first entry first. */
  List<RequestEntry> journal(String id) {
    return client
        .sql(
            "SELECT entry, state, officer, reason, at FROM change WHERE request_id = ? ORDER BY entry")
        .param(id)
        .query(RequestEntry.class)
        .list();
  }

  /**
   * Changes the state of a request.
   *
   * @return false if that state may not follow, the one who took it into review approves it, or
   *     somebody else changed it just now
   */
  boolean change(String id, RequestState to, String officer, String reason) {
    List<RequestEntry> journal = journal(id);
    if (journal.isEmpty()) {
      return false;
    }
    RequestEntry last = journal.get(journal.size() - 1);
    boolean own =
        journal.stream()
            .anyMatch(
                entry ->
                    entry.state() == RequestState.IN_REVIEW
                        && entry.officer().equalsIgnoreCase(officer));
    return last.state().next().contains(to)
        && !(to == RequestState.APPROVED && own)
        && enter(id, to, officer, reason, last.entry());
  }

  private boolean enter(
      String id, RequestState state, String officer, String reason, @Nullable Long after) {
    return client
            .sql(
                "INSERT INTO change (request_id, state, officer, reason, after, at)"
                    + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
            .params(Arrays.asList(id, state.name(), officer, reason, after, now()))
            .update()
        == 1;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
