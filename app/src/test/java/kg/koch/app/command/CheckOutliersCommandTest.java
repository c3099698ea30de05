package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts that stand out, from the command line. */
class CheckOutliersCommandTest {

  @TempDir private Path folder;
  private MethodRuns runs;

  @BeforeEach
  void start() {
    runs = new MethodRuns(folder);
  }

  /** Thirty days of two checkpoints: about a hundred a day; one day 900, another not sent. */
  private String days() {
    List<String> lines = new ArrayList<>(List.of("checkpoint,direction,day,persons"));
    for (int day = 1; day <= 30; day++) {
      String date = "2024-04-%02d".formatted(day);
      lines.add("north,A,%s,%d".formatted(date, day == 9 ? 900 : 95 + day * 7 % 11));
      if (day != 17) {
        lines.add("south,A,%s,%d".formatted(date, 95 + day * 5 % 11));
      }
    }
    return runs.file("days.csv", lines.toArray(String[]::new));
  }

  private MethodRuns.Ended find(String file, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("check", "outliers", file, "--by", "checkpoint,direction"));
    arguments.addAll(List.of("--time", "day"));
    arguments.addAll(List.of(more));
    return runs.run(arguments.toArray(String[]::new));
  }

  @Test
  void aDayTooManyAndADayNotSentAreToldInASentence() {
    MethodRuns.Ended ended = find(days(), "--count", "persons");

    assertThat(ended.status()).as(ended.message()).isZero();
    assertThat(ended.lines()).hasSize(3);
    assertThat(ended.output())
        .contains("2024-04-09, north | A: 900, more than the ")
        .contains("2024-04-17, south | A: 0, fewer than the ")
        .contains("Groups: 2. Counts that stand out: 2.");
  }

  @Test
  void withoutACountEachRowIsOne() {
    List<String> lines = new ArrayList<>(List.of("checkpoint,direction,day"));
    for (int day = 1; day <= 20; day++) {
      for (int row = 0; row < (day == 20 ? 60 : 5 + day % 3); row++) {
        lines.add("north,A,2024-04-%02dT10:00:00".formatted(day));
      }
    }

    assertThat(find(runs.file("rows.csv", lines.toArray(String[]::new))).output())
        .contains("2024-04-20, north | A: 60, more");
  }

  @Test
  void seasonalAddsDaysUpToMonths() {
    List<String> lines = new ArrayList<>(List.of("checkpoint,direction,day,persons"));
    for (int month = 0; month < 60; month++) {
      String date = "%d-%02d-15".formatted(2020 + month / 12, month % 12 + 1);
      int summer = month % 12 == 6 ? 500 : 100;
      lines.add("north,A,%s,%d".formatted(date, month == 54 ? 100 : summer + month * 7 % 5));
    }

    MethodRuns.Ended ended =
        find(
            runs.file("months.csv", lines.toArray(String[]::new)),
            "--count",
            "persons",
            "--method",
            "seasonal");
    assertThat(ended.lines()).as(ended.message()).hasSize(2);
    assertThat(ended.output()).startsWith("2024-07, north | A: 100, fewer than the ");
  }

  @Test
  void whatWasFoundIsATableForMachines() throws IOException {
    Path out = folder.resolve("outliers.csv");
    find(days(), "--count", "persons", "--out", out.toString());

    assertThat(Files.readAllLines(out))
        .hasSize(3)
        .startsWith("group,period,count,expected,least,most,score,sentence");
  }

  @Test
  void itSpeaksKyrgyzAndRussian() {
    assertThat(find(days(), "--count", "persons", "--language", "ky").output())
        .contains("Топтор: 2");
    assertThat(find(days(), "--count", "persons", "--language", "ru").output())
        .contains("Групп: 2");
  }

  @Test
  void aDayThatIsNoneIsRefusedWithItsLine() {
    MethodRuns.Ended ended =
        find(runs.file("bad.csv", "checkpoint,direction,day", "north,A,2024-04-31"));

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("line 2").contains("a day as 2024-03-01");
  }

  @Test
  void aThresholdOfMinMaxIsRefused() {
    MethodRuns.Ended ended = find(days(), "--method", "min-max", "--threshold", "3");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.message()).contains("no threshold with min-max");
  }
}
