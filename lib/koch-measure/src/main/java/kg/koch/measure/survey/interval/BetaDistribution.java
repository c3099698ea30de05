package kg.koch.measure.survey.interval;

import kg.koch.measure.gamma.LogBeta;

/**
 * The beta distribution: shares, and the limits of an exact interval for a proportion. Shares by
 * the continued fraction NIST DLMF 8.17.22; quantiles by halving, so they are as exact as shares.
 */
public final class BetaDistribution {

  private static final double TINY = 1e-300;

  private BetaDistribution() {}

  /** The probability of a value of at most x, for a and b above 0. */
  public static double share(double x, double a, double b) {
    if (x <= 0) {
      return 0;
    }
    if (x >= 1) {
      return 1;
    }
    return lower(x, 1 - x, a, b);
  }

  /** As {@link #share}, with 1 - x given too, which near 1 keeps its digits. */
  static double lower(double x, double rest, double a, double b) {
    double front = Math.exp(a * Math.log(x) + b * Math.log(rest) - LogBeta.of(a, b));
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(x, a, b) / a
        : 1 - front * fraction(rest, b, a) / b;
  }

  /**
   * The value that a share of p does not exceed.
   *
   * @param p from 0 to 1
   */
  public static double quantile(double p, double a, double b) {
    if (!(p >= 0 && p <= 1 && a > 0 && b > 0)) {
      throw new IllegalArgumentException(
          "Expected a share and two numbers above 0; got %s, %s, %s".formatted(p, a, b));
    }
    double low = 0;
    double high = 1;
    double middle = 0.5;
    while (middle > low && middle < high) {
      if (share(middle, a, b) < p) {
        low = middle;
      } else {
        high = middle;
      }
      middle = (low + high) / 2;
    }
    return middle;
  }

  /** Lentz's way to run through the fraction. */
  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m < 100_000; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      value *= d * c;
      if (Math.abs(d * c - 1) < 1e-16) {
        return value;
      }
    }
    return value;
  }

  private static double away(double number) {
    return Math.abs(number) < TINY ? TINY : number;
  }
}
