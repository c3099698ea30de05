package kg.koch.measure.ageschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class AgeProfileTest {

  /** Rises from .01 at 15 by .002 a year to .03 at 25, falls by .001 a year to .01 at 45. */
  private static final DoubleUnaryOperator TENT =
      age -> Math.max(0.01, age <= 25 ? 0.03 - 0.002 * (25 - age) : 0.03 - 0.001 * (age - 25));

  /** Sums of some hundred numbers below .03. */
  private static final double ROUNDING = 1e-14;

  private final AgeProfile profile = AgeProfile.of(MadeUpRates.of(0, 90, TENT));

  @Test
  void peakAge_isTheAgeOfTheHighestRate() {
    assertThat(profile.peakAge()).isEqualTo(25);
  }

  @Test
  void peakIntensity_isTheHighestRate() {
    assertThat(profile.peakIntensity()).isCloseTo(0.03, within(ROUNDING));
  }

  /** .020 .022 .024 .026 .028 | .030 | .029 .028 .027 .026 .025 */
  @Test
  void peakBreadth_addsElevenRatesAroundThePeak() {
    assertThat(profile.peakBreadth().orElseThrow()).isCloseTo(0.285, within(ROUNDING));
  }

  /** A program that takes positions for ages (migest 2.0.5) is off by one where ages start at 0. */
  @Test
  void peakBreadth_tableStartsAtAnotherAge_isTheSame() {
    assertThat(AgeProfile.of(MadeUpRates.of(5, 90, TENT)).peakBreadth().orElseThrow())
        .isCloseTo(profile.peakBreadth().orElseThrow(), within(ROUNDING));
  }

  @Test
  void peakShare_isTheBreadthInPercentOfAll() {
    // 91 ages of .01, and the tent above: a triangle of 10 + 20 years and .02 height
    assertThat(profile.peakShare().orElseThrow())
        .isCloseTo(100 * 0.285 / (0.91 + 0.3), within(1e-11));
  }

  @Test
  void asymmetry_rateRisesTwiceAsFastAsItFalls_isTwo() {
    assertThat(profile.asymmetry()).isCloseTo(2, within(1e-10)); // differences of .001 of .03
  }

  @Test
  void peakBreadth_peakAtTheEdgeOfTheTable_isNotDefined() {
    assertThat(AgeProfile.of(MadeUpRates.of(22, 60, TENT)).peakBreadth()).isEmpty();
  }

  @Test
  void of_infantsMoveMost_peakIsThatOfTheLabourForce() {
    AgeRates rates = MadeUpRates.of(0, 90, age -> age < 3 ? 0.09 : TENT.applyAsDouble(age));
    assertThat(AgeProfile.of(rates).peakAge()).isEqualTo(25);
  }

  @Test
  void of_ratesThatOnlyFall_isRefused() {
    assertThatThrownBy(() -> AgeProfile.of(MadeUpRates.of(0, 90, age -> 1 / (age + 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got rates that do only one");
  }

  @Test
  void ageRates_unequalSteps_areRefused() {
    assertThatThrownBy(() -> AgeRates.of(new double[] {0, 1, 5}, new double[] {1, 1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("equal steps; got 5");
  }

  @Test
  void ageRates_negativeRate_isRefused() {
    assertThatThrownBy(() -> AgeRates.of(new double[] {0, 1}, new double[] {1, -1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got -1.0");
  }

  @Test
  void ageRates_noMovesAtAnyAge_areRefused() {
    assertThatThrownBy(() -> AgeRates.of(new double[] {0, 1}, new double[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 0.0");
  }

  @Test
  void grossMigraproductionRate_fiveYearGroups_countsEachYear() {
    assertThat(
            AgeRates.of(new double[] {2.5, 7.5}, new double[] {0.1, 0.2})
                .grossMigraproductionRate())
        .isCloseTo(1.5, within(ROUNDING));
  }
}
