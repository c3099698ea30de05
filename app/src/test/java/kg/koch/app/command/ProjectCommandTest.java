package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectCommandTest {

  @TempDir private Path folder;
  private MethodRuns runs = new MethodRuns(Path.of(""));
  private final List<String> arguments = new ArrayList<>();

  @BeforeEach
  void start() {
    runs = new MethodRuns(folder);
    arguments.clear();
    arguments.add("project");
    give("population", "age,population", "0-4,100", "5-9,90", "10+,200");
    give("rates", "age,survival,fertility", "0-4,1,", "5-9,0.5,0.2", "10+,0.5,", "birth,1,");
  }

  /** Gives or replaces the file of an option. */
  private void give(String option, String... lines) {
    arguments.removeIf(argument -> argument.startsWith("--" + option + "="));
    arguments.add("--" + option + "=" + runs.file(option + ".csv", lines));
  }

  private Ended run(String... more) {
    arguments.addAll(List.of(more));
    return runs.run(arguments.toArray(String[]::new));
  }

  /** Births: 5 * 0.2 * (90 + 100)/2 = 95, half of them girls; 90 and 200 halve, 100 grow older. */
  @Test
  void oneAreaIsCarriedAStepForward() {
    assertThat(MethodRuns.column(run("--female-share=0.5", "--start=2020"), "population"))
        .containsExactly("100", "90", "200", "47.5", "100", "145");
  }

  @Test
  void everyStepIsWrittenWithItsYear() {
    assertThat(MethodRuns.column(run("--start=2020", "--steps=2"), "year"))
        .containsExactly("2020", "2020", "2020", "2025", "2025", "2025", "2030", "2030", "2030");
  }

  /** A tenth of the youngest of A lives in B at the end. */
  @Test
  void moversAreFoundInTheOtherArea() {
    give("population", "area,age,population", "A,0,100", "A,5,0", "B,0,0", "B,5,0");
    give(
        "rates",
        "area,age,survival,fertility",
        "A,0,1,",
        "A,5,1,",
        "A,birth,1,",
        "B,0,1,",
        "B,5,1,",
        "B,birth,1,");
    give("moves", "area,to,age,share", "A,B,0,0.1");
    assertThat(MethodRuns.column(run(), "population"))
        .containsExactly("100", "0", "0", "0", "0", "90", "0", "10");
  }

  @Test
  void womenAndMenAreProjectedTogether() {
    give("population", "sex,age,population", "F,0,1", "F,5,100", "M,0,1", "M,5,100");
    give(
        "rates",
        "sex,age,survival,fertility",
        "F,0,1,0",
        "F,5,1,0.1",
        "F,birth,1,",
        "M,0,1,",
        "M,5,0.5,",
        "M,birth,1,");
    // births: 5 * 0.1 * (100 + 101)/2 = 50.25
    assertThat(MethodRuns.column(run("--female-share=0.4"), "population").subList(4, 8))
        .containsExactly("20.1", "101", "30.15", "51");
  }

  @Test
  void birthsAndMatrixAreWrittenBeside() throws Exception {
    String births = folder.resolve("b.csv").toString();
    String matrix = folder.resolve("m.csv").toString();
    run("--births=" + births, "--matrix=" + matrix);
    assertThat(Files.readString(Path.of(births))).isEqualTo("year,area,births\n5,,95\n");
    assertThat(Files.readString(Path.of(matrix))).contains(",0-4,,5-9,1\n", ",10+,,10+,0.5\n");
  }

  @ParameterizedTest
  @CsvSource({
    "population, '0-4,-1', population",
    "population, 'x,1', age",
    "population, '0-4,', every area",
    "rates, '0-4,1.1,', survival",
    "rates, '0-4,1,-1', fertility",
    "rates, '4,1,', age",
    "rates, '5-9,1,', once"
  })
  void aBadRowIsNamed(String option, String row, String said) {
    if (option.equals("population")) {
      give(option, "age,population", row, "5-9,90", "10+,200");
    } else {
      give(option, "age,survival,fertility", row, "5-9,0.5,0.2", "10+,0.5,", "birth,1,");
    }
    Ended ended = run();
    assertThat(ended.status()).as(ended.message()).isEqualTo(3);
    assertThat(ended.message()).contains(option + ".csv", said);
  }

  @Test
  void moreLeaversThanPersonsAreRefused() {
    give("net", "age,net", "5-9,-500");
    Ended ended = run();
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("net migration");
  }

  @Test
  void ageGroupsOfSeveralWidthsAreRefused() {
    give("population", "age,population", "0,100", "5,90", "15,200");
    assertThat(run().message()).contains("one width");
  }

  @ParameterizedTest
  @CsvSource({"--steps=0", "--female-share=1.2", "--steps=x"})
  void badArgumentsEndWithStatusTwo(String argument) {
    assertThat(run(argument).status()).isEqualTo(2);
  }
}
