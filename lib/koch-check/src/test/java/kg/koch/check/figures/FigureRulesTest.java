package kg.koch.check.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each rule on the smallest case it is for, and the nearest case that it must leave alone. */
class FigureRulesTest {

  @Test
  void aPartIsNotLargerThanTheWhole() {
    assertThat(FigureRows.found("visits,2024,KG,,100,visits", "visits,2024,KG,women,120,visits"))
        .containsExactly("2 part-over-whole");
    assertThat(FigureRows.found("visits,2024,KG,,100,visits", "visits,2024,KG,women,80,visits"))
        .isEmpty();
  }

  @Test
  void anOblastIsNotLargerThanTheCountry() {
    assertThat(FigureRows.found("moves,2024,KG,,100,moves", "moves,2024,Naryn,,120,moves"))
        .containsExactly("2 part-over-whole");
  }

  @Test
  void womenAndMenAddUp() {
    assertThat(
            FigureRows.found(
                "moves,2024,KG,,100,moves",
                "moves,2024,KG,women,60,moves",
                "moves,2024,KG,men,30,moves"))
        .containsExactly("1 parts-sum");
    assertThat(
            FigureRows.found(
                "moves,2024,KG,,100,moves",
                "moves,2024,KG,women,60,moves",
                "moves,2024,KG,men,40,moves"))
        .isEmpty();
  }

  @Test
  void printedThousandsAddUpWithinTheirRounding() {
    assertThat(
            FigureRows.found(
                "moves,2024,KG,,100.1,thousand moves",
                "moves,2024,KG,women,60.0,thousand moves",
                "moves,2024,KG,men,40.0,thousand moves"))
        .isEmpty();
  }

  @Test
  void theLargestCountriesAloneNeedNotAddUp() {
    assertThat(
            FigureRows.found(
                "permits,2024,KG,,12232,permits",
                "permits,2024,KG,China,2844,permits",
                "permits,2024,KG,Bangladesh,2573,permits",
                "permits,2024,KG,Pakistan,1489,permits"))
        .isEmpty();
  }

  @Test
  void groupsThatHoldEachOtherAreNoSum() {
    assertThat(
            FigureRows.found(
                "absent,2022,KG,,1094.5,thousand",
                "absent,2022,KG,where: abroad,876.9,thousand",
                "absent,2022,KG,where: inside,217.6,thousand",
                "absent,2022,KG,where: CIS,872.9,thousand"))
        .isEmpty();
  }

  @Test
  void netMigrationMayBeLargerInAPart() {
    assertThat(
            FigureRows.found(
                "net migration,2024,KG,,-10,persons", "net migration,2024,Bishkek,,300,persons"))
        .isEmpty();
  }

  @Test
  void aRateOfTheCountryLiesBetweenThoseOfTownAndVillage() {
    assertThat(
            FigureRows.found(
                "poverty rate,2024,KG,,40,percent",
                "poverty rate,2024,KG,urban,20,percent",
                "poverty rate,2024,KG,rural,30,percent"))
        .containsExactly("1 rate-outside-parts");
    assertThat(
            FigureRows.found(
                "poverty rate,2024,KG,,26,percent",
                "poverty rate,2024,KG,urban,20,percent",
                "poverty rate,2024,KG,rural,30,percent"))
        .isEmpty();
  }

  @Test
  void sharesThatAddUpToAHundredAreNoRates() {
    assertThat(
            FigureRows.found(
                "departures structure,2024,KG,,100,percent",
                "departures structure,2024,KG,women,45,percent",
                "departures structure,2024,KG,men,55,percent"))
        .isEmpty();
  }

  @Test
  void aTenthOfThePopulationIsADecimalLostToo() {
    assertThat(FigureRows.found("population,2022,Naryn,,30.9,thousand persons"))
        .containsExactly("1 magnitude");
  }

  @Test
  void aPercentageOfWhatIsPrintedWithItIsMadeAgain() {
    assertThat(FigureRows.found("fluent,2020,KG,969 of 2153,54,percent"))
        .containsExactly("1 percent-recomputed");
    assertThat(FigureRows.found("fluent,2020,KG,969 of 2153,45,percent")).isEmpty();
    assertThat(FigureRows.found("fluent,2020,KG,969 из 2 153,45.0,процент")).isEmpty();
  }

  @Test
  void elevenMonthsMayBePrintedAsAYear() {
    assertThat(
            FigureRows.found(
                "births,2025-01..11,KG,,127.8,thousand", "births,2025-01..11,KG,,19.0,per 1000"))
        .isEmpty();
  }

  @Test
  void aShortNumberMayComeBack() {
    assertThat(
            FigureRows.found(
                "score,2020,KG,,3.5,points",
                "score,2021,KG,,3.5,points",
                "score,2022,KG,,3.5,points"))
        .isEmpty();
  }

  @Test
  void twoPrintingsWithTheirDefinitionsStandSideBySide() {
    String header = "indicator,period,area,value,unit,definition\n";
    String one = "stock abroad,2024,KG,651000,persons,";
    String other = "stock abroad,2024,KG,798000,persons,";
    assertThat(
            FigureRows.check(
                FigureRows.rows(
                    new java.io.StringReader(header + one + "registered\n" + other + "estimated"))))
        .isEmpty();
    assertThat(
            FigureRows.check(
                FigureRows.rows(new java.io.StringReader(header + one + "\n" + other))))
        .hasSize(2);
  }

  @Test
  void aBreakThatIsLabelledIsNoFinding() {
    String header = "indicator,period,area,value,unit,vintage\n";
    String before = "population,2021,Chui,974984,persons,before the census\n";
    String after = "population,2023,Chui,1068702,persons,after the census\n";
    assertThat(FigureRows.check(FigureRows.rows(new java.io.StringReader(header + before + after))))
        .isEmpty();
  }

  @Test
  void windowsOfOneLengthAreASeries() {
    assertThat(
            FigureRows.found(
                "returned,2020-01/2022-06,KG,,90,persons",
                "returned,2021-01/2023-06,KG,,70,persons"))
        .isEmpty();
    assertThat(
            FigureRows.found(
                "returned,2020-01/2024-04,KG,,90,persons",
                "returned,2022-01/2024-10,KG,,70,persons"))
        .containsExactly("2 windows");
  }

  @Test
  void theOrderOfTheRowsChangesNothing() {
    List<FigureRows.Written> rows = new ArrayList<>(FigureRows.resource("published-errors.csv"));
    List<FigureFinding> inOrder = FigureRows.check(rows);
    Collections.shuffle(rows, new Random(7));
    assertThat(FigureRows.check(rows)).isEqualTo(inOrder);
  }
}
