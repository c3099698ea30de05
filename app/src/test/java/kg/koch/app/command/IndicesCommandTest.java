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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

@DisplayName("The command that measures internal migration")
class IndicesCommandTest {

  private static final String FLOWS =
      "orig,dest,flow\n1,2,10\n1,3,20\n2,1,30\n2,3,5\n3,1,15\n3,2,25\n2,2,99\n";
  private static final String DISTANCES = "orig,dest,distance\n1,2,10\n2,1,10\n1,3,40\n2,3,20\n";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void threeRegions() throws IOException {
    write("flows.csv", FLOWS);
    write("population.csv", "region,population\n1,1000\n2,2000\n3,3000\n");
    write("distances.csv", DISTANCES);
    write("zonations.csv", "regions,migrants\n3,105\n2,60\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private int run(String... options) {
    List<String> arguments = new ArrayList<>(List.of("indices"));
    arguments.addAll(List.of("--flows", folder.resolve("flows.csv").toString()));
    arguments.addAll(List.of("--population", folder.resolve("population.csv").toString()));
    arguments.addAll(List.of(options));
    CommandLine command = KochCommand.commandLine();
    command.setErr(new PrintWriter(err, true)).setOut(new PrintWriter(out));
    return command.execute(arguments.toArray(String[]::new));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  @DisplayName("writes measures of the country without a region, moves within a region left out")
  void writesMeasuresOfTheCountry() {
    run();
    assertThat(out.toString()).startsWith("measure,region,value\nmoves,,105\n");
    assertThat(out.toString())
        .contains("\ncrude_intensity,,1.75\n", "\naggregate_net_rate,,0.25\n");
  }

  @Test
  @DisplayName("writes measures of each region by its name")
  void writesMeasuresOfRegions() {
    run();
    assertThat(out.toString()).contains("\nnet,1,15\n", "\nnet,2,0\n", "\nnet,3,-15\n");
  }

  @Test
  @DisplayName("takes a distance one way for both ways")
  void measuresDistances() {
    assertThat(run("--distances", path("distances.csv"))).isZero();
    // 10 km for 40 moves, 40 km for 35, 20 km for 30: the 53rd of 105 by length goes 20 km
    assertThat(out.toString()).contains("\nmedian_distance,,20\n");
  }

  @Test
  @DisplayName("reads the line over several divisions off at the number of households")
  void readsTheLineOff() {
    // two points, so the line is exact; at 3 regions it gives back 1.75 but for the last digits
    assertThat(run("--zonations", path("zonations.csv"), "--households", "3")).isZero();
    assertThat(out.toString())
        .containsPattern("aggregate_crude_intensity,,1\\.(75|7500000|7499999)");
  }

  @Test
  @DisplayName("leaves a measure empty that the data do not define, and says why")
  void leavesUndefinedMeasuresEmpty() throws IOException {
    write("flows.csv", "orig,dest,flow\n1,2,10\n2,1,5\n");
    assertThat(run("--distances", path("distances.csv"))).isZero();
    assertThat(out.toString()).contains("\ndistance_decay,,\n", "\neffectiveness,3,\n");
    assertThat(err.toString()).contains("distance_decay has no value", "effectiveness of 3");
  }

  @Test
  @DisplayName("writes a file and nothing on standard output when asked")
  void writesAFile() {
    assertThat(run("--out", path("out.csv"))).isZero();
    assertThat(folder.resolve("out.csv")).content().contains("effectiveness,,14.2857142857");
    assertThat(out.toString()).isEmpty();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("flows.csv", FLOWS + "1,4,3\n", "line 9, field 'dest'"),
        Arguments.of("flows.csv", FLOWS + "4,1,3\n", "line 9, field 'orig'"),
        Arguments.of("flows.csv", FLOWS + "1,2,3\n", "stands in line 2"),
        Arguments.of("flows.csv", "orig,dest,flow\n1,2,-3\n", "line 2, field 'flow'"),
        Arguments.of("flows.csv", "orig,dest,flow\n1,2,1e16\n", "line 2, field 'flow'"),
        Arguments.of("flows.csv", "orig,dest,flow\n1,2,0\n2,2,7\n", "moves between regions"),
        Arguments.of("population.csv", "region,population\n1,5\n2,0\n3,1\n", "field 'population'"),
        Arguments.of("population.csv", "region,population\n1,5\n1,5\n", "stands in line 2"),
        Arguments.of("population.csv", "region,population\n1,5\n", "2 regions or more"),
        Arguments.of("distances.csv", DISTANCES + "3,1,41\n", "in line 4"),
        Arguments.of("distances.csv", DISTANCES + "3,2,0\n", "line 6, field 'distance'"),
        Arguments.of("distances.csv", "orig,dest,distance\n1,2,10\n1,3,40\n", "'2' and '3'"),
        Arguments.of("zonations.csv", "regions,migrants\n1,5\n", "field 'regions'"),
        Arguments.of("zonations.csv", "regions,migrants\n3,5\n3,6\n", "two different numbers"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  @DisplayName("refuses what cannot be, with file, line and field")
  void refuses(String file, String text, String said) throws IOException {
    write(file, text);
    assertThat(run("--distances", path("distances.csv"), "--zonations", path("zonations.csv")))
        .isEqualTo(3);
    assertThat(err.toString()).contains(file, said);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  @DisplayName("refuses households without divisions to draw the line from")
  void refusesHouseholdsAlone() {
    assertThat(run("--households", "5")).isEqualTo(2);
  }

  @Test
  @DisplayName("its help can be printed, percent signs and all")
  void printsItsHelp() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("(CMI, % of the population)");
  }
}
