package kg.koch.measure.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosteriorTest {

  private static final SamplerSettings SHORT = new SamplerSettings(4, 500, 1000, 2);

  private static Posterior sample(MadeUpRates rates, long seed) {
    return Posterior.sample(rates.past(), FanPriors.PER_THOUSAND, SHORT, seed);
  }

  private static double share(MadeUpRates rates, double lowest, double highest) {
    List<Fan> fans = sample(rates, 11).fans(5);
    int within = 0;
    for (int area = 0; area < fans.size(); area++) {
      for (int period = 0; period < 5; period++) {
        double rate = rates.future(area)[period];
        Fan fan = fans.get(area);
        boolean above = rate >= fan.quantile(period, lowest);
        within += above && rate <= fan.quantile(period, highest) ? 1 : 0;
      }
    }
    return within / (5.0 * fans.size());
  }

  /**
   * 120 areas, five periods ahead that depend on each other: worth at least 120 free trials, so the
   * share of a true 95 % interval deviates by 0.02 and that of a true 50 % one by 0.046.
   */
  @Test
  void fans_ratesOfTheModel_coverAsOftenAsTheySay() {
    MadeUpRates rates = new MadeUpRates(120, 15, 5, 1);
    assertThat(share(rates, 0.025, 0.975)).isCloseTo(0.95, within(0.04));
    assertThat(share(rates, 0.25, 0.75)).isCloseTo(0.5, within(0.092));
  }

  @Test
  void sample_ratesOfTheModel_converges() {
    assertThat(sample(new MadeUpRates(9, 20, 1, 2), 3).convergence())
        .allMatch(one -> one.splitRHat() < Convergence.HIGHEST);
  }

  /**
   * The true mean of levels is -3; 120 levels of spread 4 tell it within 0.37 (and their own
   * error).
   */
  @Test
  void sample_manyAreas_findsTheMeanLevel() {
    Convergence lambda = sample(new MadeUpRates(120, 15, 1, 1), 5).convergence().get(0);
    assertThat(lambda.mean()).isCloseTo(-3, within(4 * lambda.deviation()));
    assertThat(lambda.deviation()).isLessThan(1);
  }

  @Test
  void fans_sameSeed_areTheSameBits() {
    MadeUpRates rates = new MadeUpRates(3, 10, 1, 4);
    double first = sample(rates, 6).fans(3).get(2).quantile(2, 0.9);
    double second = sample(rates, 6).fans(3).get(2).quantile(2, 0.9);
    assertThat(first).isEqualTo(second);
  }

  @Test
  void fans_otherSeed_areOtherBits() {
    MadeUpRates rates = new MadeUpRates(3, 10, 1, 4);
    double first = sample(rates, 6).fans(3).get(2).quantile(2, 0.9);
    double second = sample(rates, 7).fans(3).get(2).quantile(2, 0.9);
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void fans_laterPeriods_areWider() {
    Fan fan = sample(new MadeUpRates(9, 20, 1, 2), 3).fans(5).get(0);
    double near = fan.quantile(0, 0.9) - fan.quantile(0, 0.1);
    assertThat(fan.quantile(4, 0.9) - fan.quantile(4, 0.1)).isGreaterThan(near);
  }

  @Test
  void fans_years_followTheLastPeriod() {
    RateSeries series = new RateSeries("x", 2000, 5, new double[] {1, 2, 3});
    assertThat(new Fan(series, new double[2][10]).year(1)).isEqualTo(2020);
  }

  @Test
  void sample_oneArea_isRefused() {
    MadeUpRates one = new MadeUpRates(1, 10, 1, 4);
    assertThatIllegalArgumentException().isThrownBy(() -> sample(one, 1));
  }

  @Test
  void series_ratesThatNeverVary_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RateSeries("x", 2000, 1, new double[] {1, 1, 1}))
        .withMessageContaining("vary");
  }

  @Test
  void series_twoRates_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RateSeries("x", 2000, 1, new double[] {1, 2}));
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 2, 1", "1, 0, 2, 1", "1, 1, 1, 1", "1, 1, 2, -1", "NaN, 1, 2, 1"})
  void priors_outOfBounds_areRefused(double widest, double spread, double shape, double variance) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FanPriors(widest, spread, shape, variance));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 100, 100, 1",
    "4, -1, 100, 1",
    "4, 0, 99, 1",
    "4, 0, 100, 0",
    "100, 0, 200000, 1"
  })
  void settings_outOfBounds_areRefused(int chains, int warmUp, int draws, int thin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SamplerSettings(chains, warmUp, draws, thin));
  }
}
