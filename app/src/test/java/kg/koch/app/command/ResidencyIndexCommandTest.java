package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidencyIndexCommandTest {

  @TempDir private Path folder;
  private MethodRuns runs = new MethodRuns(Path.of(""));

  @BeforeEach
  void start() {
    runs = new MethodRuns(folder);
  }

  private String signs() {
    return runs.file("signs.csv", "person,year,register", "1,2020,tax", "1,2020,tax", "1,2023,tax");
  }

  private Ended run(String... more) {
    String[] arguments = {
      "residency-index",
      "--signs",
      signs(),
      "--weights",
      runs.file("weights.csv", "register,weight", "tax,1")
    };
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return runs.run(all);
  }

  @Test
  void aResidentStaysOneSilentYearAndNotTwo() {
    String initial = runs.file("initial.csv", "person,index", "1,1");
    assertThat(MethodRuns.column(run("--initial", initial), "resident"))
        .containsExactly("1", "1", "0", "1");
  }

  @Test
  void theSameSignTwiceCountsOnce() {
    assertThat(MethodRuns.column(run(), "signs")).containsExactly("1", "0", "0", "1");
  }

  @Test
  void eventsSettleTheIndexAndNothingCountsAfterADeath() {
    String events =
        runs.file("events.csv", "person,year,event", "1,2020,immigration", "1,2021,death");
    Ended ended = run("--events", events);
    assertThat(MethodRuns.column(ended, "index")).containsExactly("1", "0", "0", "0");
    assertThat(ended.message()).contains("1 signs of life after a death");
  }

  @Test
  void weightsAreLearnedFromKnownPersons() throws Exception {
    String known = runs.file("known.csv", "person,resident", "1,1", "2,0");
    Path weights = folder.resolve("w.csv");
    runs.run(
        "residency-index",
        "--signs",
        signs(),
        "--known",
        known,
        "--known-year=2020",
        "--weights-out=" + weights);
    // all known residents show the sign, so it weighs 1
    assertThat(Files.readString(weights)).isEqualTo("register,weight\ntax,1\n");
  }

  @Test
  void aRegisterWithoutWeightIsNamed() {
    String weights = runs.file("few.csv", "register,weight", "health,1");
    Ended ended = runs.run("residency-index", "--signs", signs(), "--weights", weights);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("none for tax");
  }

  @ParameterizedTest
  @CsvSource({
    "initial, 'person,index', '1,1.2', index",
    "events, 'person,year,event', '1,2020,holiday', event",
    "events, 'person,year,event', '1,1820,death', year"
  })
  void aBadRowIsNamed(String option, String header, String row, String field) {
    String file = runs.file(option + ".csv", header, row);
    Ended ended = run("--" + option, file);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("line 2, field '" + field + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--kept=1.2", "--gained=-0.1", "--threshold=0", "--from=2024"})
  void badArgumentsEndWithStatusTwo(String argument) {
    assertThat(run(argument).status()).isEqualTo(2);
  }
}
