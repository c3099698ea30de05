package kg.koch.measure.mirror;

import java.util.function.DoubleUnaryOperator;

/**
 * The distribution whose log density, up to a constant, is a given concave function that falls on
 * both sides. Its quantiles come from sums over a grid that covers all but about e^-36 of it.
 */
final class LogConcaveCurve {

  private static final int INTERVALS = 4000;
  private static final double DEPTH = 40;
  private static final int HALVINGS = 200;

  private final double start;
  private final double width;
  private final double[] cumulated = new double[INTERVALS + 1];

  LogConcaveCurve(DoubleUnaryOperator logDensity) {
    double top = top(logDensity);
    double level = logDensity.applyAsDouble(top);
    start = edge(logDensity, top, level, -1);
    width = (edge(logDensity, top, level, 1) - start) / INTERVALS;
    double before = Math.exp(logDensity.applyAsDouble(start) - level);
    for (int at = 1; at <= INTERVALS; at++) {
      double here = Math.exp(logDensity.applyAsDouble(start + at * width) - level);
      cumulated[at] = cumulated[at - 1] + (before + here) / 2;
      before = here;
    }
  }

  /** Where the function is largest: thirds are cut off, for it is concave. */
  private static double top(DoubleUnaryOperator function) {
    double step = 1;
    while (rises(function, -step, -1) || rises(function, step, 1)) {
      step *= 2;
    }
    double low = -step;
    double high = step;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double third = (high - low) / 3;
      if (function.applyAsDouble(low + third) < function.applyAsDouble(high - third)) {
        low += third;
      } else {
        high -= third;
      }
    }
    return (low + high) / 2;
  }

  private static boolean rises(DoubleUnaryOperator function, double from, int direction) {
    return function.applyAsDouble(from + direction) >= function.applyAsDouble(from);
  }

  /** Where the function has fallen by the depth, to the left or the right of its top. */
  private static double edge(
      DoubleUnaryOperator function, double top, double level, int direction) {
    double inside = 0;
    double outside = 1;
    while (level - function.applyAsDouble(top + direction * outside) < DEPTH) {
      inside = outside;
      outside *= 2;
    }
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (inside + outside) / 2;
      if (level - function.applyAsDouble(top + direction * middle) < DEPTH) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return top + direction * outside;
  }

  /** The point below which a share of the distribution lies. */
  double quantile(double share) {
    double wanted = share * cumulated[INTERVALS];
    int low = 0;
    int high = INTERVALS;
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (cumulated[middle] <= wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return start + width * (low + (wanted - cumulated[low]) / (cumulated[high] - cumulated[low]));
  }
}
