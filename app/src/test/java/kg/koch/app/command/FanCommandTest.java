package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FanCommandTest {

  private static final String[] RATES = {
    "area,year,rate",
    "A,2020,-3",
    "A,2021,-5",
    "A,2022,-2",
    "A,2023,-4",
    "B,2021,4",
    "B,2022,6",
    "B,2023,5"
  };

  @TempDir private Path folder;
  private MethodRuns runs = new MethodRuns(Path.of(""));

  @BeforeEach
  void start() {
    runs = new MethodRuns(folder);
  }

  private Ended run(String[] rates, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("fan", "--net-rates", runs.file("rates.csv", rates), "--seed=1"));
    for (String usual : List.of("--until=2025", "--warm-up=100", "--draws=200")) {
      String name = usual.substring(0, usual.indexOf('='));
      if (Stream.of(more).noneMatch(one -> one.startsWith(name))) {
        arguments.add(usual);
      }
    }
    arguments.addAll(List.of(more));
    return runs.run(arguments.toArray(String[]::new));
  }

  @Test
  void everyAreaAndYearHasQuantilesInTheirOrder() {
    Ended ended = run(RATES);
    assertThat(MethodRuns.column(ended, "year")).containsExactly("2024", "2025", "2024", "2025");
    for (String line : ended.lines().subList(1, 5)) {
      String[] fields = line.split(",");
      for (int at = 3; at < fields.length; at++) {
        assertThat(Double.parseDouble(fields[at]))
            .isGreaterThan(Double.parseDouble(fields[at - 1]));
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    assertThat(run(RATES).output()).isEqualTo(run(RATES).output());
  }

  @Test
  void chainsThatHaveNotConvergedAreSaid() {
    assertThat(run(RATES, "--thin=1", "--warm-up=0", "--draws=100").message())
        .contains("R-hat", "do not use the fans");
  }

  @Test
  void everyParameterIsDiagnosed() {
    Path diagnostics = folder.resolve("d.csv");
    run(RATES, "--diagnostics=" + diagnostics);
    // the header, four shared, three of each area
    assertThat(diagnostics).content().hasLineCount(11);
  }

  @Test
  void aGapIsNamed() {
    Ended ended = run(new String[] {"area,year,rate", "A,2020,1", "A,2021,2", "A,2023,3"});
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("A from 2022");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A,2023,9", "C,2023,5", "A,24,5", "A,2019,NaN", "A,2019,"})
  void aBadRowIsRefused(String row) {
    String[] rates = java.util.Arrays.copyOf(RATES, RATES.length + 1);
    rates[RATES.length] = row;
    Ended ended = run(rates);
    assertThat(ended.status()).as(ended.message()).isEqualTo(3);
    assertThat(ended.message()).contains("rates.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--until=2023", "--chains=1", "--prior-shape=1", "--until=9999"})
  void badArgumentsEndWithStatusTwo(String argument) {
    assertThat(run(RATES, argument).status()).isEqualTo(2);
  }
}
