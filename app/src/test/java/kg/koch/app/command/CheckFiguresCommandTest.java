package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published figures are checked from the command line. */
class CheckFiguresCommandTest {

  private static final String HEADER = "indicator,period,area,breakdown,value,unit,source";

  @TempDir private Path folder;
  private MethodRuns runs;

  @BeforeEach
  void start() {
    runs = new MethodRuns(folder);
  }

  private String impossible() {
    return runs.file(
        "figures.csv",
        HEADER,
        "border crossings,2025,KG,all entries,18574022,crossings,Border Service",
        "border crossings,2025,KG,foreign citizens entered,20978965,crossings,Border Service");
  }

  @Test
  void everyFindingSaysWhereWhatAndWhatToDo() {
    MethodRuns.Ended ended = runs.run("check", "figures", impossible());
    assertThat(ended.status()).isZero();
    assertThat(ended.output())
        .contains("Line 3, impossible: The part, 20978965, is larger than the whole, 18574022.")
        .contains("Held against line 2")
        .contains("2 rows: 2 figures, 0 not read. Findings: 1 impossible, 0 doubtful.");
  }

  @Test
  void itSpeaksKyrgyzAndRussian() {
    String file = impossible();
    assertThat(runs.run("check", "figures", file, "--language", "ky").output())
        .contains("мүмкүн эмес");
    assertThat(runs.run("check", "figures", file, "--language", "ru").output())
        .contains("Часть, 20978965, больше целого, 18574022.");
  }

  @Test
  void findingsAreATableForMachines() throws IOException {
    Path out = folder.resolve("findings.csv");
    runs.run("check", "figures", impossible(), "--out", out.toString());
    assertThat(Files.readString(out))
        .startsWith(
            "line,severity,rule,indicator,period,area,breakdown,value,reason,what_to_do,other_lines")
        .contains("3,impossible,part-over-whole,border crossings,2025,KG");
  }

  @Test
  void strictEndsWithStatusThree() {
    assertThat(runs.run("check", "figures", impossible(), "--strict").status()).isEqualTo(3);
  }

  @Test
  void aRowThatIsNoFigureIsSaidAndTheRestIsChecked() {
    String file =
        runs.file(
            "figures.csv",
            HEADER,
            "population,soon,KG,,1,persons,x",
            "poverty rate,2024,KG,,140,percent,x");
    assertThat(runs.run("check", "figures", file).output())
        .contains("Line 2, not read: Expected a period as 2024, 2024-03 or 2024-Q1")
        .contains("Line 3, impossible: 140 lies outside what it can be, 0 to 100.");
  }

  @Test
  void anotherTableIsRefusedWithWhatWasExpected() {
    MethodRuns.Ended ended = runs.run("check", "figures", runs.file("other.csv", "a,b", "1,2"));
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("indicator, period (or year) and value").contains("a, b");
  }
}
