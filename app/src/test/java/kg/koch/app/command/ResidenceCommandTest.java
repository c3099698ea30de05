package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The residence command from file to file. */
class ResidenceCommandTest {

  private static final String HEADER = "person,date,direction\n";
  private static final String EMIGRANT = "7,2021-03-01,D\n9,2021-03-01,D\n9,2021-06-01,A\n";
  private static final List<String> JUDGED =
      List.of(
          "7,2021-03-01,D,487,0,1,0,1",
          "9,2021-03-01,D,487,395,1,1,0",
          "9,2021-06-01,A,487,487,1,1,0");

  @TempDir private Path folder;
  private ResidenceCommandRuns runs = new ResidenceCommandRuns(Path.of(""));

  @BeforeEach
  void start() {
    runs = new ResidenceCommandRuns(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.parquet"})
  void whoStaysAwayEmigratesAndWhoReturnsDoesNot(String out) {
    assertThat(runs.rows(runs.file("in.csv", HEADER + EMIGRANT), out)).isEqualTo(JUDGED);
  }

  @Test
  void parquetGivesTheSameAsCsv() {
    Path csv = runs.file("in.csv", HEADER + EMIGRANT);
    Path parquet = runs.parquet("in.parquet", "FROM read_csv('" + csv + "')");
    assertThat(runs.rows(parquet, "out.csv")).isEqualTo(JUDGED);
  }

  @Test
  void personsMayBeTextsAndZerosInFrontCount() {
    Path in = runs.file("in.csv", HEADER + "Ө-1,2021-03-01,D\n007,2021-03-01,D\n7,2021-03-01,D\n");
    assertThat(runs.rows(in, "out.csv"))
        .extracting(row -> row.substring(0, row.indexOf(',')))
        .containsExactly("007", "7", "Ө-1");
  }

  @Test
  void textPersonsAreTheSameInParquetAsInCsv() {
    Path csv = runs.file("in.csv", HEADER + "b,2021-03-01,D\nä,2021-03-01,D\nb,2021-06-01,A\n");
    Path parquet = runs.parquet("in.parquet", "FROM read_csv('" + csv + "')");
    assertThat(runs.rows(parquet, "out.parquet")).isEqualTo(runs.rows(csv, "out.csv"));
  }

  @Test
  void quotedTextsWithSeparatorsAndLineEndsAreReadAndWritten() {
    Path in = runs.file("in.csv", HEADER + "\"a, \"\"b\"\"\",\"2021-03-01\",D\r\n");
    assertThat(runs.rows(in, "out.csv"))
        .containsExactly("\"a, \"\"b\"\"\",2021-03-01,D,487,0,1,0,1");
  }

  @Test
  void columnsMayStandInAnyOrderWithOthersBetween() {
    Path in = runs.file("in.csv", "direction;note;date;person\nD;x;2021-03-01;7\n");
    assertThat(runs.rows(in, "out.csv")).containsExactly(JUDGED.get(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void neitherOrderOfRowsNorThreadsMatter(int threads) {
    List<String> lines = manyLines();
    Path sorted = runs.file("sorted.csv", "person,date,direction,sequence\n" + join(lines));
    List<String> expected = runs.rows(sorted, "expected.csv", "--threads=1");
    Collections.shuffle(lines, new Random(threads));
    Path mixed = runs.file("mixed.csv", "person,date,direction,sequence\n" + join(lines));
    assertThat(runs.rows(mixed, "out.csv", "--threads=" + threads)).isEqualTo(expected);
  }

  @Test
  void manyRowsAreTheSameThroughParquet() {
    Path csv = runs.file("in.csv", "person,date,direction,sequence\n" + join(manyLines()));
    Path parquet = runs.parquet("in.parquet", "FROM read_csv('" + csv + "')");
    assertThat(runs.rows(parquet, "out.parquet")).isEqualTo(runs.rows(csv, "out.csv"));
  }

  @Test
  void personsWithWideGapsLikePinsStayInOrder() {
    Path in =
        runs.file(
            "in.csv",
            HEADER + "22103199200012,2021-03-01,D\n5,2021-03-01,D\n10101195000001,2021-03-01,D\n");
    assertThat(runs.rows(in, "out.csv"))
        .extracting(row -> row.substring(0, row.indexOf(',')))
        .containsExactly("5", "10101195000001", "22103199200012");
  }

  @Test
  void sequenceSettlesOrderWithinADay() {
    Path in =
        runs.file("in.csv", "person,date,direction,sequence\n7,2021-03-01,A,2\n7,2021-03-01,D,1\n");
    assertThat(directions(in)).containsExactly("D", "A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20210301120000|20210301110000", "5|-5", "999999999999|999999999998"})
  void longAndNegativeSequencesSettleOrderToo(String sequences) {
    String[] both = sequences.split("\\|");
    Path in =
        runs.file(
            "in.csv",
            "person,date,direction,sequence\n7,2021-03-01,A,%s\n7,2021-03-01,D,%s\n"
                .formatted(both[0], both[1]));
    assertThat(directions(in)).containsExactly("D", "A");
  }

  @Test
  void longSequencesInParquetSettleOrderToo() {
    Path csv =
        runs.file(
            "in.csv",
            "person,date,direction,sequence\n7,2021-03-01,A,20210301120000\n7,2021-03-01,D,1\n");
    Path parquet = runs.parquet("in.parquet", "FROM read_csv('" + csv + "')");
    assertThat(directions(parquet)).containsExactly("D", "A");
  }

  @Test
  void timeOfDaySettlesOrderWithinADay() {
    Path in = runs.file("in.csv", HEADER + "7,2021-03-01T18:00,A\n7,2021-03-01 07:23:41.5,D\n");
    assertThat(directions(in)).containsExactly("D", "A");
  }

  @Test
  void timeOfDayInParquetSettlesOrderWithinADay() {
    Path in =
        runs.parquet(
            "in.parquet",
            "SELECT 7 AS person, TIMESTAMP '2021-03-01 18:00:00' AS date, 'A' AS direction UNION ALL"
                + " SELECT 7, TIMESTAMP '2021-03-01 07:00:00', 'D'");
    assertThat(directions(in)).containsExactly("D", "A");
  }

  @Test
  void withoutEitherDirectionsAlternateWithTheDayBefore() {
    Path in = runs.file("in.csv", HEADER + "7,2021-03-02,D\n7,2021-03-02,A\n7,2021-03-01,D\n");
    assertThat(directions(in)).containsExactly("D", "A", "D");
  }

  @Test
  void initialStatusIsTakenFromAnyLineOfThePerson() {
    Path in =
        runs.file("in.csv", "person,date,direction,initial\n7,2021-03-01,D,\n7,2021-06-01,A,0\n");
    assertThat(runs.rows(in, "out.csv").get(0)).isEqualTo("7,2021-03-01,D,487,395,0,0,0");
  }

  @Test
  void crossingsOutsideOfObservationAreLeftOutAndCounted() {
    Path in = runs.file("in.csv", HEADER + "7,2020-12-31,A\n7,2021-03-01,D\n7,2026-01-01,A\n");
    assertThat(runs.run(in, folder.resolve("out.csv"), "--observed-from=2021-01-01").message())
        .contains("1 crossings before 2021-01-01 left out")
        .contains("1 crossings on or after 2026-01-01 left out")
        .contains("1 persons first crossed");
  }

  @Test
  void aWindowCutByTheEndOfObservationStaysUndecided() {
    Path in = runs.file("in.csv", HEADER + "7,2025-12-01,D\n");
    assertThat(runs.rows(in, "out.parquet")).containsExactly("7,2025-12-01,D,31,0,1,,");
  }

  @Test
  void onePersonWithVeryManyCrossingsIsNoTrouble() {
    StringBuilder lines = new StringBuilder(HEADER);
    for (int day = 3000; day > 0; day--) {
      lines.append("7,").append(java.time.LocalDate.of(2016, 1, 1).plusDays(day)).append(",A\n");
    }
    assertThat(runs.rows(runs.file("in.csv", lines.toString()), "out.csv")).hasSize(3000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.parquet"})
  void aFileWithoutCrossingsGivesOneWithoutOutcomes(String out) {
    assertThat(runs.rows(runs.file("in.csv", HEADER), out)).isEmpty();
  }

  @Test
  void gzipIsReadAndWritten() {
    Path packed = folder.resolve("packed.csv.gz");
    runs.run(runs.file("in.csv", HEADER + EMIGRANT), packed);
    assertThat(runs.rows(packed, "out.csv")).hasSize(3);
  }

  private List<String> directions(Path in) {
    return runs.rows(in, "out.csv").stream().map(row -> row.split(",")[2]).toList();
  }

  private static List<String> manyLines() {
    Random random = new Random(12);
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < 60_000; line++) {
      lines.add(
          "%d,20%d-%02d-%02d,%s,%d"
              .formatted(
                  1 + random.nextInt(9000),
                  16 + random.nextInt(10),
                  1 + random.nextInt(12),
                  1 + random.nextInt(28),
                  random.nextBoolean() ? "A" : "D",
                  line));
    }
    return lines;
  }

  private static String join(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
