package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several rules in one pass of the residence command. */
class ResidenceRulesCommandTest {

  /** Away for seven months, home for the rest: only the six-month rule says emigration. */
  private static final String SEVEN_MONTHS =
      "person,date,direction,initial\n7,2021-01-01,D,1\n7,2021-08-01,A,1\n";

  @TempDir private Path folder;
  private ResidenceCommandRuns runs = new ResidenceCommandRuns(Path.of(""));

  @BeforeEach
  void start() {
    runs = new ResidenceCommandRuns(folder);
  }

  @ParameterizedTest
  @CsvSource({"un12,365,365", "un6m1d,183,365", "12of16,365,487", "eu862,365,365", "90:90,90,90"})
  void aNamedRuleSaysWhatItsDaysSay(String rule, String threshold, String window) {
    Path in = runs.file("in.csv", SEVEN_MONTHS);
    assertThat(runs.rows(in, "named.csv", "--rule=" + rule))
        .isEqualTo(runs.rows(in, "days.csv", "--threshold=" + threshold, "--window=" + window));
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.parquet"})
  void severalRulesStandSideBySide(String out) {
    Path in = runs.file("in.csv", SEVEN_MONTHS);
    assertThat(runs.rows(in, out, "--rule=un12", "--rule=un6m1d"))
        .containsExactly(
            "7,2021-01-01,D,365,153,1,1,0,365,153,1,0,1",
            "7,2021-08-01,A,365,365,1,1,0,365,365,0,1,1");
  }

  @Test
  void columnsCarryTheNamesOfTheRules() throws IOException {
    Path out = folder.resolve("out.csv");
    runs.run(runs.file("in.csv", SEVEN_MONTHS), out, "--rule=un12", "--rule=270:365");
    assertThat(Files.readAllLines(out).get(0))
        .isEqualTo(
            "person,date,direction,days_observed_un12,days_in_country_un12,resident_before_un12,"
                + "resident_after_un12,migration_un12,days_observed_270of365,"
                + "days_in_country_270of365,resident_before_270of365,resident_after_270of365,"
                + "migration_270of365");
  }

  @Test
  void withoutARuleColumnsHaveNoNameBehindThem() throws IOException {
    Path out = folder.resolve("out.csv");
    runs.run(runs.file("in.csv", SEVEN_MONTHS), out);
    assertThat(Files.readAllLines(out).get(0)).endsWith(",resident_after,migration");
  }

  @Test
  void parquetHasTheSameColumnsInTheSameOrderAsCsv() {
    Path in = runs.file("in.csv", SEVEN_MONTHS);
    List<String> csv = runs.rows(in, "out.csv", "--rule=12of16", "--rule=eu862", "--rule=un12");
    assertThat(runs.rows(in, "out.parquet", "--rule=12of16", "--rule=eu862", "--rule=un12"))
        .isEqualTo(csv);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--rule=un13",
        "--rule=100:365",
        "--rule=366:365",
        "--rule=365:",
        "--rule=99999:99999999",
        "--rule=un12 --rule=un12",
        "--rule=un12 --threshold=365",
        "--rule=un12 --window=365"
      })
  void rulesThatSayNothingAreRefused(String arguments) {
    Path in = runs.file("in.csv", SEVEN_MONTHS);
    assertThat(runs.run(in, folder.resolve("out.csv"), arguments.split(" ")).status()).isEqualTo(2);
  }
}
