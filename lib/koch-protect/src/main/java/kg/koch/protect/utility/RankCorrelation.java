package kg.koch.protect.utility;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Ranks and Spearman's correlation of them. Equal values share the mean of their places.
 *
 * <p>Source: Spearman (1904), The proof and measurement of association between two things, American
 * Journal of Psychology 15; with ties, Pearson's correlation of the ranks (Kendall 1948, Rank
 * Correlation Methods).
 */
final class RankCorrelation {

  private RankCorrelation() {}

  /** The rank of each value, the largest 1. */
  static double[] ranks(long[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingLong((Integer at) -> values[at]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    for (int from = 0, to; from < order.length; from = to) {
      to = from + 1;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int at = from; at < to; at++) {
        ranks[order[at]] = (from + 1 + to) / 2.0;
      }
    }
    return ranks;
  }

  /** The correlation of two rankings of the same things; empty if one of them has no order. */
  static OptionalDouble of(double[] first, double[] second) {
    double mean = (first.length + 1) / 2.0;
    double both = 0;
    for (int at = 0; at < first.length; at++) {
      both += (first[at] - mean) * (second[at] - mean);
    }
    double spread = spread(first, mean) * spread(second, mean);
    return spread == 0 ? OptionalDouble.empty() : OptionalDouble.of(both / Math.sqrt(spread));
  }

  private static double spread(double[] ranks, double mean) {
    return DoubleStream.of(ranks).map(rank -> (rank - mean) * (rank - mean)).sum();
  }

  /** Whether ranks have an order at all. */
  static boolean hasOrder(double[] ranks) {
    return Arrays.stream(ranks).distinct().count() > 1;
  }
}
