package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command on small made-up files, as a user gives them. */
class SurveyCommandTest {

  private static final String DATA =
      """
      s,c,w,n,x,plan
      a,1,2,9,10,stay
      a,2,2,9,14,go
      b,1,3,9,20,go
      b,2,3,9,26,
      """;

  @TempDir private Path folder;

  /** What a run ended with, wrote and said. */
  private record Ended(int status, String wrote, String said) {}

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Ended run(String data, String... options) {
    List<String> arguments = new ArrayList<>(List.of("survey", "--data"));
    arguments.add(file("data.csv", data).toString());
    arguments.addAll(List.of(options));
    StringWriter wrote = new StringWriter();
    StringWriter said = new StringWriter();
    CommandLine command =
        KochCommand.commandLine()
            .setOut(new PrintWriter(wrote, true))
            .setErr(new PrintWriter(said, true));
    return new Ended(
        command.execute(arguments.toArray(String[]::new)), wrote.toString(), said.toString());
  }

  private Ended designed(String data, String... options) {
    List<String> all = new ArrayList<>(List.of("--strata", "s", "--cluster", "c", "--weight", "w"));
    all.addAll(List.of(options));
    return run(data, all.toArray(String[]::new));
  }

  @Test
  void aTotalIsWrittenWithItsErrorAndVerdict() {
    Ended ended = designed(DATA, "--estimate", "total(x)");
    // 2 * 24 + 3 * 46 = 186; variance 2 (4^2 + 4^2) + 2 (9^2 + 9^2) = 388; 4 rows are too few.
    assertThat(ended.status()).isZero();
    assertThat(ended.wrote())
        .startsWith("expression,statistic,variable,category,respondents,missing,")
        .contains("\ntotal(x),total,x,,4,0,2,186,19.697715603592208,")
        .endsWith(",withhold,fewer than 20 respondents,\n");
    assertThat(ended.said()).contains("4 rows, 2 strata, 4 clusters, 2 degrees of freedom");
  }

  @Test
  void aDomainNotToldApartIsTheTotal() {
    Ended ended = designed(DATA, "--estimate", "count() by plan", "--estimate", "count()");
    assertThat(ended.wrote())
        .contains("count() by plan,count,,,go,2,")
        .contains("count() by plan,count,,,stay,1,")
        .contains("count(),count,,,_T,4,");
  }

  @Test
  void withheldNumbersAreLeftOutWhenAskedFor() {
    Ended ended = designed(DATA, "--estimate", "total(x)", "--publishable");
    assertThat(ended.wrote()).contains("total(x),total,x,,4,0,2,,,,,,,withhold,");
  }

  @Test
  void limitsOfTheRuleAreParameters() {
    Ended ended =
        designed(
            DATA,
            "--estimate=total(x)",
            "--least-respondents=1",
            "--flag-respondents=1",
            "--most-cv=10");
    assertThat(ended.wrote()).contains(",withhold,CV above 10.0 %,\n");
  }

  @Test
  void weightsFollowFromPopulations() {
    Ended ended = run(DATA, "--strata", "s", "--fpc", "n", "--estimate", "count()");
    assertThat(ended.wrote()).contains("count(),count,,,4,0,2,18,0,");
  }

  @Test
  void weightsAreWrittenWithTheirReplicates() throws IOException {
    Path weights = folder.resolve("weights.csv");
    Path margin = file("plan.csv", "s,total\na,8\nb,12\n");
    designed(
        DATA,
        "--estimate=total(x)",
        "--poststratify=" + margin,
        "--replicates=jkn",
        "--weights-out=" + weights);
    assertThat(Files.readString(weights))
        .startsWith("line,weight,replicate_1,replicate_2,replicate_3,replicate_4\n2,4,0,8,4,4\n");
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    String[] options = {"--estimate=total(x)", "--replicates=bootstrap", "--seed=5"};
    assertThat(designed(DATA, options).wrote()).isEqualTo(designed(DATA, options).wrote());
  }

  @Test
  void aStratumWithOneClusterIsNamed() {
    Ended ended = designed("s,c,w,x\na,1,2,1\na,2,2,3\nb,1,2,4\n", "--estimate", "mean(x)");
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.said())
        .contains("line 4, field 's': expected two clusters or more in every stratum")
        .contains("got 'b'")
        .contains("--lonely certainty, adjust or average");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "total(plan)   | line 2, field 'plan': expected a number",
        "mean(nothing) | a column nothing; got the columns s, c, w, n, x, plan",
        "proportion(plan = come) | a category of plan, one of [go, stay]; got come"
      })
  void whatCannotBeEstimatedIsRefusedWithItsPlace(String expression, String words) {
    Ended ended = designed(DATA, "--estimate", expression);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.said()).contains(words);
  }

  @Test
  void aFaultOfTheExpressionShowsItsCharacter() {
    Ended ended = designed(DATA, "--estimate", "mean(x) of plan");
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.said())
        .contains("Expected 'by', 'where' or the end at character 9; got 'of'")
        .contains("  mean(x) of plan\n          ^");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,1,-2,9,1,go | line 2, field 'w': expected 0 or more",
        ",1,2,9,1,go   | line 2, field 's': expected a value",
        "a,1,2,9,1     | line 2: expected 6 fields"
      })
  void aRowThatCannotBeUsedIsNamed(String row, String words) {
    Ended ended = designed("s,c,w,n,x,plan\n" + row + "\n", "--estimate", "count()");
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.said()).contains(words);
  }

  @Test
  void aPopulationSmallerThanTheSampleIsNamed() {
    Ended ended = designed(DATA.replace(",9,", ",1.5,"), "--fpc", "n", "--estimate", "count()");
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.said()).contains("line 2, field 'n': expected a population of 2 clusters");
  }

  @Test
  void marginsOfTwoPopulationsAreRefused() {
    Path one = file("s.csv", "s,total\na,8\nb,12\n");
    Path other = file("c.csv", "c,total\n1,8\n2,13\n");
    Ended ended = designed(DATA, "--estimate=count()", "--rake=" + one, "--rake=" + other);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.said()).contains("margins of one population; got 20.0 of s and 21.0 of c");
  }

  @Test
  void aCategoryWithoutTotalIsNamed() {
    Path cells = file("s.csv", "s,total\na,8\n");
    Ended ended = designed(DATA, "--estimate=count()", "--poststratify=" + cells);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.said()).contains("line 4, field 's': expected categories with a total in");
  }

  @Test
  void halfSamplesNeedTwoClustersInEveryStratum() {
    Ended ended = run(DATA, "--weight=w", "--replicates=brr", "--estimate=count()");
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.said()).contains("two clusters in every stratum for brr; got 4");
  }

  @Test
  void neitherWeightNorPopulationIsRefused() {
    Ended ended = run(DATA, "--strata=s", "--estimate=count()");
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.said()).contains("Expected --weight, or --fpc of every stage");
  }
}
