package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The commands ipf, flows and mirror")
class BilateralCommandsTest {

  private static final String SEED = "orig,dest,seed\nA,A,5\nA,B,2\nB,A,1\nB,B,7\n";
  private static final String STOCKS =
      "birth,dest,stock_start,stock_end\nA,A,100,100\nA,B,10,14\nB,A,20,23\nB,B,70,63\n";
  private static final String REPORTS =
      "orig,dest,reported_by_destination,reported_by_origin\n"
          + "B,A,80,70\nC,A,500,200\nA,B,120,100\nC,B,90,80\nA,C,300,150\nB,C,60,\n";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter said = new StringWriter();

  private String file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private int run(String... arguments) {
    CommandLine command = KochCommand.commandLine();
    command.setErr(new PrintWriter(said)).setOut(new PrintWriter(out));
    return command.execute(arguments);
  }

  private void assertRefused(int status, String message) {
    assertThat(said.toString()).contains(message).doesNotContain("\tat ");
    assertThat(status).isEqualTo(3);
    assertThat(out.toString()).isEmpty();
  }

  @Nested
  @DisplayName("ipf")
  class Ipf {

    private String rows(String a, String b) {
      return file("rows.csv", "orig,total\nA," + a + "\nB," + b + "\n");
    }

    @Test
    @DisplayName("writes a row a cell, origins first")
    void writesTheTable() {
      assertThat(run("ipf", "--seed", file("seed.csv", SEED), "--rows", rows("14", "4"))).isZero();
      assertThat(out.toString()).isEqualTo("orig,dest,flow\nA,A,10\nA,B,4\nB,A,0.5\nB,B,3.5\n");
    }

    @Test
    @DisplayName("names both files and the difference when totals do not agree")
    void refusesTotalsThatDiffer() {
      String columns = file("columns.csv", "dest,total\nA,16\nB,24\n");
      int status =
          run(
              "ipf",
              "--seed",
              file("seed.csv", SEED),
              "--rows",
              rows("18", "20"),
              "--columns",
              columns);
      assertRefused(status, "a difference of -2. Make the totals agree");
      assertThat(said.toString()).contains("rows.csv").contains("columns.csv");
    }

    @Test
    @DisplayName("names line and field of a seed below 0")
    void refusesANegativeSeed() {
      String seed = file("seed.csv", "orig,dest,seed\nA,A,5\nA,B,-2\n");
      assertRefused(
          run("ipf", "--seed", seed, "--rows", rows("18", "20")),
          "seed.csv, line 3, field 'seed': expected 0 or more; got '-2'");
    }

    @Test
    @DisplayName("asks for the total a margin lacks")
    void refusesAMissingTotal() {
      String some = file("rows.csv", "orig,total\nA,18\n");
      assertRefused(
          run("ipf", "--seed", file("seed.csv", SEED), "--rows", some),
          "expected a row for each of orig; got none for B");
    }

    @Test
    @DisplayName("refuses a cell that stands there twice")
    void refusesACellTwice() {
      String seed = file("seed.csv", SEED + "A,A,6\n");
      assertRefused(
          run("ipf", "--seed", seed, "--rows", rows("18", "20")),
          "line 6, field 'dest': expected each cell once");
    }

    @Test
    @DisplayName("writes the factors of conditional maximisation beside the table")
    void writesFactors() throws IOException {
      String columns = file("columns.csv", "dest,total\nA,9\nB,9\n");
      Path factors = folder.resolve("factors.csv");
      int status =
          run(
              "ipf",
              "--method",
              "cm",
              "--seed",
              file("seed.csv", "orig,dest,seed\nA,A,1\nA,B,1\nB,A,1\nB,B,1\n"),
              "--rows",
              rows("6", "12"),
              "--columns",
              columns,
              "--factors",
              factors.toString());
      assertThat(status).isZero();
      assertThat(factors)
          .content()
          .isEqualTo("dimension,category,factor\norig,A,3\norig,B,6\ndest,A,1\ndest,B,1\n");
    }

