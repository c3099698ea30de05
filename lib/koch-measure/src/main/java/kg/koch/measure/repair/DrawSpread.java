package kg.koch.measure.repair;

import java.util.Arrays;

/**
 * A count over several draws of an imputation: its mean and how much the draws differ.
 *
 * @param draws how many
 * @param mean of the counts
 * @param variance between the draws, with draws - 1 below; 0 for a single draw
 */
public record DrawSpread(int draws, double mean, double variance) {

  /**
   * @param counts one for each draw
   */
  public static DrawSpread of(long[] counts) {
    if (counts.length == 0) {
      throw new IllegalArgumentException("Expected one draw or more; got none");
    }
    double mean = Arrays.stream(counts).average().orElseThrow();
    double squares =
        Arrays.stream(counts).mapToDouble(count -> (count - mean) * (count - mean)).sum();
    return new DrawSpread(
        counts.length, mean, counts.length == 1 ? 0 : squares / (counts.length - 1));
  }

  /**
   * Standard error that the imputation brings to the mean: the square root of (1 + 1/draws) times
   * the variance between draws (Rubin 1987, chapter 3); a count of all crossings has no other.
   */
  public double standardError() {
    return Math.sqrt((1 + 1.0 / draws) * variance);
  }

  /**
   * How far the interval of a figure reaches that is the count of one of the draws, not their mean:
   * the square root of twice the variance, times the quantile. The true figure and each draw are
   * held to be drawn alike from what the records leave open (Rubin 1987, chapter 3), so the
   * variance of their difference is twice that of one.
   *
   * @param quantile of Student's t with draws - 1 degrees of freedom
   */
  public double reachOfOneDraw(double quantile) {
    return quantile * Math.sqrt(2 * variance);
  }
}
