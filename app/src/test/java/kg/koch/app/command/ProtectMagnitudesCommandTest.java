package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kg.koch.app.command.MethodRuns.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up money sent home, by oblast and country it comes from, given by transfer offices. */
class ProtectMagnitudesCommandTest {

  private static final String[] AREAS = {
    "levels,codes", "@,All", "@@,South", "@@@,Osh", "@@@,Batken", "@@,North", "@@@,Talas"
  };
  private static final String[] COUNTRIES = {"levels,codes", "@,World", "@@,RU", "@@,KZ", "@@,TR"};

  /** Osh from TR comes through one office; Batken from RU through one that gives nearly all. */
  private static final String[] TRANSFERS = {
    "area,from,office,som,weight",
    "Osh,RU,A,60.5,1",
    "Osh,RU,B,55.5,1",
    "Osh,RU,C,40,1",
    "Osh,KZ,A,20,1",
    "Osh,KZ,B,25,1",
    "Osh,KZ,C,15,1",
    "Osh,TR,B,30,1",
    "Batken,RU,D,90,3",
    "Batken,RU,A,1,1",
    "Batken,RU,B,1,1",
    "Batken,KZ,A,18,1",
    "Batken,KZ,B,21,1",
    "Batken,KZ,C,19,1",
    "Talas,RU,A,33,1",
    "Talas,RU,B,34,1",
    "Talas,RU,C,35,1",
    "Talas,KZ,A,36,1",
    "Talas,KZ,B,37,1",
    "Talas,KZ,C,38,1",
    "Talas,TR,A,12,1",
    "Talas,TR,B,13,1",
    "Talas,TR,C,14,1"
  };

  @TempDir private Path folder = Path.of("");
  private MethodRuns runs = new MethodRuns(folder);

  @BeforeEach
  void begin() {
    runs = new MethodRuns(folder);
  }

