package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Made-up people of two districts with six villages. */
class ProtectMicrodataCommandTest {

  private static final String[] AREAS = {
    "levels,codes",
    "@,All",
    "@@,North",
    "@@@,A",
    "@@@,B",
    "@@@,C",
    "@@,South",
    "@@@,D",
    "@@@,E",
    "@@@,F"
  };
  private static final String[] SETTINGS = {
    "k: 4",
    "blanked_share: 0.05",
    "seed: 7",
    "population: 2000",
    "synthetic: true",
    "columns:",
    "  area: {role: quasi_identifier, hierarchy: areas.csv}",
    "  age: {role: quasi_identifier, intervals: [5, 10, 20], top: 80}",
    "  sex: {role: quasi_identifier, importance: 3}",
    "  illness: {role: sensitive, distinct: 2, closeness: 0.6}",
    "  income: {role: number, method: microaggregation, amount: 3}",
    "  hours: {role: number, method: rank_swapping, amount: 0.1}",
    "  work: {role: category, method: pram, amount: 0.8}",
    "  home: {role: household}",
    "  pin: {role: identifier}"
  };

  @TempDir private Path folder = Path.of("");
  private MethodRuns runs = new MethodRuns(folder);

  @BeforeEach
  void begin() {
    runs = new MethodRuns(folder);
    runs.file("areas.csv", AREAS);
  }

  private static List<String> people() {
    Random random = new Random(3);
    List<String> rows = new ArrayList<>();
    for (int person = 0; person < 300; person++) {
      rows.add(
          String.format(
              "1%02d0419%02d%05d,%s,%d,%s,%s,%d,%d,%s,h%d",
              1 + person % 28,
              50 + person % 50,
              person,
              "ABCDEF".charAt(random.nextInt(6)),
              random.nextInt(95),
              random.nextBoolean() ? "F" : "M",
              List.of("none", "cough", "cold", "").get(random.nextInt(4)),
              1_000 + random.nextInt(9_000),
              random.nextInt(60),
              List.of("yes", "no").get(random.nextInt(2)),
              person / 4));
    }
    return rows;
  }

  private String records(List<String> rows) {
    List<String> lines = new ArrayList<>(rows);
    lines.add(0, "pin,area,age,sex,illness,income,hours,work,home");
    return runs.file("people.csv", lines.toArray(String[]::new));
  }

