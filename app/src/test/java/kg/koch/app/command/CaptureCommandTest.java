package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureCommandTest {

  @TempDir private Path folder;
  private MethodRuns runs = new MethodRuns(Path.of(""));

  @BeforeEach
  void start() {
    runs = new MethodRuns(folder);
  }

  private String twoLists() {
    return runs.file("two.csv", "a,b,count", "1,1,80", "1,0,420", "0,1,160");
  }

  private String threeLists() {
    return runs.file(
        "three.csv",
        "a,b,c,count",
        "1,0,0,60",
        "0,1,0,49",
        "1,1,0,14",
        "0,0,1,247",
        "1,0,1,112",
        "0,1,1,142",
        "1,1,1,12");
  }

  @Test
  void twoListsAreEstimatedByChapman() {
    Ended ended = runs.run("capture", "--lists", twoLists());
    // 501 * 241 / 81 - 1 = 1489.62
    assertThat(ended.lines().get(1)).startsWith(",chapman,a+b,,660,829.6").contains(",1489.6");
  }

  @Test
  void moreListsAreSelectedAndAveraged() {
    Ended ended = runs.run("capture", "--lists", threeLists());
    assertThat(MethodRuns.column(ended, "method")).containsExactly("log-linear", "averaged");
  }

  @Test
  void personsInRowsAreCounted() {
    String rows = runs.file("rows.csv", "a,b", "1,1", "1,0", "0,1", "1,1");
    Ended ended =
        runs.run(
            "capture", "--lists", rows, "--fewest=0", "--overlap=0", "--method=lincoln-petersen");
    // 3 and 3, both 2: 4.5
    assertThat(MethodRuns.column(ended, "estimate")).containsExactly("4.5");
  }

  @Test
  void aSmallStratumIsWithheldAndShowsNoNumber() {
    String strata =
        runs.file(
            "s.csv",
            "stratum,a,b,count",
            "Osh,1,1,80",
            "Osh,1,0,99",
            "Osh,0,1,99",
            "Naryn,1,1,3",
            "Naryn,1,0,9",
            "Naryn,0,1,9");
    Ended ended = runs.run("capture", "--lists", strata);
    assertThat(ended.lines().get(1)).isEqualTo("Naryn,chapman,a+b,,,,,,,,,,few_observed");
  }

  @Test
  void aStratumWithAnEmptyListIsWithheldAndDoesNotStopTheOthers() {
    String strata =
        runs.file(
            "s.csv", "stratum,a,b,count", "Osh,1,1,80", "Osh,1,0,99", "Osh,0,1,99", "Talas,1,0,40");
    Ended ended = runs.run("capture", "--lists", strata);
    assertThat(MethodRuns.column(ended, "withheld")).containsExactly("", "small_overlap");
  }

  @Test
  void modelsAreWrittenBestFirst() {
    String models = folder.resolve("m.csv").toString();
    runs.run("capture", "--lists", threeLists(), "--method=log-linear", "--models", models);
    // independent, three single pairs, three pairs of pairs, all pairs
    assertThat(Path.of(models)).content().hasLineCount(9);
  }

  @Test
  void listsThatShareNobodyAreRefusedByLincolnPetersen() {
    String apart = runs.file("apart.csv", "a,b,count", "1,0,50", "0,1,60");
    Ended ended = runs.run("capture", "--lists", apart, "--method=lincoln-petersen", "--overlap=0");
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("apart.csv", "both lists").doesNotContain("NaN");
  }

  @ParameterizedTest
  @CsvSource({"'1,2,5', b", "'0,0,5', no list", "'1,1,-5', count", "'1,1,x', count", "',1,5', a"})
  void aBadRowIsNamed(String row, String said) {
    String file = runs.file("bad.csv", "a,b,count", "1,1,5", row);
    Ended ended = runs.run("capture", "--lists", file);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("bad.csv, line 3", said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--widest=0.5",
        "--step=0",
        "--delta=-1",
        "--interactions=0",
        "--max-unseen=0",
        "--prior-gamma=1",
        "--prior-gamma=1,-1",
        "--method=guess"
      })
  void badArgumentsEndWithStatusTwo(String argument) {
    assertThat(runs.run("capture", "--lists", twoLists(), argument).status()).isEqualTo(2);
  }

  @Test
  void frequenciesGiveChaosBound() {
    String file = runs.file("f.csv", "times,count", "1,60", "2,30", "3,10");
    Ended ended = runs.run("capture", "--frequencies", file, "--method=chao");
    assertThat(MethodRuns.column(ended, "estimate")).containsExactly("160");
  }

  @Test
  void frequenciesAreNoLists() {
    String file = runs.file("f.csv", "times,count", "1,60", "2,30");
    Ended ended = runs.run("capture", "--frequencies", file, "--method=chapman");
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("--lists");
  }
}
