package kg.koch.protect.cellkey;

import org.jspecify.annotations.Nullable;

/**
 * Distributions p(v) proportional to exp(a v + b v² + c [v = 0]), the exponents up to 0 pooled so
 * that they never fall where that is asked for, and the one with given means of v, v² and [v = 0].
 */
final class ExponentialFamily {

  private static final int MOST_STEPS = 500;
  private static final double CLOSE = 1e-12;

  /** From here on full steps converge, and the dual's fall is lost in rounding. */
  private static final double NEAR = 1e-4;

  private final double[][] features;
  private final int monotoneTo;

  /**
   * @param monotoneTo probabilities from the first to this one never fall; 0: all may
   */
  ExponentialFamily(int[] values, int monotoneTo) {
    this.monotoneTo = monotoneTo;
    this.features = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      double v = values[i];
      features[i] = new double[] {v, v * v, v == 0 ? 1 : 0};
    }
  }

  /** Exponents, and features by value; where values are pooled both are means over the pool. */
  private record Pooled(double[] exponents, double[][] features) {}

  /**
   * The parameters for which the means of some features are what is asked for, the others 0.
   *
   * @param conditions which features
   * @param targets mean of each feature; those without a condition are not looked at
   * @return null if Newton's method finds none
   */
  double @Nullable [] solve(int[] conditions, double[] targets) {
    double[] parameters = new double[targets.length];
    for (int step = 0; step < MOST_STEPS; step++) {
      Pooled pooled = pooled(parameters);
      double[] p = probabilities(pooled);
      double[] slope = slope(means(p), conditions, targets);
      double largest = largest(slope);
      if (largest < CLOSE) {
        return parameters;
      }
      double[] direction = LinearSystem.solve(curvature(pooled, p, conditions), slope);
      if (direction == null) {
        return null;
      }
      double length =
          largest < NEAR ? 1 : shorten(parameters, conditions, targets, direction, slope);
      parameters = moved(parameters, conditions, direction, length);
    }
    return null;
  }

  /** The probability of each value. */
  double[] probabilities(double[] parameters) {
    return probabilities(pooled(parameters));
  }

  /** The mean of each feature. */
  double[] means(double[] p) {
    double[] means = new double[features[0].length];
    for (int i = 0; i < p.length; i++) {
      for (int k = 0; k < means.length; k++) {
        means[k] += p[i] * features[i][k];
      }
    }
    return means;
  }

  private static double[] slope(double[] means, int[] conditions, double[] targets) {
    double[] slope = new double[conditions.length];
    for (int k = 0; k < slope.length; k++) {
      slope[k] = means[conditions[k]] - targets[conditions[k]];
    }
    return slope;
  }

  private static double largest(double[] slope) {
    double largest = 0;
    for (double one : slope) {
      largest = Math.max(largest, Math.abs(one));
    }
    return largest;
  }

  /** Covariances of the features that have a condition. */
  private double[][] curvature(Pooled pooled, double[] p, int[] conditions) {
    double[] means = means(p);
    double[][] curvature = new double[conditions.length][conditions.length];
    for (int k = 0; k < conditions.length; k++) {
      for (int l = 0; l < conditions.length; l++) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
          sum += p[i] * pooled.features[i][conditions[k]] * pooled.features[i][conditions[l]];
        }
        curvature[k][l] = sum - means[conditions[k]] * means[conditions[l]];
      }
    }
    return curvature;
  }

  /** Halves the step until the dual falls enough (Armijo): a full step may overshoot. */
  private double shorten(
      double[] parameters, int[] conditions, double[] targets, double[] direction, double[] slope) {
    double fall = 0;
    for (int k = 0; k < slope.length; k++) {
      fall += slope[k] * direction[k];
    }
    double now = dual(parameters, targets);
    double length = 1;
    while (length > 1e-9
        && dual(moved(parameters, conditions, direction, length), targets)
            > now - 1e-4 * length * fall) {
      length /= 2;
    }
    return length > 1e-9 ? length : 1;
  }

  private static double[] moved(
      double[] parameters, int[] conditions, double[] direction, double length) {
    double[] moved = parameters.clone();
    for (int k = 0; k < conditions.length; k++) {
      moved[conditions[k]] -= length * direction[k];
    }
    return moved;
  }

  private double dual(double[] parameters, double[] targets) {
    double[] exponents = pooled(parameters).exponents;
    double largest = largestOf(exponents);
    double sum = 0;
    for (double exponent : exponents) {
      sum += StrictMath.exp(exponent - largest);
    }
    double dual = largest + StrictMath.log(sum);
    for (int k = 0; k < targets.length; k++) {
      dual -= parameters[k] * targets[k];
    }
    return dual;
  }

  private static double[] probabilities(Pooled pooled) {
    double largest = largestOf(pooled.exponents);
    double[] p = new double[pooled.exponents.length];
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = StrictMath.exp(pooled.exponents[i] - largest);
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }

  private static double largestOf(double[] exponents) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double exponent : exponents) {
      largest = Math.max(largest, exponent);
    }
    return largest;
  }

  /** Adjacent violators up to 0 are pooled. */
  private Pooled pooled(double[] parameters) {
    double[] exponents = new double[features.length];
    double[][] means = new double[features.length][];
    for (int i = 0; i < exponents.length; i++) {
      for (int k = 0; k < parameters.length; k++) {
        exponents[i] += parameters[k] * features[i][k];
      }
      means[i] = features[i];
      if (i > 0 && i <= monotoneTo && exponents[i] < exponents[i - 1]) {
        pool(exponents, means, parameters, i);
      }
    }
    return new Pooled(exponents, means);
  }

  /** Joins the value with as many before it as needed so that exponents do not fall. */
  private void pool(double[] exponents, double[][] means, double[] parameters, int last) {
    int first = last;
    double joined = exponents[last];
    double[] mean = features[last];
    while (first > 0 && exponents[first - 1] > joined) {
      first--;
      while (first > 0
          && exponents[first - 1] == exponents[first]
          && means[first - 1] == means[first]) {
        first--;
      }
      mean = meanOf(first, last);
      joined = 0;
      for (int k = 0; k < parameters.length; k++) {
        joined += parameters[k] * mean[k];
      }
    }
    for (int i = first; i <= last; i++) {
      exponents[i] = joined;
      means[i] = mean;
    }
  }

  private double[] meanOf(int first, int last) {
    double[] mean = new double[features[0].length];
    for (int i = first; i <= last; i++) {
      for (int k = 0; k < mean.length; k++) {
        mean[k] += features[i][k] / (last - first + 1);
      }
    }
    return mean;
  }
}
