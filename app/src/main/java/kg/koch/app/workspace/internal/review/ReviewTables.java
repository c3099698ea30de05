package kg.koch.app.workspace.internal.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kg.koch.app.database.StageDatabases;
import kg.koch.app.review.ReviewSet;
import kg.koch.app.review.ReviewSetFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Review sets in PostgreSQL, in a schema and under a role of their own. */
final class ReviewTables {

  private static final String SETS =
      "SELECT set_id, title, records, (SELECT count(*) FROM pair WHERE pair.set_id = one.set_id) AS pairs,"
          + " opened, closed, closed_by FROM review_set AS one LEFT JOIN closing USING (set_id)";

  private final JdbcClient client;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ReviewTables(StageDatabases databases, Clock clock) {
    this.client = databases.of("review");
    this.transactions = databases.transactions("review");
    this.clock = clock;
  }

  /** Takes a set in, whole or not at all; one that is there already changes nothing. */
  void put(ReviewSetFile file) {
    transactions.executeWithoutResult(
        status -> {
          ReviewSet set = file.set();
          int added =
              client
                  .sql("INSERT INTO review_set VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                  .params(file.id(), set.title(), set.records(), now())
                  .update();
          if (added == 1) {
            putStrata(file.id(), set);
            for (int place = 0; place < set.pairs().size(); place++) {
              putPair(file.id(), place + 1, set);
            }
          }
        });
  }

  private void putStrata(String id, ReviewSet set) {
    for (int at = 0; at < set.strata().size(); at++) {
      ReviewSet.PairsOf one = set.strata().get(at);
      client
          .sql("INSERT INTO stratum VALUES (?, ?, ?, ?, ?, ?)")
          .params(id, at, one.band(), one.linked(), one.chosen(), one.pairs())
          .update();
    }
  }

  private void putPair(String id, int place, ReviewSet set) {
    ReviewSet.Pair pair = set.pairs().get(place - 1);
    client
        .sql("INSERT INTO pair VALUES (?, ?, ?, ?, ?)")
        .params(id, place, pair.stratum(), pair.idLeft(), pair.idRight())
        .update();
    for (int field = 0; field < set.fields().size(); field++) {
      client
          .sql("INSERT INTO written_value VALUES (?, ?, ?, ?, ?, ?)")
          .params(
              id,
              place,
              field,
              set.fields().get(field),
              pair.left().get(field),
              pair.right().get(field))
          .update();
    }
  }

  List<StoredSet> sets() {
    return client.sql(SETS + " ORDER BY opened DESC, set_id").query(StoredSet.class).list();
  }

  Optional<StoredSet> findSet(String set) {
    return client.sql(SETS + " WHERE set_id = ?").param(set).query(StoredSet.class).optional();
  }

  List<StoredPair> pairs(String set) {
    return client
        .sql(
            "SELECT place, id_left, id_right, band, linked, chosen, pairs FROM pair"
                + " JOIN stratum USING (set_id, stratum) WHERE set_id = ? ORDER BY place")
        .param(set)
        .query(StoredPair.class)
        .list();
  }

  List<WrittenValue> written(String set, int place) {
    return client
        .sql(
            "SELECT name, written_left, written_right FROM written_value"
                + " WHERE set_id = ? AND place = ? ORDER BY field")
        .params(set, place)
        .query(WrittenValue.class)
        .list();
  }

  /** All entries of a set, in the order they were made. */
  List<JournalEntry> journal(String set) {
    return client
        .sql(
            "SELECT entry, place, reviewer, look, decision, replaces, decided FROM decision"
                + " WHERE set_id = ? ORDER BY entry")
        .param(set)
        .query(JournalEntry.class)
        .list();
  }

  /** The decisions that no later one replaces, in the order they were entered. */
  List<JournalEntry> standing(String set) {
    return client
        .sql(
            "SELECT entry, place, reviewer, look, decision, replaces, decided FROM decision AS one"
                + " WHERE set_id = ? AND NOT EXISTS"
                + " (SELECT FROM decision AS later WHERE later.replaces = one.entry)"
                + " ORDER BY entry")
        .param(set)
        .query(JournalEntry.class)
        .list();
  }

  /**
   * Enters a reviewer's first decision of a pair.
   *
   * @return false if there is one already, or the set is closed
   */
  boolean enter(String set, int place, String reviewer, String look, String decision) {
    return client
            .sql(
                "INSERT INTO decision (set_id, place, reviewer, look, decision, decided)"
                    + " SELECT ?, ?, ?, ?, ?, ? WHERE NOT EXISTS"
                    + " (SELECT FROM closing WHERE set_id = ?) ON CONFLICT DO NOTHING")
            .params(set, place, reviewer, look, decision, now(), set)
            .update()
        == 1;
  }

  /**
   * Enters a decision in the place of one of the same reviewer.
   *
   * @return false if that one does not stand any more, is not the reviewer's, or the set is closed
   */
  boolean replace(String set, int place, String reviewer, long entry, String decision) {
    return client
            .sql(
                "INSERT INTO decision (set_id, place, reviewer, look, decision, replaces, decided)"
                    + " SELECT set_id, place, reviewer, look, ?, entry, ? FROM decision AS one"
                    + " WHERE entry = ? AND set_id = ? AND place = ? AND lower(reviewer) = lower(?)"
                    + " AND NOT EXISTS (SELECT FROM closing WHERE closing.set_id = one.set_id)"
                    + " ON CONFLICT DO NOTHING")
            .params(decision, now(), entry, set, place, reviewer)
            .update()
        == 1;
  }

  /** Closes a set and deletes what is written in its records; decisions and ids stay. */
  void close(String set, String reviewer) {
    transactions.executeWithoutResult(
        status -> {
          client
              .sql("INSERT INTO closing VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
              .params(set, reviewer, now())
              .update();
          client.sql("DELETE FROM written_value WHERE set_id = ?").param(set).update();
        });
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
