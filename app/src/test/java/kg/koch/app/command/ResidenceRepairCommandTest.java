package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Crossings missing between two in one direction. */
class ResidenceRepairCommandTest {

  private static final String HEADER = "person,date,direction,initial,citizenship\n";

  /** Someone who came twice, a year and a half apart, and was never seen to go. */
  private static final String TWICE = "1,2021-01-01,A,0,XX\n1,2022-07-01,A,0,XX\n";

  @TempDir private Path folder;
  private ResidenceCommandRuns runs = new ResidenceCommandRuns(Path.of(""));

  @BeforeEach
  void start() {
    runs = new ResidenceCommandRuns(folder);
  }

  /** 546 days lie between: half of them are 273, and 487 less the other half until then. */
  @ParameterizedTest
  @CsvSource({"none,487,1", "midpoint,273,0"})
  void daysBetweenAreBelievedOrShared(String repair, String inCountry, String migration) {
    Path in = runs.file("in.csv", HEADER + TWICE);
    assertThat(runs.rows(in, "out.csv", "--repair=" + repair).get(0))
        .isEqualTo("1,2021-01-01,A,487,%s,0,%s,%s".formatted(inCountry, migration, migration));
  }

  @Test
  void midpointIsWhatHappensWithoutAWish() {
    Path in = runs.file("in.csv", HEADER + join(manyVisitors()));
    assertThat(runs.rows(in, "wish.csv", "--repair=midpoint")).isEqualTo(runs.rows(in, "out.csv"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.parquet"})
  void visitorsWhoseExitWasNotSeenAreGivenAShortStay(String out) {
    Path in = runs.file("in.csv", HEADER + TWICE + join(manyVisitors()));
    String putIn = runs.rows(in, out, "--repair=hotdeck").get(1);
    assertThat(putIn).startsWith("1,2021-0").contains(",D,1,");
    assertThat(putIn.substring(2, 12)).isLessThan("2021-03-01");
  }

  @Test
  void recordedCrossingsAreNotFlagged() {
    Path in = runs.file("in.csv", HEADER + TWICE + join(manyVisitors()));
    assertThat(recorded(runs.rows(in, "out.csv", "--repair=hotdeck")))
        .isEqualTo(2 + manyVisitors().size());
  }

  @Test
  void theColumnStandsBehindTheDirection() throws IOException {
    Path out = folder.resolve("out.csv");
    runs.run(runs.file("in.csv", HEADER + TWICE), out, "--repair=hotdeck", "--rule=un12");
    assertThat(Files.readAllLines(out).get(0))
        .startsWith("person,date,direction,imputed,days_observed_un12,");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void neitherOrderOfRowsNorThreadsMatter(int threads) {
    List<String> lines = new ArrayList<>(manyGaps());
    List<String> expected =
        runs.rows(runs.file("a.csv", HEADER + join(lines)), "a.out.csv", hotdeck("--threads=1"));
    Collections.shuffle(lines, new Random(threads));
    Path mixed = runs.file("b.csv", HEADER + join(lines));
    assertThat(runs.rows(mixed, "b.out.csv", hotdeck("--threads=" + threads))).isEqualTo(expected);
  }

  @Test
  void parquetGivesTheSameAsCsv() {
    Path csv = runs.file("in.csv", HEADER + join(manyGaps()));
    Path parquet = runs.parquet("in.parquet", "FROM read_csv('" + csv + "')");
    assertThat(runs.rows(parquet, "b.csv", hotdeck("--threads=2")))
        .isEqualTo(runs.rows(csv, "a.csv", hotdeck("--threads=2")));
  }

  @Test
  void namedPersonsAreDrawnForWhoeverElseIsInTheFile() {
    String twice = TWICE.replace("1,2", "Ө-1,2");
    Path few = runs.file("few.csv", HEADER + twice + join(manyVisitors()));
    Path more =
        runs.file("more.csv", HEADER + "Ә-0,2025-01-01,A,0,XX\n" + twice + join(manyVisitors()));
    assertThat(runs.rows(few, "few.out.csv", "--repair=hotdeck"))
        .containsAll(
            runs.rows(more, "more.out.csv", "--repair=hotdeck").stream()
                .filter(row -> row.startsWith("Ө"))
                .toList());
  }

  @Test
  void anotherSeedDrawsOtherDays() {
    Path in = runs.file("in.csv", HEADER + join(manyGaps()));
    assertThat(runs.rows(in, "a.csv", "--repair=hotdeck", "--seed=2"))
        .isNotEqualTo(runs.rows(in, "b.csv", "--repair=hotdeck", "--seed=3"));
  }

  /** Where citizens stay long and others do not, a column that says so decides. */
  @Test
  void similarTravellersAreLookedForInTheColumnsNamed() {
    List<String> lines = new ArrayList<>(manyVisitors());
    manyVisitors().stream()
        .map(line -> line.replace(",XX", ",YY").replace("-01-11,D", "-11-20,D"))
        .map(line -> "9" + line)
        .forEach(lines::add);
    Path in = runs.file("in.csv", HEADER + TWICE.replace("XX", "YY") + join(lines));
    String row = runs.rows(in, "out.csv", "--repair=hotdeck", "--similar=citizenship").get(1);
    assertThat(row.substring(2, 12)).isGreaterThan("2021-10-01");
  }

  @Test
  void drawsAreSummedUpByRule() throws IOException {
    Path summary = folder.resolve("summary.csv");
    Path in = runs.file("in.csv", HEADER + join(manyGaps()));
    runs.run(
        in,
        folder.resolve("out.csv"),
        "--repair=hotdeck",
        "--rule=un12",
        "--rule=12of16",
        "--draws=5",
        "--summary=" + summary);
    assertThat(Files.readAllLines(summary))
        .hasSize(7)
        .startsWith("rule,measure,draws,mean,variance_between_draws,standard_error")
        .anyMatch(line -> line.startsWith("12of16,net,5,"));
  }

  @Test
  void drawsAreToldToTheUser() {
    Path in = runs.file("in.csv", HEADER + join(manyGaps()));
    assertThat(runs.run(in, folder.resolve("out.csv"), "--repair=hotdeck", "--draws=3").message())
        .contains("immigrations on average over 3 draws");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--repair=best",
        "--draws=2",
        "--similar=citizenship",
        "--repair=hotdeck --draws=0",
        "--repair=hotdeck --draws=1001",
        "--repair=hotdeck --similar=person",
        "--repair=hotdeck --similar=citizenship,citizenship"
      })
  void wishesThatMakeNoSenseAreRefused(String arguments) {
    Path in = runs.file("in.csv", HEADER + TWICE);
    assertThat(runs.run(in, folder.resolve("out.csv"), arguments.split(" ")).status()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"in.csv", "in.parquet"})
  void aSimilarColumnThatIsNotThereIsNamed(String name) {
    Path csv = runs.file("in.csv", HEADER + TWICE);
    Path in = name.endsWith("csv") ? csv : runs.parquet(name, "FROM read_csv('" + csv + "')");
    var ended = runs.run(in, folder.resolve("out.csv"), "--repair=hotdeck", "--similar=purpose");
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("purpose");
  }

  @ParameterizedTest
  @ValueSource(strings = {"in.csv", "in.parquet"})
  void travellersOfTooManyKindsAreRefused(String name) {
    StringBuilder lines = new StringBuilder(HEADER);
    for (int kind = 0; kind <= 500; kind++) {
      lines.append("1,2021-01-01,A,0,C").append(kind).append('\n');
    }
    Path csv = runs.file("in.csv", lines.toString());
    Path in = name.endsWith("csv") ? csv : runs.parquet(name, "FROM read_csv('" + csv + "')");
    var ended =
        runs.run(in, folder.resolve("out.csv"), "--repair=hotdeck", "--similar=citizenship");
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("500").contains("501");
  }

  private static String[] hotdeck(String threads) {
    return new String[] {"--repair=hotdeck", "--similar=citizenship", "--draws=2", threads};
  }

  private static long recorded(List<String> rows) {
    return rows.stream().filter(row -> row.split(",")[3].equals("0")).count();
  }

  /** Ten days in January every other year. */
  private static List<String> manyVisitors() {
    return Stream.iterate(100, person -> person + 1)
        .limit(60)
        .flatMap(
            person ->
                Stream.of("2019-01-01,A", "2019-01-11,D", "2020-07-01,A")
                    .map(crossing -> person + "," + crossing + ",0,XX"))
        .toList();
  }

  /** Journeys of any length, of which every sixth crossing is missing. */
  private static List<String> manyGaps() {
    Random random = new Random(4);
    List<String> lines = new ArrayList<>();
    for (int person = 1; person <= 400; person++) {
      java.time.LocalDate day = java.time.LocalDate.of(2016, 1, 1);
      int first = random.nextInt(2);
      for (int crossing = 0; crossing < 12; crossing++) {
        day = day.plusDays(1 + (crossing + first) % 2 * 200L + random.nextInt(120));
        if (random.nextInt(6) > 0) {
          String direction = (crossing + first) % 2 == 0 ? "A" : "D";
          String citizenship = Arrays.asList("XX", "YY", "").get(random.nextInt(3));
          lines.add(person + "," + day + "," + direction + ",," + citizenship);
        }
      }
    }
    return lines;
  }

  private static String join(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
