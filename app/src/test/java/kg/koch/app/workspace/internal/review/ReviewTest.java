package kg.koch.app.workspace.internal.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.app.database.StageDatabases;
import kg.koch.app.review.ReviewSet;
import kg.koch.app.review.ReviewSetFile;
import kg.koch.app.workspace.internal.RunningWorkspace;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the workspace keeps of a review, with its own PostgreSQL; each test has a set of its own.
 */
class ReviewTest {

  private static final int PAIRS = 4;
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @TempDir static Path folder;
  private static RunningWorkspace workspace;
  private static int sets;

  private String set = "";

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

  @BeforeEach
  void takeASetIn() throws IOException {
    Path file = file("set-" + sets++);
    set = reviews().takeIn(file);
  }

  /** A set of made-up pairs. */
  private static Path file(String title) throws IOException {
    List<ReviewSet.Pair> pairs =
        IntStream.range(0, PAIRS)
            .mapToObj(
                pair ->
                    new ReviewSet.Pair(
                        pair % 2,
                        "left" + pair,
                        "right" + pair,
                        List.of("Invented-" + title, "1990-01-0" + pair),
                        List.of("Invented-" + title, "1990-02-0" + pair)))
            .toList();
    Path file = folder.resolve(title + ".json");
    ReviewSetFile.write(
        file,
        new ReviewSet(
            ReviewSet.FORMAT,
            title,
            500,
            List.of("surname", "birth_date"),
            List.of(
                new ReviewSet.PairsOf("0 to 3", true, false, 60, 2 / 60.0),
                new ReviewSet.PairsOf("-3 to 0", false, false, 90, 2 / 90.0)),
            pairs));
    return file;
  }

  private static Reviews reviews() {
    return workspace.part(Reviews.class);
  }

