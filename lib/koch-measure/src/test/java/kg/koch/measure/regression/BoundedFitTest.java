package kg.koch.measure.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Falling curves a exp(-b x), whose best fits are known. */
class BoundedFitTest {

  private static final Curve FALL =
      new Curve() {
        @Override
        public double value(double x, double[] at) {
          return at[0] * Math.exp(-at[1] * x);
        }

        @Override
        public void gradient(double x, double[] at, double[] into) {
          into[0] = Math.exp(-at[1] * x);
          into[1] = -x * at[0] * into[0];
        }
      };

  private static final Bounds WIDE = Bounds.of(new double[] {1e-9, 0}, new double[] {100, 10});
  private static final double[] X = {0, 1, 2};

  private static BoundedFit fit(double[] y, Bounds bounds, Criterion criterion) {
    Points points = Points.of(X, y, new double[] {1, 1, 1});
    return BoundedFit.from(new double[] {1, 1}, FALL, points, bounds, criterion);
  }

  @Test
  void from_pointsOnACurve_findsIt() {
    // Stops when squares left over are 1e-28 of all: 1e-14 of the values, a few times that here.
    assertThat(fit(new double[] {8, 4, 2}, WIDE, Criterion.LEAST_SQUARES).parameters())
        .containsExactly(new double[] {8, Math.log(2)}, within(1e-12));
  }

  /**
   * The likelihood equations of Poisson counts say that the fitted counts add up to the observed
   * ones, and so do their products with x.
   */
  @Test
  void from_poissonCounts_fittedCountsAddUpToTheObserved() {
    double[] best = fit(new double[] {9, 3, 3}, WIDE, Criterion.POISSON).parameters();
    double fitted = FALL.value(0, best) + FALL.value(1, best) + FALL.value(2, best);
    assertThat(fitted).isCloseTo(15, within(1e-6)); // the search may stop at 1e-8 of the root
  }

  @Test
  void from_bestBeyondABound_stopsOnIt() {
    Bounds gentle = Bounds.of(new double[] {1e-9, 0}, new double[] {100, 0.5});
    double[] best = fit(new double[] {8, 4, 2}, gentle, Criterion.LEAST_SQUARES).parameters();
    assertThat(best[1]).isEqualTo(0.5);
  }

  /** With b = 1/2 held, a is the sum of y exp(-x / 2) over that of exp(-x). */
  @Test
  void from_oneParameterOnItsBound_theOtherIsBestBesideIt() {
    Bounds gentle = Bounds.of(new double[] {1e-9, 0}, new double[] {100, 0.5});
    double[] best = fit(new double[] {8, 4, 2}, gentle, Criterion.LEAST_SQUARES).parameters();
    double numerator = 8 + 4 * Math.exp(-0.5) + 2 * Math.exp(-1);
    assertThat(best[0]).isCloseTo(numerator / (1 + Math.exp(-1) + Math.exp(-2)), within(1e-6));
  }

  @Test
  void from_bestBeyondABound_hasConverged() {
    Bounds gentle = Bounds.of(new double[] {1e-9, 0}, new double[] {100, 0.5});
    assertThat(fit(new double[] {8, 4, 2}, gentle, Criterion.LEAST_SQUARES).converged()).isTrue();
  }

  @Test
  void from_pointsThatFitNoCurveExactly_hasConverged() {
    assertThat(fit(new double[] {9, 3, 3}, WIDE, Criterion.POISSON).converged()).isTrue();
  }

  /** Deviance left over must not be rounding alone, or the search could not come to its end. */
  @Test
  void from_poissonCountsOnACurve_findsIt() {
    assertThat(fit(new double[] {8, 4, 2}, WIDE, Criterion.POISSON).parameters())
        .containsExactly(new double[] {8, Math.log(2)}, within(1e-12));
  }

  @Test
  void misfit_poisson_isTheDevianceOnBothSidesOfTheSeries() {
    // 2 (y ln(y / m) - (y - m)) for y = 1, m = 1.1: 2 (0.1 - ln 1.1)
    assertThat(Criterion.POISSON.misfit(1, 1.1)).isCloseTo(0.2 - 2 * Math.log(1.1), within(1e-15));
    // for m = 1 + 1e-4 to six digits: r^2 - 2 r^3 / 3
    assertThat(Criterion.POISSON.misfit(1, 1.0001)).isCloseTo(1e-8 - 2e-12 / 3, within(1e-15));
  }
}
