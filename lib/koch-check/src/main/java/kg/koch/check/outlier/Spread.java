package kg.koch.check.outlier;

import java.util.Arrays;

/** Middles and spreads of numbers. */
final class Spread {

  private Spread() {}

  static double mean(double[] numbers) {
    return Arrays.stream(numbers).sum() / numbers.length;
  }

  /** The standard deviation of a sample, with n - 1. */
  static double deviation(double[] numbers) {
    double mean = mean(numbers);
    double squares = 0;
    for (double number : numbers) {
      squares += (number - mean) * (number - mean);
    }
    return Math.sqrt(squares / (numbers.length - 1));
  }

  static double median(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  static double[] distances(double[] numbers, double from) {
    return Arrays.stream(numbers).map(number -> Math.abs(number - from)).toArray();
  }
}
