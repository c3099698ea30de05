package kg.koch.measure.internalmigration;

import static kg.koch.measure.internalmigration.MadeUp.TINY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Worked by hand on three regions, where a field has two flows and its Gini is |a - b| / (a + b).
 */
class SpatialFocusTest {

  /** Some ten operations on numbers of about 1. */
  private static final Offset<Double> ROUNDING = within(1e-14);

  private final SpatialFocus focus = SpatialFocus.of(TINY);

  @Test
  void giniOut_flowsOfTenAndTwenty_isAThird() {
    assertThat(focus.giniOut(0).orElseThrow()).isCloseTo(1.0 / 3, ROUNDING);
  }

  @Test
  void giniIn_flowsOfTwentyAndFive_isThreeFifths() {
    assertThat(focus.giniIn(2).orElseThrow()).isCloseTo(0.6, ROUNDING);
  }

  /**
   * Out Ginis 1/3, 5/7, 1/4 with outflows 30, 35, 40 of 105: (10 + 25 + 10) / 105. A program that
   * weighs them with inflows 45, 35, 25 and divides by the number of regions (as migest 2.0.5 does)
   * gives 15 + 25 + 6.25 over 105 and 3: .1468.
   */
  @Test
  void meanWeightedGiniOut_weighsWithOutflowsAndDividesByNothingElse() {
    assertThat(focus.meanWeightedGiniOut().orElseThrow()).isCloseTo(45.0 / 105, ROUNDING);
  }

  /** In Ginis 1/3, 3/7, 3/5 with inflows 45, 35, 25 of 105: (15 + 15 + 15) / 105. */
  @Test
  void meanWeightedGiniIn_weighsWithInflows() {
    assertThat(focus.meanWeightedGiniIn().orElseThrow()).isCloseTo(45.0 / 105, ROUNDING);
  }

  /**
   * Flows 5 to 30 in steps of 5: mean 17.5, squares about it 2 (2.5² + 7.5² + 12.5²) = 437.5. The
   * mean divides outside of the root (in migest 2.0.5 it stands inside, and the result has the unit
   * of a root of moves).
   */
  @Test
  void coefficientOfVariation_dividesTheStandardDeviationByTheMean() {
    assertThat(focus.coefficientOfVariation()).isCloseTo(Math.sqrt(437.5 / 6) / 17.5, ROUNDING);
  }

  /** Of two flows a, b the coefficient of variation is |a - b| / (a + b), as their Gini. */
  @Test
  void aggregateCoefficientOfVariation_isTheWeightedMeanOutPlusIn() {
    assertThat(focus.aggregateCoefficientOfVariation().orElseThrow())
        .isCloseTo(90.0 / 105, ROUNDING);
  }

  @Test
  void totalGini_allMovesInOneFlow_isOne() {
    SpatialFocus one =
        SpatialFocus.of(MadeUp.flows(new double[][] {{0, 9, 0}, {0, 0, 0}, {0, 0, 0}}));
    assertThat(one.totalGini()).isCloseTo(1, ROUNDING);
  }

  @Test
  void totalGini_equalFlows_isNothing() {
    SpatialFocus equal =
        SpatialFocus.of(MadeUp.flows(new double[][] {{0, 9, 9}, {9, 0, 9}, {9, 9, 0}}));
    assertThat(equal.totalGini()).isCloseTo(0, ROUNDING);
  }

  @Test
  void giniOut_regionNobodyLeft_isNotDefined() {
    SpatialFocus focus =
        SpatialFocus.of(MadeUp.flows(new double[][] {{0, 9, 4}, {0, 0, 0}, {1, 1, 0}}));
    assertThat(focus.giniOut(1)).isEmpty();
  }

  @Test
  void meanWeightedGiniOut_regionNobodyLeft_takesTheOthers() {
    SpatialFocus focus =
        SpatialFocus.of(MadeUp.flows(new double[][] {{0, 9, 3}, {0, 0, 0}, {2, 2, 0}}));
    // Ginis 6/12 and 0 with outflows 12 and 4 of 16
    assertThat(focus.meanWeightedGiniOut().orElseThrow()).isCloseTo(0.375, ROUNDING);
  }

  @Test
  void meanWeightedGiniOut_twoRegions_isNotDefined() {
    assertThat(SpatialFocus.of(MadeUp.flows(new double[][] {{0, 9}, {3, 0}})).meanWeightedGiniOut())
        .isEmpty();
  }
}