    @Test
    @DisplayName("says which arguments a method needs")
    void refusesArgumentsThatDoNotFit() {
      assertThat(run("ipf", "--method", "net", "--seed", file("seed.csv", SEED))).isEqualTo(2);
      assertThat(said.toString()).contains("for --method net, --seed and --net, no margins");
    }

    @Test
    @DisplayName("finds net flows with a grand total")
    void fitsNetTotals() {
      String seed = file("seed.csv", "orig,dest,seed\nA,B,1\nB,A,1\n");
      String net = file("net.csv", "place,net\nA,0\nB,0\n");
      assertThat(run("ipf", "--method", "net", "--seed", seed, "--net", net, "--total", "10"))
          .isZero();
      assertThat(out.toString()).isEqualTo("orig,dest,flow\nA,A,0\nA,B,5\nB,A,5\nB,B,0\n");
    }
  }

  @Nested
  @DisplayName("flows")
  class Flows {

    @Test
    @DisplayName("writes flows and stayers by place of birth")
    void writesFlowsByBirth() {
      String vital = file("vital.csv", "region,births,deaths\nA,15,12\nB,5,8\n");
      int status =
          run(
              "flows",
              "--from-stocks",
              file("stocks.csv", STOCKS),
              "--vital",
              vital,
              "--method",
              "accounting-closed");
      assertThat(status).isZero();
      assertThat(out.toString())
          .startsWith("orig,dest,birth,flow\nA,A,A,85\nB,A,A,0\nA,B,A,5\nB,B,A,9\n");
    }

    @Test
    @DisplayName("writes flows alone where the method knows no birthplace")
    void writesFlows() {
      assertThat(
              run(
                  "flows",
                  "--from-stocks",
                  file("stocks.csv", STOCKS),
                  "--method",
                  "drop-negative",
                  "--leave-out-zeros"))
          .isZero();
      assertThat(out.toString()).isEqualTo("orig,dest,flow\nB,A,3\nA,B,4\n");
    }

    @Test
    @DisplayName("says what the flows add up to when no total is known")
    void saysTheTurnover() {
      assertThat(run("flows", "--from-stocks", file("stocks.csv", STOCKS), "--method", "rates"))
          .isZero();
      assertThat(said.toString()).contains("No --total: the flows add up to 6");
    }

    @Test
    @DisplayName("names the methods it has")
    void refusesAnUnknownMethod() {
      assertThat(run("flows", "--from-stocks", file("stocks.csv", STOCKS), "--method", "gravity"))
          .isEqualTo(2);
      assertThat(said.toString()).contains("pseudo-bayes; got 'gravity'");
    }

    @Test
    @DisplayName("names line and field of foreign-born below 0")
    void refusesNegativeStocks() {
      String stocks = file("stocks.csv", STOCKS.replace("A,B,10", "A,B,-10"));
      assertRefused(
          run("flows", "--from-stocks", stocks, "--method", "drop-negative"),
          "line 3, field 'stock_start': expected 0 or more; got '-10'");
    }

    @Test
    @DisplayName("names place and numbers when more die than live there")
    void refusesImpossibleDeaths() {
      String vital = file("vital.csv", "region,births,deaths\nA,0,1200\nB,0,0\n");
      assertRefused(
          run(
              "flows",
              "--from-stocks",
              file("stocks.csv", STOCKS),
              "--vital",
              vital,
              "--method",
              "accounting-open"),
          "no more deaths than persons living in A, 120.0; got 1200.0. Check that stocks");
    }

    @Test
    @DisplayName("asks for the vital events of every place")
    void refusesMissingVitalEvents() {
      String vital = file("vital.csv", "region,births,deaths\nA,0,0\n");
      assertRefused(
          run(
              "flows",
              "--from-stocks",
              file("stocks.csv", STOCKS),
              "--vital",
              vital,
              "--method",
              "pseudo-bayes"),
          "a row for each of region; got none for B");
    }
  }

