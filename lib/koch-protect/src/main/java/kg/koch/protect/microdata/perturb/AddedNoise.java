package kg.koch.protect.microdata.perturb;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kg.koch.protect.microdata.NumberColumn;

/**
 * Normal noise is added to numbers, and they are drawn together again so that the variance is
 * expected to stay (Kim 1986); the mean is expected to stay too, correlations with others shrink.
 */
public final class AddedNoise {

  private AddedNoise() {}

  /**
   * The column with noise, rounded to its digits after the point.
   *
   * @param share standard deviation of the noise, in those of the column; above 0
   */
  public static NumberColumn of(NumberColumn column, double share, long seed) {
    if (!(share > 0 && Double.isFinite(share))) {
      throw new IllegalArgumentException("Expected a share of noise above 0; got " + share);
    }
    int[] rows = column.present();
    double[] values = column.values().clone();
    double mean = IntStream.of(rows).mapToDouble(row -> values[row]).average().orElse(0);
    double squares =
        IntStream.of(rows).mapToDouble(row -> (values[row] - mean) * (values[row] - mean)).sum();
    double deviation = rows.length == 0 ? 0 : Math.sqrt(squares / rows.length);
    double shrink = 1 / Math.sqrt(1 + share * share);
    double scale = Math.pow(10, column.decimals());
    SplittableRandom random = new SplittableRandom(seed);
    for (int row : rows) {
      double noise = share * deviation * random.nextGaussian();
      double value = mean + (values[row] - mean + noise) * shrink;
      values[row] = Math.rint(value * scale) / scale;
    }
    return column.with(values);
  }
}
