package kg.koch.app.workspace.internal.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kg.koch.app.database.StageDatabases;
import kg.koch.app.workspace.internal.RunningWorkspace;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request goes from hand to hand; nobody approves what they took into review. */
class RequestQueueTest {

  private static final String SENT =
      """
      {"format": "koch-microdata-request-1", "file": "answers", "version": "1.0", "name": "Invented %d",
       "organisation": "An institute", "email": "a@example.org", "research": "Ageing", "until": "2027-01-01",
       "persons": "Invented", "terms": "agreed"}
      """;

  @TempDir static Path folder;
  private static RunningWorkspace workspace;
  private static int requests;

  @BeforeAll
  static void start() {
    workspace = RunningWorkspace.startEmpty(folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    if (workspace != null) {
      workspace.close();
    }
  }

  @Test
  void aRequestTakenInIsReceived() {
    assertThat(state(takenIn())).isEqualTo(RequestState.RECEIVED);
  }

  @Test
  void theSameRequestSentTwiceIsOne() {
    AccessRequest request = read(SENT.formatted(7777));
    tables().put(request, "First");
    tables().put(request, "Second");
    assertThat(tables().journal(request.id())).hasSize(1);
  }

  @Test
  void anotherThanWhoReviewedApproves() {
    String id = takenIn();
    assertThat(tables().change(id, RequestState.IN_REVIEW, "Aibek", "plausible")).isTrue();
    assertThat(tables().change(id, RequestState.APPROVED, "aibek", "fine")).isFalse();
    assertThat(tables().change(id, RequestState.APPROVED, "Cholpon", "fine")).isTrue();
    assertThat(state(id)).isEqualTo(RequestState.APPROVED);
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIVED, IN_REVIEW REFUSED",
    "IN_REVIEW, APPROVED REFUSED",
    "APPROVED, CLOSED",
    "REFUSED, CLOSED",
    "CLOSED, ''"
  })
  void eachStateNamesWhatMayFollow(RequestState state, String next) {
    assertThat(String.join(" ", state.next().stream().map(Enum::name).toList())).isEqualTo(next);
  }

  @Test
  void aStateThatMayNotFollowIsNotEntered() {
    String id = takenIn();
    assertThat(tables().change(id, RequestState.APPROVED, "Cholpon", "fine")).isFalse();
    assertThat(state(id)).isEqualTo(RequestState.RECEIVED);
  }

  @Test
  void theJournalKeepsWhoDecidedAndWhy() {
    String id = takenIn();
    tables().change(id, RequestState.REFUSED, "Cholpon", "no research");
    assertThat(tables().journal(id))
        .extracting(RequestEntry::state, RequestEntry::officer, RequestEntry::reason)
        .contains(
            org.assertj.core.groups.Tuple.tuple(RequestState.REFUSED, "Cholpon", "no research"));
  }

  @Test
  void theDatabaseItselfLetsNobodyChangeTheJournal() {
    JdbcClient door = workspace.part(StageDatabases.class).of("microdata");
    assertThatThrownBy(() -> door.sql("UPDATE change SET officer = 'other'").update())
        .hasStackTraceContaining("permission denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"not a request", "{}", "[1]", "{\"format\": \"koch-microdata-request-1\"}"})
  void whatIsNoRequestIsRefused(String sent) {
    assertThatThrownBy(() -> read(sent)).isInstanceOf(BadInputException.class);
  }

  @Test
  void aRequestWithoutAgreementIsRefused() {
    assertThatThrownBy(() -> read(SENT.formatted(1).replace("agreed", "no")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("agreement to the terms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ky", "ru", "en"})
  void thePageTellsStateAndWhatMayFollow(String language) throws Exception {
    String id = takenIn();
    HttpResponse<String> page = workspace.get("/" + language + "/requests/" + id);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("value=\"IN_REVIEW\"", "value=\"REFUSED\"")
        .doesNotContain("value=\"APPROVED\"");
    assertThat(workspace.get("/" + language + "/requests").body())
        .contains("/" + language + "/requests/" + id);
  }

  @Test
  void aChangeThatMayNotBeIsAnsweredWithWhatWasExpected() throws Exception {
    HttpResponse<String> answer =
        post("/en/requests/" + takenIn(), "state", "closed", "officer", "A", "reason", "x");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("a state that may follow");
  }

  private static HttpResponse<String> post(String path, String... namesAndValues) throws Exception {
    List<String> form =
        java.util.stream.IntStream.range(0, namesAndValues.length / 2)
            .mapToObj(
                i ->
                    namesAndValues[2 * i]
                        + "="
                        + URLEncoder.encode(namesAndValues[2 * i + 1], StandardCharsets.UTF_8))
            .toList();
    return workspace.send(
        HttpRequest.newBuilder(workspace.address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", form))));
  }

  private static String takenIn() {
    AccessRequest request = read(SENT.formatted(requests++));
    tables().put(request, "Officer");
    return request.id();
  }

  private static AccessRequest read(String sent) {
    return AccessRequest.read(sent.getBytes(StandardCharsets.UTF_8));
  }

  private static RequestState state(String id) {
    return tables().find(id).orElseThrow().state();
  }

  private static RequestTables tables() {
    return workspace.part(RequestTables.class);
  }
}
