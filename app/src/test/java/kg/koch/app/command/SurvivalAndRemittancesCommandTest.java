package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurvivalAndRemittancesCommandTest {

  @TempDir private Path folder;
  private MethodRuns runs = new MethodRuns(Path.of(""));

  @BeforeEach
  void start() {
    runs = new MethodRuns(folder);
  }

  private Ended survival(String row) {
    String file = runs.file("censuses.csv", "area,age_2,population_1,population_2,survival", row);
    return runs.run("survival", "--censuses", file);
  }

  private Ended remittances(String row, String... more) {
    String file = runs.file("migrants.csv", "country,migrants,income", "RUS,600,12000", row);
    String[] arguments = {"remittances", "--migrants", file, "--home-income=2000", "--total=100"};
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return runs.run(all);
  }

  @Test
  void cohortsAreWrittenWithTheirOtherColumns() {
    assertThat(survival("Osh,25-29,1000,1300,0.8").lines())
        .containsExactly(
            "area,age_2,expected_2,implied_1,forward,reverse,average",
            "Osh,25-29,800,1625,500,625,562.5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Osh,25-29,-1,1,0.8", "Osh,25-29,1,1,0", "Osh,25-29,1,1,1.7", "Osh,25-29,x,1,1"})
  void anImpossibleCohortIsRefusedWithItsLine(String row) {
    Ended ended = survival(row);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("censuses.csv", "line 2");
  }

  @Test
  void amountsByMigrantsFollowTheirNumber() {
    assertThat(MethodRuns.column(remittances("KAZ,400,9000"), "amount_1"))
        .containsExactly("60", "40");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KAZ,-1,9000", "KAZ,1,0", "RUS,1,9000", ",1,9000"})
  void anImpossibleCorridorIsRefusedWithItsLine(String row) {
    Ended ended = remittances(row);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("migrants.csv, line 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--beta=1.5", "--beta=x"})
  void badArgumentsEndWithStatusTwo(String argument) {
    assertThat(remittances("KAZ,400,9000", argument).status()).isEqualTo(2);
  }
}