  private Ended magnitudes(String[] transfers, String... rules) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "protect",
                "magnitudes",
                "--contributions=" + runs.file("transfers.csv", transfers),
                "--hierarchy=area=" + runs.file("areas.csv", AREAS),
                "--hierarchy=from=" + runs.file("countries.csv", COUNTRIES),
                "--contributor=office",
                "--value=som"));
    arguments.addAll(Arrays.asList(rules));
    return runs.run(arguments.toArray(String[]::new));
  }

  private static String[] with(String row) {
    return new String[] {TRANSFERS[0], row};
  }

  private static List<String> primary(Ended ended) {
    return ended.lines().stream()
        .map(line -> line.split(",", -1))
        .filter(fields -> fields[4].equals("1"))
        .map(fields -> fields[0] + "/" + fields[1])
        .toList();
  }

  @Test
  void cellsInWhichOneOfficeCanTellAnothersValueAreSensitive() {
    Ended ended = magnitudes(TRANSFERS, "--p-percent=10");

    assertThat(primary(ended)).containsExactly("South/TR", "Osh/TR", "Batken/RU");
  }

  @Test
  void everyCellComesOutWithWhatWasMadeOfIt() {
    Ended ended = magnitudes(TRANSFERS, "--p-percent=10");

    assertThat(ended.status()).isZero();
    assertThat(ended.lines())
        .hasSize(1 + 6 * 4)
        .contains(
            "area,from,value,contributors,primary,suppressed,published,reason",
            "North,RU,102,3,0,0,102,",
            "Osh,TR,30,1,1,1,,p% rule: one contributor gives all",
            "Batken,TR,0,0,0,0,0,");
  }

  @Test
  void sumsOfDecimalsAreExact() {
    String[] tenths = {
      TRANSFERS[0], "Osh,RU,A,0.1,1", "Osh,RU,B,0.2,1", "Osh,RU,C,0.35,1", "Osh,RU,D,7,1"
    };

    assertThat(magnitudes(tenths, "--dominance=1,99").lines().get(1))
        .isEqualTo("All,World,7.65,4,0,0,7.65,");
  }

  @Test
  void theCheapestPatternHidesNoMoreCells() {
    long cheapest = hidden(magnitudes(TRANSFERS, "--p-percent=10", "--method=optimal"));

    assertThat(cheapest).isLessThanOrEqualTo(hidden(magnitudes(TRANSFERS, "--p-percent=10")));
  }

  private static long hidden(Ended ended) {
    return MethodRuns.column(ended, "suppressed").stream().filter(one -> one.equals("1")).count();
  }

  @Test
  void theCheapestPatternSaysThatItIs() {
    Ended ended = magnitudes(TRANSFERS, "--p-percent=10", "--method=optimal");

    assertThat(ended.message())
        .contains("no safe pattern costs less")
        .contains("0 whose levels are not kept");
  }

  @Test
  void aContributorThatStandsForThreeIsNotTheOnlyOne() {
    Ended ended = magnitudes(TRANSFERS, "--p-percent=10", "--weight=weight");

    assertThat(primary(ended)).containsExactly("South/TR", "Osh/TR");
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    List<String> rows = new ArrayList<>(List.of(TRANSFERS));
    Collections.shuffle(rows.subList(1, rows.size()), new Random(4));

    String output = magnitudes(TRANSFERS, "--dominance=1,60", "--dominance=2,90").output();

    assertThat(
            magnitudes(rows.toArray(String[]::new), "--dominance=1,60", "--dominance=2,90")
                .output())
        .isEqualTo(output);
  }

  @Test
  void aNegativeValueIsRefusedByItsPlace() {
    Ended ended = magnitudes(with("Osh,RU,A,-3,1"), "--p-percent=10");

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message())
        .contains("transfers.csv, line 2")
        .contains("som")
        .contains("0 or more");
  }

  @Test
  void aValueThatIsNoNumberIsRefusedByItsPlace() {
    Ended ended = magnitudes(with("Osh,RU,A,much,1"), "--p-percent=10");

    assertThat(ended.message()).contains("transfers.csv, line 2").contains("'much'");
  }

  @Test
  void aTotalTheSolversCannotTellApartIsRefused() {
    Ended ended = magnitudes(with("Osh,RU,A,999999999999999.99,1"), "--p-percent=10");

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("transfers.csv").contains("of the smallest unit");
  }

  @Test
  void aNumberOnlyProgrammersReadIsRefusedByItsPlace() {
    Ended ended = magnitudes(with("Osh,RU,A,0x1p3,1"), "--p-percent=10");

    assertThat(ended.message()).contains("transfers.csv, line 2").contains("'0x1p3'");
  }

  @Test
  void aContributionToASumIsRefused() {
    Ended ended = magnitudes(with("South,RU,A,3,1"), "--p-percent=10");

    assertThat(ended.message()).contains("line 2").contains("a category without parts");
  }

  @Test
  void nobodysContributionIsRefused() {
    Ended ended = magnitudes(with("Osh,RU,,3,1"), "--p-percent=10");

    assertThat(ended.message()).contains("line 2").contains("office");
  }

  @Test
  void aWeightBelowOneIsRefused() {
    Ended ended = magnitudes(with("Osh,RU,A,3,0.5"), "--p-percent=10", "--weight=weight");

    assertThat(ended.message()).contains("line 2").contains("weight").contains("1 or more");
  }

  @Test
  void twoWeightsOfOneContributorAreRefused() {
    Ended ended =
        magnitudes(
            new String[] {TRANSFERS[0], "Osh,RU,A,3,1", "Osh,KZ,A,3,2"},
            "--p-percent=10",
            "--weight=weight");

    assertThat(ended.message()).contains("line 3").contains("one weight for a contributor: 1");
  }

  @Test
  void aTableWithoutARuleIsRefused() {
    Ended ended = magnitudes(TRANSFERS);

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.message()).contains("one rule or more");
  }

  @Test
  void aShareAboveAHundredPerCentIsRefused() {
    Ended ended = magnitudes(TRANSFERS, "--dominance=1,180");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.message()).contains("--dominance").contains("k = 180");
  }

  @Test
  void dominanceOfNobodyIsRefused() {
    assertThat(magnitudes(TRANSFERS, "--dominance=0,80").message()).contains("n = 0");
  }

  @Test
  void aRuleWithOneNumberOfTwoIsRefused() {
    assertThat(magnitudes(TRANSFERS, "--p-q=10").message())
        .contains("two numbers P,Q such as 10,50; got 10");
  }
}
