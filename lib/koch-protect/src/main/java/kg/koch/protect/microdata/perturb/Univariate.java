package kg.koch.protect.microdata.perturb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.protect.microdata.NumberColumn;

/**
 * Groups of one column with the least sum of squares: in sorted order, each of k to 2k - 1 records,
 * the shortest path over their ends (Hansen and Mukherjee 2003).
 */
final class Univariate {

  private Univariate() {}

  static List<int[]> groups(NumberColumn column, int[] rows, int k) {
    double[] values = column.values();
    int[] sorted =
        IntStream.of(rows)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> values[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] from = bestStarts(values, sorted, k);
    List<int[]> groups = new ArrayList<>();
    for (int end = sorted.length; end > 0; end = from[end]) {
      groups.add(Arrays.copyOfRange(sorted, from[end], end));
    }
    return groups;
  }

  /** For each end of a group where it begins, if all before it is grouped best. */
  private static int[] bestStarts(double[] values, int[] sorted, int k) {
    double center = values[sorted[sorted.length / 2]];
    double[] sums = new double[sorted.length + 1];
    double[] squares = new double[sorted.length + 1];
    for (int at = 0; at < sorted.length; at++) {
      double value = values[sorted[at]] - center;
      sums[at + 1] = sums[at] + value;
      squares[at + 1] = squares[at] + value * value;
    }
    double[] costs = new double[sorted.length + 1];
    int[] from = new int[sorted.length + 1];
    Arrays.fill(costs, 1, costs.length, Double.POSITIVE_INFINITY);
    for (int end = k; end < costs.length; end++) {
      for (int start = Math.max(0, end - 2 * k + 1); start <= end - k; start++) {
        double sum = sums[end] - sums[start];
        double cost = costs[start] + squares[end] - squares[start] - sum * sum / (end - start);
        if (cost < costs[end]) {
          costs[end] = cost;
          from[end] = start;
        }
      }
    }
    return from;
  }
}
