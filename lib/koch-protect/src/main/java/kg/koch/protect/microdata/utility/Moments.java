package kg.koch.protect.microdata.utility;

import java.util.Arrays;
import java.util.stream.IntStream;
import kg.koch.protect.microdata.NumberColumn;

/**
 * Mean and standard deviation of the numbers that are there.
 *
 * @param count of numbers
 * @param mean 0 where there are none
 * @param deviation of all of them, not of a sample
 */
public record Moments(int count, double mean, double deviation) {

  public static Moments of(NumberColumn column) {
    double[] present = Arrays.stream(column.values()).filter(one -> !Double.isNaN(one)).toArray();
    double mean = Arrays.stream(present).average().orElse(0);
    double squares = Arrays.stream(present).map(one -> (one - mean) * (one - mean)).sum();
    return new Moments(
        present.length, mean, present.length == 0 ? 0 : Math.sqrt(squares / present.length));
  }

  /** Pearson's correlation over records that have both; 0 where one of them does not vary. */
  public static double correlation(NumberColumn one, NumberColumn other) {
    int[] rows =
        IntStream.range(0, one.values().length)
            .filter(row -> !one.isMissing(row) && !other.isMissing(row))
            .toArray();
    double meanOne = IntStream.of(rows).mapToDouble(row -> one.values()[row]).average().orElse(0);
    double meanOther =
        IntStream.of(rows).mapToDouble(row -> other.values()[row]).average().orElse(0);
    double both = 0;
    double squaresOne = 0;
    double squaresOther = 0;
    for (int row : rows) {
      double a = one.values()[row] - meanOne;
      double b = other.values()[row] - meanOther;
      both += a * b;
      squaresOne += a * a;
      squaresOther += b * b;
    }
    double scale = Math.sqrt(squaresOne) * Math.sqrt(squaresOther);
    return scale == 0 ? 0 : both / scale;
  }
}
