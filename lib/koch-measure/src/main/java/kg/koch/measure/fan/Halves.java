package kg.koch.measure.fan;

import java.util.Arrays;

/** Halves of chains, so that a drift within a chain shows as a difference between them. */
final class Halves {

  private Halves() {}

  static double[][] of(double[][] chains) {
    int half = chains[0].length / 2;
    double[][] halves = new double[2 * chains.length][];
    for (int chain = 0; chain < chains.length; chain++) {
      halves[2 * chain] = Arrays.copyOfRange(chains[chain], 0, half);
      halves[2 * chain + 1] = Arrays.copyOfRange(chains[chain], half, 2 * half);
    }
    return halves;
  }

  static double mean(double[]... halves) {
    return Arrays.stream(halves).flatMapToDouble(Arrays::stream).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }

  /** Mean variance of a half. */
  static double within(double[][] halves) {
    return Arrays.stream(halves).mapToDouble(Halves::variance).average().orElseThrow();
  }

  /** Variance of the means of halves. */
  static double between(double[][] halves) {
    return variance(Arrays.stream(halves).mapToDouble(Halves::mean).toArray());
  }

  /** Sums autocorrelations in pairs until a pair is no longer positive (Geyer 1992). */
  static double effectiveSize(double[][] halves, double within, double total) {
    int length = halves[0].length;
    double sum = -1;
    double before = Double.POSITIVE_INFINITY;
    for (int lag = 0; lag + 1 < length; lag += 2) {
      double pair =
          Math.min(
              before,
              correlation(halves, lag, within, total)
                  + correlation(halves, lag + 1, within, total));
      if (pair <= 0) {
        break;
      }
      sum += 2 * pair;
      before = pair;
    }
    double size = (double) halves.length * length;
    return Math.min(size, size / Math.max(sum, 1e-3));
  }

  private static double correlation(double[][] halves, int lag, double within, double total) {
    double covariance = 0;
    for (double[] half : halves) {
      double mean = mean(half);
      double sum = 0;
      for (int at = lag; at < half.length; at++) {
        sum += (half[at] - mean) * (half[at - lag] - mean);
      }
      covariance += sum / (half.length - 1);
    }
    return 1 - (within - covariance / halves.length) / total;
  }
}
