package kg.koch.measure.survey.estimate;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The smallest value that at least a given share of the weighted units do not exceed. Source:
 * Hyndman and Fan, The American Statistician 50 (1996), definition 1; qrule "math" in R survey.
 *
 * <p>Where the sum of weights up to a value is the share itself, that value and the next are both
 * quantiles; rounding then decides between them, in the same steps as in R.
 */
final class WeightedQuantile {

  private final double[] values;
  private final double[] reached;

  /** Rows with a weight of 0 stand for nobody and are left out. */
  WeightedQuantile(double[] variable, boolean[] members, double[] weights) {
    int[] rows =
        IntStream.range(0, variable.length)
            .filter(row -> members[row] && weights[row] != 0)
            .boxed()
            .sorted((one, other) -> Double.compare(variable[one], variable[other]))
            .mapToInt(Integer::intValue)
            .toArray();
    values = new double[rows.length];
    reached = new double[rows.length];
    double sum = 0;
    double lost = 0;
    for (int at = 0; at < rows.length; at++) {
      double add = weights[rows[at]] - lost;
      double next = sum + add;
      lost = next - sum - add;
      sum = next;
      values[at] = variable[rows[at]];
      reached[at] = sum;
    }
  }

  boolean isEmpty() {
    return values.length == 0 || !(reached[reached.length - 1] > 0);
  }

  /** The quantile; null when the share is below 0 or above 1. */
  @Nullable Double at(double share) {
    if (!(share >= 0 && share <= 1)) {
      return null;
    }
    double all = reached[reached.length - 1];
    int next = reached.length;
    while (next > 0 && reached[next - 1] > share * all) {
      next--;
    }
    boolean exactly = next > 0 && share - reached[next - 1] / all == 0;
    return values[exactly ? next - 1 : Math.min(next, values.length - 1)];
  }
}
