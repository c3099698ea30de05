package kg.koch.protect;

/**
 * The distribution of largest entropy on given whole numbers with mean 0 and a given variance: p(v)
 * proportional to exp(a v + b v²), found by Newton's method on the convex dual in (a, b).
 *
 * <p>Source: Jaynes (1957) for the form; Giessing (2016), Enderle et al. (2018) for its use in
 * perturbation tables.
 */
final class MaximumEntropy {

  private static final int MOST_STEPS = 500;
  private static final double CLOSE = 1e-12;

  /** From here on full steps converge, and the dual's fall is lost in rounding. */
  private static final double NEAR = 1e-4;

  private final int[] values;
  private final double variance;

  /**
   * @param values ascending
   * @throws IllegalArgumentException if no distribution on the values has mean 0 and that variance
   */
  MaximumEntropy(int[] values, double variance) {
    this.values = values;
    this.variance = variance;
    double least = leastVariance(values);
    double most = -(double) values[0] * values[values.length - 1];
    if (variance < least || variance > most) {
      throw new IllegalArgumentException(
          "Expected a variance from %s to %s for noise of %s with mean 0; got %s. Choose another V."
              .formatted(least, most, java.util.Arrays.toString(values), variance));
    }
  }

  /** Two neighbours about zero have the least variance: -a b; none if zero is among the values. */
  private static double leastVariance(int[] values) {
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
    return -(double) below * above;
  }

  /** The probability of each value. */
  double[] solve() {
    if (variance == leastVariance(values) || variance == -(double) values[0] * last()) {
      return twoPoints();
    }
    double a = 0;
    double b = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] p = probabilities(a, b);
      double[] m = moments(p);
      double first = m[1];
      double second = m[2] - variance;
      if (Math.abs(first) < CLOSE && Math.abs(second) < CLOSE) {
        return p;
      }
      double aa = m[2] - m[1] * m[1];
      double ab = m[3] - m[1] * m[2];
      double bb = m[4] - m[2] * m[2];
      double determinant = aa * bb - ab * ab;
      double da = (bb * first - ab * second) / determinant;
      double db = (aa * second - ab * first) / determinant;
      boolean near = Math.abs(first) < NEAR && Math.abs(second) < NEAR;
      double length = near ? 1 : shorten(a, b, da, db, first * da + second * db);
      a -= length * da;
      b -= length * db;
    }
    throw new IllegalStateException(
        "Expected the noise probabilities to be found in " + MOST_STEPS + " steps; they were not");
  }

  /** Halves the step until the dual falls enough (Armijo): a full step may overshoot. */
  private double shorten(double a, double b, double da, double db, double slope) {
    double now = dual(a, b);
    double length = 1;
    while (length > 1e-9 && dual(a - length * da, b - length * db) > now - 1e-4 * length * slope) {
      length /= 2;
    }
    return length > 1e-9 ? length : 1;
  }

  private double dual(double a, double b) {
    double largest = largestExponent(a, b);
    double sum = 0;
    for (int v : values) {
      sum += StrictMath.exp(a * v + b * v * v - largest);
    }
    return largest + StrictMath.log(sum) - b * variance;
  }

  private double largestExponent(double a, double b) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int v : values) {
      largest = Math.max(largest, a * v + b * v * v);
    }
    return largest;
  }

  private double[] probabilities(double a, double b) {
    double largest = largestExponent(a, b);
    double[] p = new double[values.length];
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = StrictMath.exp(a * values[i] + b * values[i] * values[i] - largest);
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }

  private double[] moments(double[] p) {
    double[] moments = new double[5];
    for (int i = 0; i < p.length; i++) {
      double power = p[i];
      for (int k = 0; k < moments.length; k++) {
        moments[k] += power;
        power *= values[i];
      }
    }
    return moments;
  }

  private int last() {
    return values[values.length - 1];
  }

  /** At the edge of what is possible there is one distribution only. */
  private double[] twoPoints() {
    double[] p = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        if (-(double) values[i] * values[j] == variance && values[i] < 0) {
          p[i] = (double) values[j] / (values[j] - values[i]);
          p[j] = 1 - p[i];
          return p;
        }
      }
    }
    throw new IllegalStateException("Expected two values whose product is the variance; got none");
  }
}
