package kg.koch.synth.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forty thousand records of twenty-four thousand persons, in the three scripts. */
class RecordSetTest {

  private static final int PERSONS = 24_000;
  private static final int RECORDS = 40_000;
  private static final int SOURCE = 1;
  private static final int SURNAME = 3;
  private static final int SEX = 6;
  private static final int BIRTH_DATE = 7;
  private static final int PIN = 8;
  private static final int DOCUMENT = 9;

  @TempDir static Path folder;

  @BeforeAll
  static void makeUp() {
    for (Script script : Script.values()) {
      write(script.name(), 1, script, 1);
    }
  }

  private static void write(String name, long seed, Script script, int threads) {
    RecordSettings settings = new RecordSettings(PERSONS, RECORDS, seed, script, threads);
    new RecordSet(settings).writeTo(folder.resolve(name), (part, done, all) -> {});
  }

  private static String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private static List<String[]> rows(String file) throws IOException {
    return text(file).lines().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private static List<String> entities() throws IOException {
    return rows("CYRILLIC/truth.csv").stream().map(row -> row[1]).toList();
  }

  @Test
  void sameSettings_otherNumberOfThreads_sameBytes() throws IOException {
    write("threads", 1, Script.MIXED, 3);
    for (String file : List.of("records.csv", "truth.csv", "README.md")) {
      assertThat(text("threads/" + file)).isEqualTo(text("MIXED/" + file));
    }
  }

  @Test
  void otherSeed_otherPersons() throws IOException {
    write("seed", 2, Script.CYRILLIC, 2);
    assertThat(text("seed/records.csv")).isNotEqualTo(text("CYRILLIC/records.csv"));
  }

  /** What makes the effect of script measurable: everything but the letters of names is equal. */
  @ParameterizedTest
  @CsvSource({"LATIN", "MIXED"})
  void otherScript_samePersonsAndErrors(String script) throws IOException {
    assertThat(text(script + "/truth.csv")).isEqualTo(text("CYRILLIC/truth.csv"));
    assertThat(withoutNames(script)).isEqualTo(withoutNames("CYRILLIC"));
  }

  private static List<String> withoutNames(String script) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String[] row : rows(script + "/records.csv")) {
      for (int name = SURNAME; name < SURNAME + 3; name++) {
        row[name] = row[name].isEmpty() ? "missing" : "written";
      }
      rows.add(String.join(",", row));
    }
    return rows;
  }

  @ParameterizedTest
  @CsvSource({"CYRILLIC, 0, 0", "LATIN, 1, 1", "MIXED, 0.48, 0.52"})
  void names_areWrittenInTheScriptAskedFor(String script, double least, double most)
      throws IOException {
    double latin =
        share(rows(script + "/records.csv"), row -> row[SURNAME].matches(".*\\p{IsLatin}.*"));
    assertThat(latin).isBetween(least, most);
  }

  @Test
  void truth_hasEveryRecordOnceAndEveryPerson() throws IOException {
    assertThat(rows("CYRILLIC/truth.csv")).hasSize(RECORDS);
    assertThat(new HashSet<>(entities())).hasSize(PERSONS);
  }

  /** Who is recorded often is recorded again: more pairs than if records fell on anybody. */
  @Test
  void persons_haveManyRecordsMoreOftenThanByChance() throws IOException {
    Map<String, Integer> records = new HashMap<>();
    entities().forEach(entity -> records.merge(entity, 1, Integer::sum));
    long pairs = records.values().stream().mapToLong(n -> n * (n - 1L) / 2).sum();
    double further = (double) RECORDS / PERSONS - 1;
    assertThat(pairs).isGreaterThan(Math.round(PERSONS * (further + further * further / 2)));
  }

  /** Only a slip can make two persons' PINs equal, and a slip seldom hits a real one. */
  @Test
  void pins_belongToOnePerson() throws IOException {
    Map<String, Set<String>> owners = new HashMap<>();
    List<String> entities = entities();
    List<String[]> rows = rows("CYRILLIC/records.csv");
    for (int i = 0; i < rows.size(); i++) {
      String pin = rows.get(i)[PIN];
      if (!pin.isEmpty()) {
        owners.computeIfAbsent(pin, key -> new HashSet<>()).add(entities.get(i));
      }
    }
    assertThat(owners.values().stream().filter(persons -> persons.size() > 1)).hasSizeLessThan(5);
  }

  @Test
  void birthDates_allExist() throws IOException {
    for (String[] row : rows("CYRILLIC/records.csv")) {
      if (!row[BIRTH_DATE].isEmpty()) {
        assertThat(java.time.LocalDate.parse(row[BIRTH_DATE])).hasToString(row[BIRTH_DATE]);
      }
    }
  }

  /** Within five standard errors of the rate: less than one seed in a million is outside. */
  @Test
  void sexMissing_asOftenAsSaid() throws IOException {
    double rate = RecordError.SEX_MISSING.share;
    double missing = share(rows("CYRILLIC/records.csv"), row -> row[SEX].isEmpty());
    assertThat(missing).isCloseTo(rate, within(5 * Math.sqrt(rate / RECORDS)));
  }

  @Test
  void firstOfJanuary_moreOftenThanAnyOtherDay() throws IOException {
    double share = share(rows("CYRILLIC/records.csv"), row -> row[BIRTH_DATE].endsWith("-01-01"));
    assertThat(share).isGreaterThan(RecordError.FIRST_OF_JANUARY.share).isLessThan(0.03);
  }

  @Test
  void border_asksForPassportsAndWritesCapitals() throws IOException {
    for (String[] row : rows("CYRILLIC/records.csv")) {
      if (row[SOURCE].equals("border")) {
        assertThat(row[DOCUMENT]).doesNotStartWith("ID");
        assertThat(row[SURNAME]).isUpperCase();
      }
    }
  }

  @Test
  void readme_saysThatAllIsMadeUpAndHowOftenWhatIsWrong() throws IOException {
    String readme = text("CYRILLIC/README.md");
    assertThat(readme).contains("Everything here is made up");
    for (RecordError error : RecordError.values()) {
      assertThat(readme).contains("| " + error.label() + " | " + error.share + " |");
    }
  }

  @Test
  void settings_fewerRecordsThanPersons_areRefused() {
    assertThatThrownBy(() -> new RecordSettings(10, 9, 1, Script.LATIN, 1))
        .hasMessage("records: expected a number from 10 to 50000000; got 9");
  }

  @Test
  void folderInUse_isRefused() {
    assertThatThrownBy(() -> write("CYRILLIC", 1, Script.CYRILLIC, 1))
        .isInstanceOf(BadInputException.class);
  }

  private static double share(List<String[]> rows, Predicate<String[]> is) {
    return (double) rows.stream().filter(is).count() / rows.size();
  }
}
