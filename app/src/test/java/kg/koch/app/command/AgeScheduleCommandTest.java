package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.measure.ageschedule.ModelSchedule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

@DisplayName("The command that fits a model schedule")
class AgeScheduleCommandTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void fundamentalSchedule() throws IOException {
    write(table("age,rate\n", "%d,%s\n"));
  }

  /** Rates of the fundamental schedule from the oldest to the youngest. */
  private static String table(String header, String line) {
    StringBuilder text = new StringBuilder(header);
    for (int age = 80; age >= 0; age--) {
      text.append(line.formatted(age, ModelSchedule.FUNDAMENTAL.rate(age)));
    }
    return text.toString();
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("rates.csv"), text);
  }

  private int run(String... options) {
    List<String> arguments = new ArrayList<>(List.of("age-schedule"));
    arguments.addAll(List.of("--rates", folder.resolve("rates.csv").toString()));
    arguments.addAll(List.of(options));
    CommandLine command = KochCommand.commandLine();
    command.setErr(new PrintWriter(err, true)).setOut(new PrintWriter(out));
    return command.execute(arguments.toArray(String[]::new));
  }

  @Test
  @DisplayName("finds the schedule the rates were made from, whatever the order of the lines")
  void findsTheSchedule() {
    assertThat(run()).isZero();
    double mu = Double.parseDouble(value("parameter,mu2,"));
    assertThat(Math.abs(mu - 20)).isLessThan(1e-5); // some 1e-8 of it, with room
  }

  private String value(String row) {
    return out.toString()
        .lines()
        .filter(line -> line.startsWith(row))
        .map(line -> line.substring(row.length()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("takes the Poisson criterion where persons are known")
  void takesPoisson() throws IOException {
    write(table("age,rate,population\n", "%d,%s,1000\n"));
    assertThat(run()).isZero();
    assertThat(value("fit,criterion,")).isEqualTo("poisson");
  }

  @Test
  @DisplayName("reads the peak off the observed rates")
  void readsThePeak() {
    run();
    assertThat(value("observed,peak_age,")).isEqualTo("23");
  }

  @Test
  @DisplayName("writes the fitted curve beside the observed rates, youngest first")
  void writesTheCurve() {
    Path curve = folder.resolve("curve.csv");
    assertThat(run("--curve", curve.toString())).isZero();
    assertThat(curve).content().startsWith("age,rate,fitted\n0,0.023,0.02").hasLineCount(82);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("age,rate\n1,0.1\n2,-1\n", "line 3, field 'rate'"),
        Arguments.of("age,rate\n1,0.1\n1,0.2\n", "stands in line 2"),
        Arguments.of("age,rate\n1,0.1\n2,0.2\n4,0.1\n", "equal steps"),
        Arguments.of("age,rate\n1,0.1\n2,0.2\n", "7 parameters"),
        Arguments.of("age,rate\n1,0\n2,0\n", "rate of 1e-9 or more"),
        Arguments.of("age,rate\n151,0\n2,0\n", "field 'age'"),
        Arguments.of("age,migrants\n1,5\n", "population"),
        Arguments.of("age,migrants,population\n1,5,0\n2,1,1\n", "field 'population'"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  @DisplayName("refuses what cannot be, with file, line and field")
  void refuses(String text, String said) throws IOException {
    write(text);
    assertThat(run()).isEqualTo(3);
    assertThat(err.toString()).contains("rates.csv", said);
  }

  @Test
  @DisplayName("refuses a component the rates do not have")
  void refusesAComponentTheRatesDoNotHave() throws IOException {
    StringBuilder text = new StringBuilder("age,rate\n");
    for (int age = 0; age <= 80; age++) {
      double children = 0.005 * Math.exp(-age / 10.0);
      text.append(
          "%d,%s\n".formatted(age, ModelSchedule.FUNDAMENTAL.rate(age) - 6 * children + 0.02));
    }
    write(text.toString());
    assertThat(run()).isEqualTo(3);
    assertThat(err.toString()).contains("childhood");
  }

  @Test
  @DisplayName("refuses a number of parameters no form has")
  void refusesEightParameters() {
    assertThat(run("--parameters", "8")).isEqualTo(2);
  }

  @Test
  @DisplayName("refuses the Poisson criterion without persons")
  void refusesPoissonWithoutPersons() {
    assertThat(run("--fit", "poisson")).isEqualTo(3);
  }
}