  private Ended protect(String records, String out, String... settings) {
    return runs.run(
        "protect",
        "microdata",
        "--records=" + records,
        "--settings=" + runs.file("settings.yaml", settings),
        "--out=" + folder.resolve(out));
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(folder.resolve(file));
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static String[] changed(String from, String to) {
    return Arrays.stream(SETTINGS).map(line -> line.replace(from, to)).toArray(String[]::new);
  }

  @Test
  void everyRecordLooksLikeThreeOthers() {
    Ended ended = protect(records(people()), "out", SETTINGS);

    assertThat(ended.message()).contains("smallest class");
    assertThat(ended.status()).isZero();
    List<String> lines = lines("out/microdata.csv");
    assertThat(lines.get(0)).isEqualTo("area,age,sex,illness,income,hours,work,home");
    Map<String, Integer> classes = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",", -1);
      classes.merge(fields[0] + "," + fields[1] + "," + fields[2], 1, Integer::sum);
    }
    assertThat(lines).hasSize(301);
    assertThat(classes.values()).allMatch(size -> size >= 4);
  }

  @Test
  void theOrderOfRecordsDoesNotMatter() throws IOException {
    List<String> people = people();
    protect(records(people), "one", SETTINGS);
    Collections.shuffle(people, new Random(8));
    protect(records(people), "two", SETTINGS);

    for (String file : List.of("microdata.csv", "synthetic.csv", "report.html")) {
      assertThat(Files.mismatch(folder.resolve("one/" + file), folder.resolve("two/" + file)))
          .as(file)
          .isEqualTo(-1);
    }
  }

  @Test
  void theSettingsWrittenGiveTheSameFileAgain() throws IOException {
    String records = records(people());
    protect(records, "one", SETTINGS);

    runs.run(
        "protect",
        "microdata",
        "--records=" + records,
        "--settings=" + folder.resolve("one/settings.yaml"),
        "--out=" + folder.resolve("two"));

    assertThat(lines("two/microdata.csv")).isEqualTo(lines("one/microdata.csv"));
  }

  @Test
  void withoutAShareTheOneThatLosesLeastIsTakenAndWritten() {
    String[] open = changed("blanked_share: 0.05", "largest_set: 2");

    assertThat(protect(records(people()), "out", open).status()).isZero();

    assertThat(lines("out/settings.yaml")).anyMatch(line -> line.startsWith("blanked_share: 0."));
  }

  @Test
  void anotherSeedDrawsOtherwise() {
    String records = records(people());
    protect(records, "one", SETTINGS);
    protect(records, "two", changed("seed: 7", "seed: 8"));

    assertThat(lines("two/microdata.csv")).isNotEqualTo(lines("one/microdata.csv"));
  }

  @Test
  void syntheticRecordsSayThatTheyAre() {
    protect(records(people()), "out", SETTINGS);

    List<String> lines = lines("out/synthetic.csv");
    assertThat(lines.get(0)).startsWith("synthetic,area,age");
    assertThat(lines.subList(1, lines.size())).isNotEmpty().allMatch(line -> line.startsWith("1,"));
  }

  @Test
  void withoutSettingsTheyAreProposedAndPinsStayBehind() {
    Ended ended =
        runs.run(
            "protect",
            "microdata",
            "--records=" + records(people()),
            "--out=" + folder.resolve("out"));

    assertThat(ended.status()).isZero();
    assertThat(ended.message())
        .contains("Column 'pin' names persons (pin): not published")
        .contains("Settings were proposed");
    assertThat(lines("out/microdata.csv").get(0)).doesNotContain("pin");
    assertThat(lines("out/settings.yaml")).contains("  \"pin\": {role: identifier}");
  }

  @Test
  void moreThanThirtyQuasiIdentifiersAreRefused() {
    StringBuilder header = new StringBuilder("c0");
    StringBuilder row = new StringBuilder("x");
    List<String> settings = new ArrayList<>(List.of("k: 1", "columns:"));
    settings.add("  c0: {role: quasi_identifier}");
    for (int column = 1; column < 31; column++) {
      header.append(",c").append(column);
      row.append(",x");
      settings.add("  c" + column + ": {role: quasi_identifier}");
    }
    String records = runs.file("wide.csv", header.toString(), row.toString(), row.toString());

    assertThat(protect(records, "out", settings.toArray(String[]::new)).message())
        .contains("at most 30 quasi-identifiers; got 31");
  }

  @Test
  void aPinToBePublishedIsRefused() {
    Ended ended =
        protect(
            records(people()), "out", changed("pin: {role: identifier}", "pin: {role: category}"));

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("'pin', which names persons (pin)");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aFieldOfFaithIsRefusedWhateverItIsCalled() {
    String records = runs.file("q.csv", "q17,sex", "islam,F", "orthodox,M", "islam,M");

    Ended ended =
        protect(
            records,
            "out",
            "k: 1",
            "columns:",
            "  q17: {role: category}",
            "  sex: {role: category}");

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("religion or ideology").contains("'q17'");
  }

  @Test
  void aFieldOfFaithIsLeftOutWhereSettingsAreProposed() {
    String[] rows = new String[41];
    rows[0] = "religion,sex";
    for (int row = 1; row < rows.length; row++) {
      rows[row] = row % 2 + ",F";
    }

    Ended ended =
        runs.run(
            "protect",
            "microdata",
            "--records=" + runs.file("q.csv", rows),
            "--out=" + folder.resolve("out"));

    assertThat(ended.message()).contains("Column 'religion' is about religion or ideology");
    assertThat(lines("out/microdata.csv").get(0)).isEqualTo("sex");
  }

  @Test
  void aValueTheHierarchyDoesNotHaveIsToldByItsLine() {
    List<String> people = people();
    people.set(5, people.get(5).replaceFirst(",[A-F],", ",Z,"));

    Ended ended = protect(records(people), "out", SETTINGS);

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message())
        .contains("people.csv, line 7, field 'area'")
        .contains("a code of the hierarchy")
        .contains("'Z'");
  }

  @Test
  void anOrphanAndACodeTwiceAreToldByTheLineOfTheHierarchy() {
    runs.file("areas.csv", "levels,codes", "@,All", "@@@,A");
    assertThat(protect(records(people()), "out", SETTINGS).message())
        .contains("areas.csv, line 3")
        .contains("or a parent");

    runs.file("areas.csv", "levels,codes", "@,All", "@@,North", "@@@,A", "@@@@,North");
    assertThat(protect(records(people()), "out", SETTINGS).message())
        .contains("areas.csv, line 5")
        .contains("each code once");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "k: 4|k: 301|classes have 301 records at least",
        "k: 4|k: 0|k of 1 or more",
        "area: {|region: {|the column 'region' that the settings name",
        "role: sensitive|role: secret|a role, one of",
        "method: pram|method: rank_swapping|for categories and sensitive values pram",
        "amount: 0.8|amount: 1.8|a chance to keep a category",
        "amount: 3}|amount: 301}|at least 301 records with numbers",
        "intervals: [5, 10, 20]|intervals: [5, 7]|a multiple of the one before",
        "blanked_share|blank_share|one of the keys",
        "population: 2000|population: 20|a population of at least 300",
        "closeness: 0.6|closeness: 6|a closeness from 0 to 1",
        "top: 80|prefixes: [2]|one of hierarchy, intervals and prefixes"
      })
  void settingsThatCannotBeUsedAreRefused(String from, String to, String said) {
    Ended ended = protect(records(people()), "out", changed(from, to));

    assertThat(ended.message()).contains(said);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aSingleOutlierIsNotTopCodedToItself() {
    List<String> people = people();
    people.set(2, people.get(2).replaceFirst("(.*,)\\d+(,\\d+,(yes|no),h\\d+)", "$199999$2"));

    Ended ended = protect(records(people), "out", changed("amount: 3}", "amount: 3, top: 50000}"));

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("'income'").contains("3 numbers or more beyond a bound");
  }

  @Test
  void aNumberThatIsNoneIsToldByItsLine() {
    List<String> people = people();
    people.set(2, people.get(2).replaceFirst("(.*,)\\d+(,\\d+,(yes|no),h\\d+)", "$1much$2"));

    Ended ended = protect(records(people), "out", SETTINGS);

    assertThat(ended.message()).contains("people.csv, line 4, field 'income'").contains("'much'");
  }

  @ParameterizedTest
  @CsvSource({"en,Risk of being recognised", "ru,Риск узнавания", "ky,Таанып алуу коркунучу"})
  void theReportSpeaksThreeLanguagesAndShowsNoValue(String language, String heading)
      throws IOException {
    runs.run(
        "protect",
        "microdata",
        "--records=" + records(people()),
        "--settings=" + runs.file("settings.yaml", SETTINGS),
        "--language=" + language,
        "--out=" + folder.resolve("out"));

    String report = Files.readString(folder.resolve("out/report.html"));
    assertThat(report).contains(heading).contains("lang=\"" + language + "\"");
    assertThat(report).doesNotContain("NaN").doesNotContain("cough").doesNotContain("Infinity");
  }
}
