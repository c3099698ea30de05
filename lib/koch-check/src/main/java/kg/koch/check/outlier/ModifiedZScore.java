package kg.koch.check.outlier;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Distance from the median, in median distances from it: 0.6745 (x - median) / MAD, of Iglewicz and
 * Hoaglin (1993). Outliers themselves hardly move it.
 *
 * <p>If more than half of the counts are alike, MAD is 0; the mean distance takes its place, with
 * the factor that makes it a standard deviation under the normal distribution (√(π/2)).
 *
 * @param threshold 3.5 is their recommendation
 */
public record ModifiedZScore(double threshold) implements OutlierMethod {

  static final int FEWEST = 8;

  /** Median distance from the median of a standard normal variable, to four digits as there. */
  private static final double MEDIAN_DISTANCE = 0.6745;

  private static final double MEAN_DISTANCE = Math.sqrt(2 / Math.PI);

  @Override
  public List<Judgement> judge(CountSeries series) {
    double[] counts = series.values();
    double unit = unit(counts);
    if (counts.length < FEWEST || unit == 0) {
      return List.of();
    }
    double median = Spread.median(counts);
    double far = threshold * unit;
    return IntStream.range(0, counts.length)
        .mapToObj(
            at ->
                new Judgement(at, median, median - far, median + far, (counts[at] - median) / unit))
        .toList();
  }

  /** What a score of 1 is; 0 if all are alike. */
  static double unit(double[] numbers) {
    if (numbers.length == 0) {
      return 0;
    }
    double[] distances = Spread.distances(numbers, Spread.median(numbers));
    double middle = Spread.median(distances) / MEDIAN_DISTANCE;
    return middle > 0 ? middle : Spread.mean(distances) / MEAN_DISTANCE;
  }
}
