package kg.koch.app.workspace.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import kg.koch.app.database.StageDatabases;
import kg.koch.app.workspace.internal.DeliveryIndex.Delivery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkspaceTest {

  private static final List<String> STAGES =
      List.of("collect", "check", "link", "measure", "protect", "publish", "review", "microdata");
  private static final Pattern PIN = Pattern.compile("(?<!\\d)[12]\\d{13}(?!\\d)");

  @TempDir static Path data;
  @TempDir static Path files;
  private static RunningWorkspace workspace;

  @BeforeAll
  static void start() {
    workspace = RunningWorkspace.start(data);
  }

  @AfterAll
  static void stop() {
    if (workspace != null) {
      workspace.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/en/deliveries",
        "/en/runs",
        "/en/utility",
        "/en/sources",
        "/en/sources/border-crossings",
        "/en/sources/border-crossings/try",
        "/en/gaps",
        "/en/reviews",
        "/en/forms",
        "/workspace.css",
        "/nowhere"
      })
  void noPageOpensWithoutTheKey(String path) throws Exception {
    assertThat(workspace.getWithoutKey(path).statusCode()).isEqualTo(401);
  }

  @Test
  void aWrongKeyOpensNothing() throws Exception {
    assertThat(workspace.getWithoutKey("/en/deliveries?key=" + "0".repeat(64)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void theSourceDeskSaysWhatIsDueAndWhatNeverCame() throws Exception {
    assertThat(workspace.get("/en/sources").body())
        .contains("Crossings of the state border", "not due yet", "Remittances", "nothing yet");
  }

  @Test
  void aRuleIsTriedOnADeliveryAndShowsNobody() throws Exception {
    String page = tried("length(document_number)", ">", "99");
    assertThat(page).contains("Rows that break it", "length(document_number) &gt; 99");
    assertThat(PIN.matcher(page).find()).isFalse();
  }

  @Test
  void aRuleAtFaultIsToldBesideItsText() throws Exception {
    assertThat(tried("born", ">", "99")).contains("a field of this source", "left: born");
  }

  private static String tried(String left, String operator, String right) throws Exception {
    String receipt =
        index().deliveries().deliveries().stream()
            .filter(one -> one.source().equals("border-crossings"))
            .findFirst()
            .orElseThrow()
            .receipt();
    String rule =
        "id: tried\nkind: COMPARISON\nleft: %s\noperator: \"%s\"\nright: %s\nseverity: ERROR\n"
                .formatted(left, operator, right)
            + "instruction: {ky: a, ru: a, en: a}\n";
    return workspace
        .send(
            HttpRequest.newBuilder(workspace.address("/en/sources/border-crossings/try"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "receipt="
                            + receipt
                            + "&rule="
                            + URLEncoder.encode(rule, StandardCharsets.UTF_8))))
        .body();
  }

  @Test
  void aDeliveryIsShownBesideOthersWithItsCountsThatStandOut() throws Exception {
    String receipt =
        index().deliveries().deliveries().stream()
            .filter(one -> one.source().equals("border-crossings"))
            .findFirst()
            .orElseThrow()
            .receipt();
    assertThat(workspace.get("/en/deliveries/" + receipt).body())
        .contains("crossings-change", "border-crossings 20", "pins-in-register", "person-register");
    assertThat(workspace.get("/en/deliveries/" + receipt + "/outliers/daily-counts").body())
        .startsWith("group,period,count,expected");
    assertThat(workspace.get("/en/deliveries/" + receipt + "/outliers/nowhere").statusCode())
        .isEqualTo(404);
  }

  @Test
  void theGapMapHasAllTablesTheCountryNeeds() throws Exception {
    String page = workspace.get("/en/gaps").body();
    assertThat(page.split("<th scope=\"row\">", -1)).hasSize(48);
    assertThat(page).contains("no source: 3");
  }

  @Test
  void theListOfDeliveriesNamesEverySourceInTheReadersLanguage() throws Exception {
    assertThat(workspace.get("/ru/deliveries").body()).contains("2024-03", "Поставки данных");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ky", "ru", "en"})
  void everyPageSpeaksTheLanguageOfItsAddress(String language) throws Exception {
    for (String page :
        List.of(
            "/deliveries",
            "/runs",
            "/utility",
            "/utility/" + release() + "/A1",
            "/reviews",
            "/forms",
            "/deliveries/" + withFindings().receipt())) {
      assertThat(workspace.get("/" + language + page).body())
          .contains("<html lang=\"" + language + "\"");
    }
  }

  @Test
  void aDeliveryShowsItsFindingsByRule() throws Exception {
    Delivery delivery = withFindings();
    String rule = index().deliveries().findings(delivery.receipt()).get(0).rule();
    assertThat(workspace.get("/en/deliveries/" + delivery.receipt()).body()).contains(rule);
  }

  @Test
  void theRunsTellInWordsHowManyRowsFoundTheirPerson() throws Exception {
    assertThat(workspace.get("/en/runs").body()).contains("Rows linked to a person");
  }

  @Test
  void theCostOfProtectionNamesEveryTableThatNoiseProtects() throws Exception {
    assertThat(workspace.get("/en/utility").body())
        .contains("A1 Resident population", "C2 ", "/en/utility/" + release() + "/A1")
        .doesNotContain("/B3\"");
  }

  @Test
  void aTablesPageHasBothCurvesAndItsAreasByName() throws Exception {
    assertThat(workspace.get("/en/utility/" + release() + "/A1").body())
        .contains("id=\"thresholds-title\"", "id=\"noises-title\"", "Issyk-Kul region");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/en/utility/nowhere", "/en/utility/nowhere/A1"})
  void noReleaseThatIsNotThereHasAPage(String path) throws Exception {
    assertThat(workspace.get(path).statusCode()).isNotEqualTo(200);
  }

  @Test
  void anUploadedDeliveryEndsOnItsPage() throws Exception {
    HttpResponse<String> answer =
        workspace.deliver("en", "civil-deaths", "2024", someRowsOfDeaths());
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(workspace.get(pathOf(answer)).body()).contains("few-deaths.csv");
  }

  private static String pathOf(HttpResponse<String> answer) {
    return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
  }

  @ParameterizedTest
  @ValueSource(strings = {"the 3rd of March", "2024-13", ""})
  void aDeliveryForNoKnownPeriodIsAnsweredInWords(String period) throws Exception {
    requireWords(workspace.deliver("en", "border-crossings", period, someRowsOfDeaths()));
  }

  @Test
  void aDeliveryWithTheColumnsOfAnotherSourceIsAnsweredInWords() throws Exception {
    requireWords(workspace.deliver("en", "border-crossings", "2024-03", someRowsOfDeaths()));
  }

  private static void requireWords(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("Exception", "\tat ");
  }

  @ParameterizedTest
  @MethodSource("eachStageAndEachOther")
  void aStagesRoleReadsNoOtherStagesSchema(String stage, String other, String table) {
    JdbcClient door = workspace.part(StageDatabases.class).of(stage);
    assertThatThrownBy(
            () -> door.sql("SELECT count(*) FROM \"" + other + "\"." + table).query().listOfRows())
        .hasStackTraceContaining("permission denied for schema " + other);
  }

  static List<Object[]> eachStageAndEachOther() {
    List<String> tables =
        List.of(
            "delivery", "verdict", "step", "step", "step", "release", "written_value", "request");
    List<Object[]> pairs = new ArrayList<>();
    for (String stage : STAGES) {
      for (int other = 0; other < STAGES.size(); other++) {
        if (!stage.equals(STAGES.get(other))) {
          pairs.add(new Object[] {stage, STAGES.get(other), tables.get(other)});
        }
      }
    }
    return pairs;
  }

  @Test
  void noPinOfTheCountryIsInAnyTable() throws IOException {
    assertThat(matches(String.join("\n", everythingInTheDatabase())))
        .doesNotContainAnyElementsOf(pinsOfTheCountry());
  }

  @Test
  void bringingTheIndexUpToDateAgainChangesNothing() {
    List<String> before = everythingInTheDatabase();
    index().bringUpToDate();
    assertThat(everythingInTheDatabase()).isNotEmpty().isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "en"})
  void theLanguagesHaveTheSameTexts(String language) {
    assertThat(Texts.in(language).names())
        .containsExactlyElementsOf(Texts.in("ky").names().toList());
  }

  private static WorkspaceIndex index() {
    return workspace.part(WorkspaceIndex.class);
  }

  private static String release() {
    return index().steps().releases().get(0);
  }

  private static Delivery withFindings() {
    return index().deliveries().deliveries().stream()
        .filter(one -> !index().deliveries().findings(one.receipt()).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static Path someRowsOfDeaths() throws IOException {
    Path file = files.resolve("few-deaths.csv");
    try (Stream<Path> all = Files.walk(data.resolve("synth/deliveries/civil-deaths"))) {
      Path whole = all.filter(one -> one.toString().contains("2024")).findFirst().orElseThrow();
      Files.writeString(
          file,
          String.join("\n", text(whole).lines().limit(4).toList()) + "\n",
          StandardCharsets.ISO_8859_1);
    }
    return file;
  }

  private static Set<String> pinsOfTheCountry() throws IOException {
    Set<String> pins = new HashSet<>();
    try (Stream<Path> all = Files.walk(data.resolve("synth/deliveries"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        pins.addAll(matches(text(file)));
      }
    }
    assertThat(pins).hasSizeGreaterThan(1_000);
    return pins;
  }

  private static Set<String> matches(String text) {
    Set<String> found = new HashSet<>();
    PIN.matcher(text).results().forEach(match -> found.add(match.group()));
    return found;
  }

  private static String text(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
      return new String(plain.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** Every row of every table that is not PostgreSQL's own, as text. */
  private static List<String> everythingInTheDatabase() {
    JdbcClient owner = JdbcClient.create(workspace.part(HikariDataSource.class));
    return owner
        .sql(
            "SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables"
                + " WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1")
        .query(String.class)
        .list()
        .stream()
        .flatMap(
            table ->
                owner
                    .sql(
                        "SELECT '" + table + " ' || one::text FROM " + table + " AS one ORDER BY 1")
                    .query(String.class)
                    .list()
                    .stream())
        .toList();
  }
}