  @Nested
  @DisplayName("mirror")
  class Mirror {

    @Test
    @DisplayName("writes adjusted reports, their mean, and factors; one side alone is enough")
    void writesEstimatesAndFactors() throws IOException {
      Path factors = folder.resolve("factors.csv");
      int status =
          run(
              "mirror",
              "--reports",
              file("reports.csv", REPORTS),
              "--method",
              "poulain",
              "--fixed",
              "A",
              "--factors",
              factors.toString());
      assertThat(status).isZero();
      assertThat(factors)
          .content()
          .startsWith("country,immigration_factor,emigration_factor\nA,1,");
      String[] last = out.toString().lines().skip(6).findFirst().orElse("").split(",", -1);
      assertThat(last[5]).isEmpty();
      assertThat(last[6]).isEqualTo(last[4]).isNotEmpty();
    }

    @Test
    @DisplayName("reads the two sides from two files as from one")
    void readsTwoFiles() {
      String in = file("in.csv", "orig,dest,flow\nA,B,100\n");
      String from = file("from.csv", "orig,dest,flow\nA,B,50\n");
      assertThat(run("mirror", "--immigration", in, "--emigration", from, "--method", "bayes"))
          .isZero();
      String apart = out.toString();
      out.getBuffer().setLength(0);
      String both = file("both.csv", "orig,dest,I,E\nA,B,100,50\n");
      assertThat(run("mirror", "--reports", both, "--method", "bayes")).isZero();
      assertThat(apart).isEqualTo(out.toString()).contains("A,B,100,50,");
    }

    @Test
    @DisplayName("takes priors of a country before those of all")
    void readsPriors() {
      String priors =
          file(
              "priors.csv",
              "country,side,counted,counted_variation,duration_variation,accuracy_variation\n"
                  + "*,immigration,0.1,0,0,0\nB,immigration,1,0,0,0\n");
      String reports = file("both.csv", "orig,dest,I,E\nA,B,10000,\n");
      assertThat(run("mirror", "--reports", reports, "--method", "bayes", "--priors", priors))
          .isZero();
      String[] row = out.toString().lines().skip(1).findFirst().orElse("").split(",", -1);
      // Certain of a count of everyone: within a few standard errors of 100 around 10,000.
      assertThat(Double.parseDouble(row[4])).isBetween(9_950.0, 10_050.0);
    }

    @Test
    @DisplayName("leaves flows nobody reports empty")
    void leavesSilentFlowsEmpty() {
      String reports = file("both.csv", "orig,dest,I,E\nA,B,,\nB,A,1,1\n");
      assertThat(run("mirror", "--reports", reports, "--method", "bayes")).isZero();
      assertThat(out.toString()).contains("A,B,,,,,\n");
    }

    @Test
    @DisplayName("names what a prior may be")
    void refusesAnImpossiblePrior() {
      String priors = file("priors.csv", "country,side,counted\n*,immigration,1.5\n");
      assertRefused(
          run(
              "mirror",
              "--reports",
              file("reports.csv", REPORTS),
              "--method",
              "bayes",
              "--priors",
              priors),
          "expected a share counted from 0.001 to 1; got 1.5. Correct line 2.");
    }

    @Test
    @DisplayName("refuses a pair of countries that stands there twice")
    void refusesAPairTwice() {
      assertRefused(
          run("mirror", "--reports", file("reports.csv", REPORTS + "B,A,1,1\n")),
          "line 8, field 'dest': expected each pair of countries once");
    }

    @Test
    @DisplayName("names the country that is tied to nobody")
    void refusesReportsThatTieNothing() {
      String reports = file("both.csv", "orig,dest,I,E\nA,B,5,4\nB,A,6,7\n");
      assertRefused(
          run("mirror", "--reports", reports, "--fixed", "A"),
          "tie every country to immigration into A");
    }
  }
}
