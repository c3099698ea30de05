package kg.koch.check.outlier;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Standard deviations from the mean.
 *
 * <p>Of n counts none is further than (n-1)/√n standard deviations from their mean (Shiffler 1988,
 * The American Statistician 42): a series in which none could stand out is not judged.
 *
 * @param threshold usually 3
 */
public record ZScore(double threshold) implements OutlierMethod {

  @Override
  public List<Judgement> judge(CountSeries series) {
    int size = series.size();
    if (size < 2 || (size - 1) / Math.sqrt(size) <= threshold) {
      return List.of();
    }
    double[] counts = series.values();
    double mean = Spread.mean(counts);
    double deviation = Spread.deviation(counts);
    if (deviation == 0) {
      return List.of();
    }
    double far = threshold * deviation;
    return IntStream.range(0, size)
        .mapToObj(
            at -> new Judgement(at, mean, mean - far, mean + far, (counts[at] - mean) / deviation))
        .toList();
  }
}
