package kg.koch.measure.fan;

import java.util.Arrays;
import java.util.List;

/** Quantiles of an area's rates in the periods to come. */
public final class Fan {

  /** Chances whose quantiles a fan shows. */
  public static final List<Double> CHANCES = List.of(0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975);

  private final RateSeries series;
  private final double[][] sorted;

  Fan(RateSeries series, double[][] paths) {
    this.series = series;
    this.sorted = paths;
    for (double[] period : sorted) {
      Arrays.sort(period);
    }
  }

  public String area() {
    return series.area();
  }

  public int periods() {
    return sorted.length;
  }

  /** The year a period begins; 0 is the first one to come. */
  public int year(int period) {
    return series.lastPeriod() + (period + 1) * series.years();
  }

  /** Linear between the order statistics (Hyndman and Fan 1996, type 7). */
  public double quantile(int period, double chance) {
    if (!(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException("Expected a chance from 0 to 1; got " + chance);
    }
    double[] values = sorted[period];
    double at = chance * (values.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, values.length - 1);
    return values[below] + (at - below) * (values[above] - values[below]);
  }
}