  private static String cookie(String reviewer) {
    return "koch-reviewer="
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(reviewer.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> get(String reviewer, String path) throws Exception {
    return workspace.send(
        HttpRequest.newBuilder(workspace.address("/en/reviews/" + set + path)), cookie(reviewer));
  }

  private HttpResponse<String> post(String reviewer, String path, String... fields)
      throws Exception {
    String form =
        Arrays.stream(fields)
            .map(
                field ->
                    field.replaceAll("=.*", "=")
                        + URLEncoder.encode(
                            field.replaceAll("^[^=]*=", ""), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return workspace.send(
        HttpRequest.newBuilder(workspace.address("/en/reviews/" + set + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)),
        cookie(reviewer));
  }

  private void decide(String reviewer, int place, String decision) throws Exception {
    post(reviewer, "/pairs/" + place, "decision=" + decision, "replaces=");
  }

  /** What a hidden field of a page holds. */
  private static String valueOf(String field, String page) {
    return page.replaceAll("(?s).*name=\"" + field + "\" value=\"(\\d+)\".*", "$1");
  }

  /** Every entry of the set's journal, replaced or not. */
  private List<String> journal() {
    return owner()
        .sql(
            "SELECT place || ' ' || reviewer || ' ' || look || ' ' || decision"
                + " FROM review.decision WHERE set_id = ? ORDER BY entry")
        .param(set)
        .query(String.class)
        .list();
  }

  private static JdbcClient owner() {
    return JdbcClient.create(workspace.part(HikariDataSource.class));
  }

  @Test
  void aFormSentTwiceIsEnteredOnce() throws Exception {
    decide("Aida", 1, "same");
    decide("Aida", 1, "same");
    assertThat(journal()).containsExactly("1 Aida independent same");
  }

  @Test
  void anOldFormSentAgainReplacesNothingAndSaysSo() throws Exception {
    decide("Aida", 1, "same");
    HttpResponse<String> answer = post("Aida", "/pairs/1", "decision=different", "replaces=");
    assertThat(journal()).containsExactly("1 Aida independent same");
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/pairs/1?stale=true");
  }

  @Test
  void thePageOfAPairDecidedBeforeSaysWhatWasDecided() throws Exception {
    decide("Aida", 1, "different");
    assertThat(get("Aida", "/pairs/1").body()).contains("You said", "Two persons");
  }

  @Test
  void aDecisionThatReplacesAnotherLeavesBothInTheJournal() throws Exception {
    decide("Aida", 2, "same");
    String entry = valueOf("replaces", get("Aida", "/pairs/2").body());
    post("Aida", "/pairs/2", "decision=unsure", "replaces=" + entry);
    assertThat(journal()).containsExactly("2 Aida independent same", "2 Aida independent unsure");
  }

  @Test
  void aDecisionTakenBackStaysInTheJournalAndThePairWaitsAgain() throws Exception {
    decide("Aida", 1, "same");
    String entry = valueOf("entry", get("Aida", "/pairs/2").body());
    post("Aida", "/undo", "entry=" + entry);
    post("Aida", "/undo", "entry=" + entry);
    assertThat(journal())
        .containsExactly("1 Aida independent same", "1 Aida independent withdrawn");
    assertThat(get("Aida", "/next").headers().firstValue("Location").orElseThrow())
        .endsWith("/pairs/1");
  }

  @Test
  void nobodyReplacesAnothersDecision() throws Exception {
    decide("Aida", 1, "same");
    String entry = valueOf("replaces", get("Aida", "/pairs/1").body());
    post("Bek", "/pairs/1", "decision=different", "replaces=" + entry);
    assertThat(journal()).containsExactly("1 Aida independent same");
  }

  @Test
  void aPairIsShownToAReviewerOnce() throws Exception {
    for (int place = 1; place < PAIRS; place++) {
      decide("Aida", place, "same");
    }
    assertThat(get("Aida", "/next?after=1").headers().firstValue("Location").orElseThrow())
        .endsWith("/pairs/" + PAIRS);
  }

  @Test
  void aPairTwoHaveDecidedIsShownToNobodyElse() throws Exception {
    decide("Aida", 1, "same");
    decide("Bek", 1, "same");
    assertThat(get("Chynara", "/pairs/1").statusCode()).isEqualTo(302);
  }

  @Test
  void theSameNameInOtherLettersIsTheSameReviewer() throws Exception {
    decide("Aida", 1, "same");
    decide("AIDA", 1, "different");
    assertThat(journal()).hasSize(1);
  }

  @Test
  void whoDecidedBeforeGivesNoThirdLook() throws Exception {
    decide("Aida", 1, "same");
    decide("Bek", 1, "different");
    post("Bek", "/third-looks/1", "decision=same", "replaces=");
    assertThat(journal()).hasSize(2);
  }

  @Test
  void aThirdLookSettlesThePair() throws Exception {
    decide("Aida", 1, "same");
    decide("Bek", 1, "different");
    post("Chynara", "/third-looks/1", "decision=same", "replaces=");
    assertThat(get("Aida", "/decisions").body())
        .contains("left0,right0,same,Aida; Bek; Chynara,")
        .contains(",false,0 to 3,true,false,60");
  }

  @Test
  void whatAThirdLookSettledIsNotDecidedAgain() throws Exception {
    decide("Aida", 1, "same");
    String entry = valueOf("replaces", get("Aida", "/pairs/1").body());
    decide("Bek", 1, "different");
    post("Chynara", "/third-looks/1", "decision=same", "replaces=");
    post("Aida", "/pairs/1", "decision=different", "replaces=" + entry);
    assertThat(journal()).hasSize(3);
  }

  @Test
  void theJournalIsReadAsItWasEntered() throws Exception {
    decide("Aida", 2, "unsure");
    assertThat(get("Aida", "/journal").body().lines().toList().get(1))
        .matches("\\d+,2,Aida,independent,unsure,,2\\d{3}-.*Z");
  }

  @Test
  void thePageOfAPairTellsNeitherTheWeightNorTheLinkageNorAnothersDecision() throws Exception {
    decide("Aida", 1, "same");
    assertThat(get("Bek", "/pairs/1").body())
        .contains("Is this one person?")
        .doesNotContain("0 to 3", "linked", "Aida", "left0", "Bits");
  }

  @Test
  void withoutANameNoPairIsShown() throws Exception {
    assertThat(get("", "/pairs/1").headers().firstValue("Location").orElseThrow()).endsWith(set);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE decision SET decision = 'same'", "DELETE FROM decision"})
  void theJournalCannotBeChanged(String change) throws Exception {
    decide("Aida", 1, "same");
    JdbcClient door = workspace.part(StageDatabases.class).of("review");
    assertThatThrownBy(() -> door.sql(change).update())
        .hasStackTraceContaining("permission denied for table decision");
  }

  @Test
  void theTimeOfADecisionIsTheClocksThatWasGiven() {
    ReviewTables tables =
        new ReviewTables(workspace.part(StageDatabases.class), Clock.fixed(NOON, ZoneOffset.UTC));
    tables.enter(set, 1, "Aida", JournalEntry.INDEPENDENT, "same");
    assertThat(tables.standing(set).get(0).decided()).isEqualTo(NOON);
  }

  @Test
  void closingASetDeletesWhatIsWrittenInItsRecords() throws Exception {
    String title = reviews().tables().findSet(set).orElseThrow().title();
    decide("Aida", 1, "same");
    post("Aida", "/close");
    assertThat(everythingInTheSchema()).noneMatch(row -> row.contains("Invented-" + title + ","));
  }

  @Test
  void closingASetKeepsItsDecisions() throws Exception {
    decide("Aida", 1, "same");
    decide("Bek", 1, "same");
    post("Aida", "/close");
    assertThat(get("Aida", "/decisions").body()).contains("left0,right0,same,Aida; Bek,");
  }

  @Test
  void aClosedSetTakesNoDecision() throws Exception {
    post("Aida", "/close");
    decide("Aida", 1, "same");
    assertThat(journal()).isEmpty();
  }

  @Test
  void theSameFileTwiceIsOneSet() throws Exception {
    decide("Aida", 1, "same");
    Path file = folder.resolve(reviews().tables().findSet(set).orElseThrow().title() + ".json");
    assertThat(reviews().takeIn(file)).isEqualTo(set);
    assertThat(journal()).hasSize(1);
  }

  @Test
  void aClosedSetIsNotOpenedAgain() throws Exception {
    post("Aida", "/close");
    Path file = folder.resolve(reviews().tables().findSet(set).orElseThrow().title() + ".json");
    assertThatThrownBy(() -> reviews().takeIn(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("one that is closed");
  }

  @Test
  void aSetInTheDataFolderIsTakenInAndItsFileDeleted() throws Exception {
    Path waiting = Files.createDirectories(folder.resolve("waiting"));
    Path moved = Files.move(file("waiting-set"), waiting.resolve("review.json"));
    reviews().takeInFrom(waiting);
    assertThat(moved).doesNotExist();
    assertThat(reviews().tables().sets()).anyMatch(one -> one.title().equals("waiting-set"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[1]", "surname,given", "{\"format\": \"koch-review-1\"}"})
  void aFileThatIsNoSetIsRefusedInWords(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("other.json"), content);
    assertThatThrownBy(() -> reviews().takeIn(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a review set as ./koch link --review writes it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"decision=perhaps", "decision=withdrawn"})
  void anotherDecisionIsAnsweredInWords(String field) throws Exception {
    assertThat(post("Aida", "/pairs/1", field, "replaces=").statusCode()).isEqualTo(422);
  }

  @Test
  void aPairThatIsNotThereIsAnsweredWithTheNext() throws Exception {
    assertThat(get("Aida", "/pairs/99").statusCode()).isEqualTo(302);
  }

  private static List<String> everythingInTheSchema() {
    return owner()
        .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'review'")
        .query(String.class)
        .list()
        .stream()
        .flatMap(
            table ->
                owner()
                    .sql("SELECT one::text FROM review." + table + " AS one")
                    .query(String.class)
                    .list()
                    .stream())
        .toList();
  }
}
