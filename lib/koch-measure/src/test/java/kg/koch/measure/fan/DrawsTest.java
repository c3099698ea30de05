package kg.koch.measure.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Means of 200,000 draws against the theory, within five standard errors: by chance one seed in two
 * million fails.
 */
class DrawsTest {

  private static final int NUMBER = 200_000;
  private final Draws draws = new Draws(new SplittableRandom(1));

  private static double mean(DoubleSupplier draw) {
    double sum = 0;
    for (int at = 0; at < NUMBER; at++) {
      sum += draw.getAsDouble();
    }
    return sum / NUMBER;
  }

  private static double fiveErrors(double deviation) {
    return 5 * deviation / Math.sqrt(NUMBER);
  }

  @Test
  void normal_squares_haveMeanOne() {
    double mean =
        mean(
            () -> {
              double draw = draws.normal();
              return draw * draw;
            });
    // a squared normal has variance 2
    assertThat(mean).isCloseTo(1, within(fiveErrors(Math.sqrt(2))));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 4.5, 60})
  void gamma_anyShape_hasItsShapeAsMean(double shape) {
    assertThat(mean(() -> draws.gamma(shape)))
        .isCloseTo(shape, within(fiveErrors(Math.sqrt(shape))));
  }

  /**
   * Density proportional to exp(-x) on 0 to 2 has mean 1 - 2/(e² - 1) = 0.687, deviation 0.525.
   * Neighbours are correlated below 0.5, so a draw is worth a third of a free one.
   */
  @Test
  void slice_cutExponential_hasItsMean() {
    double[] now = {1};
    double mean =
        mean(
            () -> {
              now[0] = draws.slice(now[0], 0, 2, x -> -x);
              return now[0];
            });
    double expected = 1 - 2 / Math.expm1(2);
    assertThat(mean).isCloseTo(expected, within(fiveErrors(0.525 * Math.sqrt(3))));
  }

  /** The tail 100 deviations away from the mode: every draw is inside and next to the bound. */
  @Test
  void slice_farTail_staysNextToTheBound() {
    double[] now = {0.5};
    double mean =
        mean(
            () -> {
              now[0] = draws.slice(now[0], 0, 1, x -> -(x + 1) * (x + 1) * 5000);
              return now[0];
            });
    // like an exponential of rate 10,000 next to 0
    assertThat(mean).isCloseTo(1e-4, within(5e-6));
  }
}
