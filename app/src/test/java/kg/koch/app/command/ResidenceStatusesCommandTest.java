package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statuses of another source in the middle of histories. */
class ResidenceStatusesCommandTest {

  /** A resident who travels a little; in between the register says that the person had left. */
  private static final String STRUCK_OFF =
      "person,date,direction,initial\n"
          + "7,2021-03-01,D,1\n7,2021-03-11,A,\n7,2021-09-01,D,0\n7,2021-09-11,A,\n";

  @TempDir private Path folder;
  private ResidenceCommandRuns runs = new ResidenceCommandRuns(Path.of(""));

  @BeforeEach
  void start() {
    runs = new ResidenceCommandRuns(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.parquet"})
  void whatTheRegisterSaysIsAnAdjustmentAndTheRuleGoesOnFromThere(String out) {
    Path in = runs.file("in.csv", STRUCK_OFF);
    assertThat(runs.rows(in, out, "--statuses"))
        .containsExactly(
            "7,2021-03-01,D,487,467,1,1,0,0",
            "7,2021-03-11,A,487,477,1,1,0,0",
            "7,2021-09-01,D,487,477,0,0,0,-1",
            "7,2021-09-11,A,487,487,0,1,1,0");
  }

  @Test
  void parquetIsReadAsCsvIs() {
    Path csv = runs.file("in.csv", STRUCK_OFF);
    Path parquet =
        runs.parquet(
            "in.parquet",
            "SELECT * FROM read_csv('%s', types = {'initial': 'INTEGER'})".formatted(csv));
    assertThat(runs.rows(parquet, "a.csv", "--statuses"))
        .isEqualTo(runs.rows(csv, "b.csv", "--statuses"));
  }

  @Test
  void eachRuleHasItsOwnAdjustments() throws IOException {
    Path out = folder.resolve("out.csv");
    runs.run(runs.file("in.csv", STRUCK_OFF), out, "--statuses", "--rule=un12", "--rule=12of16");
    assertThat(Files.readAllLines(out).get(0))
        .contains(",migration_un12,adjustment_un12,")
        .endsWith(",migration_12of16,adjustment_12of16");
  }

  @Test
  void withoutTheOptionTwoStatusesOfAPersonAreStillRefused() {
    Path in = runs.file("in.csv", STRUCK_OFF);
    assertThat(runs.run(in, folder.resolve("out.csv")).status()).isEqualTo(3);
  }

  @Test
  void aStatusThatMayStandBeforeEitherOfTwoCrossingsIsRefused() {
    Path in =
        runs.file("in.csv", "person,date,direction,initial\n7,2021-03-01,D,1\n7,2021-03-01,A,0\n");
    ResidenceCommandRuns.Ended ended = runs.run(in, folder.resolve("out.csv"), "--statuses");
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("sequence");
  }

  @Test
  void withDrawnCrossingsItIsRefused() {
    Path in = runs.file("in.csv", STRUCK_OFF);
    ResidenceCommandRuns.Ended ended =
        runs.run(in, folder.resolve("out.csv"), "--statuses", "--repair=hotdeck");
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.message()).contains("hotdeck");
  }

  /** Of 300 made-up persons of whom a register says something now and then. */
  @Test
  void residentsAreThoseAtTheStartPlusFlowsPlusAdjustments() {
    StringBuilder csv = new StringBuilder("person,date,direction,initial\n");
    Random random = new Random(1);
    int start = 0;
    for (int person = 1; person <= 300; person++) {
      int day = random.nextInt(300);
      boolean resident = random.nextBoolean();
      start += resident ? 1 : 0;
      for (int crossing = 0; day < 1_700; crossing++) {
        String known = crossing == 0 ? resident ? "1" : "0" : random.nextInt(4) > 0 ? "" : "0";
        String side = (crossing % 2 == 0) == resident ? "D" : "A";
        csv.append(person).append(',').append(LocalDate.of(2021, 1, 1).plusDays(day));
        csv.append(',').append(side).append(',').append(known).append('\n');
        day += 1 + random.nextInt(random.nextBoolean() ? 60 : 600);
      }
    }
    List<String[]> rows = new ArrayList<>();
    Path in = runs.file("in.csv", csv.toString());
    runs.rows(in, "out.csv", "--statuses").forEach(row -> rows.add(row.split(",", -1)));
    assertThat(start + flows(rows) + adjustments(rows)).isEqualTo(residentsAtTheEnd(rows));
    assertThat(adjustments(rows)).isNegative();
  }

  private static int flows(List<String[]> rows) {
    return rows.stream()
        .filter(row -> row[7].equals("1"))
        .mapToInt(row -> row[2].equals("A") ? 1 : -1)
        .sum();
  }

  private static int adjustments(List<String[]> rows) {
    return rows.stream().mapToInt(row -> Integer.parseInt(row[8])).sum();
  }

  /** As last known, where the last crossings are not decided yet. */
  private static int residentsAtTheEnd(List<String[]> rows) {
    Map<String, String> last = new TreeMap<>();
    for (String[] row : rows) {
      for (int column : new int[] {5, 6}) {
        if (!row[column].isEmpty()) {
          last.put(row[0], row[column]);
        }
      }
    }
    return (int) last.values().stream().filter("1"::equals).count();
  }
}
