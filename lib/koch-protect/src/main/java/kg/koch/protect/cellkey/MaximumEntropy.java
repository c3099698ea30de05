package kg.koch.protect.cellkey;

import java.util.Arrays;

/**
 * The distribution of largest entropy on given whole numbers with mean 0 and a given variance, or a
 * variance of at most that; of those that never fall up to 0, if wished, and leave at least a given
 * probability to 0.
 *
 * <p>It is p(v) proportional to exp(a v + b v² + c [v = 0]), with exponents before 0 that would
 * fall replaced by their means: the convex dual in (a, b, c) is solved by Newton's method. Which of
 * b and c are needed is tried out, from none to both.
 *
 * <p>Source: Jaynes (1957) for the form; Giessing (2016), Enderle et al. (2018) for its use in
 * perturbation tables; Barlow and Brunk (1972) for order restrictions by pooling.
 */
public final class MaximumEntropy {

  private static final double CLOSE = 1e-9;
  private static final int[][] CONDITIONS = {{0}, {0, 1}, {0, 2}, {0, 1, 2}};

  private final int[] values;
  private final ExponentialFamily family;
  private final int zero;

  /**
   * @param values ascending, some below 0 and some above, or 0 among them
   * @param monotone whether no probability up to that of 0 is larger than the next; without 0 among
   *     the values it means nothing
   */
  public MaximumEntropy(int[] values, boolean monotone) {
    this.values = values.clone();
    this.zero = Arrays.binarySearch(this.values, 0);
    this.family = new ExponentialFamily(this.values, monotone ? Math.max(zero, 0) : 0);
  }

  /** The least variance there is: two neighbours about 0 have it, none if 0 is among the values. */
  public static double leastVariance(int... values) {
    int below = values[0];
    int above = values[values.length - 1];
    for (int value : values) {
      if (value <= 0) {
        below = Math.max(below, value);
      }
      if (value >= 0) {
        above = Math.min(above, value);
      }
    }
    return (double) -below * above;
  }

  /**
   * The probability of each value, of all distributions with that variance.
   *
   * @throws IllegalArgumentException if no distribution on the values has mean 0 and the variance
   */
  public double[] exactly(double variance) {
    double least = leastVariance(values);
    double most = (double) -values[0] * values[values.length - 1];
    if (variance < least || variance > most) {
      throw new IllegalArgumentException(
          "Expected a variance from %s to %s for noise of %s with mean 0; got %s. Choose another V."
              .formatted(least, most, Arrays.toString(values), variance));
    }
    if (variance == least || variance == most) {
      return twoPoints(variance);
    }
    double[] found = family.solve(CONDITIONS[1], new double[] {0, variance, 0});
    if (found == null) {
      throw none();
    }
    return family.probabilities(found);
  }

  /**
   * The probability of each value, of all distributions with at most that variance.
   *
   * @param leastStay probability of 0 is at least this, from 0 to below 1; without 0 among the
   *     values it means nothing
   * @throws IllegalArgumentException if no distribution on the values has mean 0 and so small a
   *     variance
   */
  public double[] atMost(double variance, double leastStay) {
    double least = leastVariance(values);
    if (variance < least) {
      throw new IllegalArgumentException(
          "Expected a variance of at least %s for noise of %s with mean 0; got %s. Choose another V."
              .formatted(least, Arrays.toString(values), variance));
    }
    if (variance == least) {
      return twoPoints(variance);
    }
    double[] targets = {0, variance, leastStay};
    for (int[] conditions : CONDITIONS) {
      if (conditions[conditions.length - 1] < 2 || zero >= 0 && leastStay > 0) {
        double[] found = family.solve(conditions, targets);
        if (found != null && isLargest(found, targets)) {
          return family.probabilities(found);
        }
      }
    }
    throw none();
  }

  /** Both bounds kept, and neither reached by pushing the wrong way. */
  private boolean isLargest(double[] found, double[] targets) {
    if (found[1] > CLOSE || found[2] < -CLOSE) {
      return false;
    }
    double[] means = family.means(family.probabilities(found));
    return means[1] <= targets[1] + CLOSE && (zero < 0 || means[2] >= targets[2] - CLOSE);
  }

  private static IllegalStateException none() {
    return new IllegalStateException("Expected the noise probabilities to be found; they were not");
  }

  /** At the edge of what is possible there is one distribution only. */
  private double[] twoPoints(double variance) {
    double[] p = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        if ((double) -values[i] * values[j] == variance && values[i] < 0) {
          p[i] = (double) values[j] / (values[j] - values[i]);
          p[j] = 1 - p[i];
          return p;
        }
      }
    }
    throw new IllegalStateException("Expected two values whose product is the variance; got none");
  }
}
