package kg.koch.measure.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kg.koch.measure.survey.interval.BetaDistribution;
import kg.koch.measure.survey.interval.Interval;
import kg.koch.measure.survey.interval.IntervalMethod;
import kg.koch.measure.survey.interval.IntervalMethod.Measured;
import kg.koch.measure.survey.interval.StudentDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits and the distributions behind them. */
class IntervalTest {

  /** With 1 and 2 degrees t has a closed form: tan(pi L / 2), and L sqrt(2 / (1 - L^2)). */
  @ParameterizedTest
  @CsvSource({"0.5", "0.9", "0.95", "0.999"})
  void reach_oneAndTwoDegrees_areTheClosedForms(double level) {
    double one = Math.tan(Math.PI * level / 2);
    double two = level * Math.sqrt(2 / (1 - level * level));
    assertThat(StudentDistribution.reach(level, 1)).isCloseTo(one, within(1e-12 * one));
    assertThat(StudentDistribution.reach(level, 2)).isCloseTo(two, within(1e-12 * two));
  }

  /** Printed tables of t, to their digits (Fisher and Yates, table III); the last is the normal. */
  @ParameterizedTest
  @CsvSource({"0.95, 14, 2.145", "0.95, 60, 2.000", "0.99, 30, 2.750", "0.95, 2000000, 1.960"})
  void reach_printedTables_agree(double level, int degrees, double printed) {
    assertThat(StudentDistribution.reach(level, degrees)).isCloseTo(printed, within(0.0005));
  }

  @ParameterizedTest
  @CsvSource({"0.1, 3", "0.5, 0.7", "0.99, 40", "0.025, 2500"})
  void quantile_oneParameterOne_isAPower(double share, double a) {
    assertThat(BetaDistribution.quantile(share, a, 1))
        .isCloseTo(Math.pow(share, 1 / a), within(1e-13));
    assertThat(BetaDistribution.quantile(share, 1, a))
        .isCloseTo(1 - Math.pow(1 - share, 1 / a), within(1e-13));
  }

  /** I_x(a, b) as a binomial sum: 3 or more of 5 with chance 0.4. */
  @Test
  void share_wholeParameters_isABinomialSum() {
    double sum = 10 * 0.064 * 0.36 + 5 * 0.0256 * 0.6 + 0.01024;
    assertThat(BetaDistribution.share(0.4, 3, 3)).isCloseTo(sum, within(1e-15));
  }

  @Test
  void logit_oneInTen_staysBetweenZeroAndOne() {
    Interval limits = IntervalMethod.LOGIT.of(new Measured(0.1, 0.08, 5, 40), 0.95);
    assertThat(limits.lower()).isBetween(0.0, 0.1);
    assertThat(limits.upper()).isBetween(0.1, 1.0);
  }

  @Test
  void beta_binomialVarianceAndManyDegrees_isClopperPearson() {
    // 2 of 10, drawn with replacement: variance p (1 - p) / 10 gives 10 effective respondents, and
    // equal degrees leave them so. Clopper and Pearson: 0.0252 and 0.5561.
    double error = Math.sqrt(0.2 * 0.8 / 10);
    Interval limits = IntervalMethod.BETA.of(new Measured(0.2, error, 9, 10), 0.95);
    assertThat(limits.lower()).isCloseTo(0.0252, within(0.00005));
    assertThat(limits.upper()).isCloseTo(0.5561, within(0.00005));
  }

  @Test
  void beta_nobody_hasAnUpperLimit() {
    // 1 - 0.025^(1 / 30): nobody of 30 (Clopper and Pearson).
    Interval limits = IntervalMethod.BETA.of(new Measured(0, 0, 29, 30), 0.95);
    assertThat(limits.lower()).isEqualTo(0);
    assertThat(limits.upper()).isCloseTo(1 - Math.pow(0.025, 1 / 30.0), within(1e-13));
  }

  @Test
  void logit_nobody_isUnknown() {
    assertThat(IntervalMethod.LOGIT.of(new Measured(0, 0, 29, 30), 0.95))
        .isEqualTo(Interval.UNKNOWN);
  }
}
