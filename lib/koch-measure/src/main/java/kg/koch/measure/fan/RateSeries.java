package kg.koch.measure.fan;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/**
 * Net migration rates of an area in periods that follow each other.
 *
 * @param area name
 * @param firstPeriod the year the first period begins
 * @param years length of a period
 * @param rates in their order, all in one unit
 */
public record RateSeries(String area, int firstPeriod, int years, double[] rates) {

  /** Fewer tell nothing of how a rate follows the one before. */
  public static final int FEWEST = 3;

  /** Beyond it squares of rates lose their meaning. */
  private static final double LARGEST = 1e6;

  /** Rates whose spread is smaller than this part of their size count as the same. */
  private static final double SAME = 1e-9;

  /**
   * @throws IllegalArgumentException when there are fewer than three rates, one is not finite, or
   *     all are the same, so that nothing tells how they vary
   */
  public RateSeries {
    rates = rates.clone();
    if (rates.length < FEWEST
        || years < 1
        || !Arrays.stream(rates).allMatch(rate -> Math.abs(rate) <= LARGEST)) {
      throw new IllegalArgumentException(
          "Expected %d rates or more for %s, periods of a year or more; got %s, %d"
              .formatted(FEWEST, area, Arrays.toString(rates), years));
    }
    DoubleSummaryStatistics range = Arrays.stream(rates).summaryStatistics();
    double size = Math.max(Math.abs(range.getMin()), Math.abs(range.getMax()));
    if (range.getMax() - range.getMin() <= SAME * size) {
      throw new IllegalArgumentException(
          "Expected rates that vary for %s; got %s every time".formatted(area, rates[0]));
    }
  }

  @Override
  public double[] rates() {
    return rates.clone();
  }

  double last() {
    return rates[rates.length - 1];
  }

  /** The year the last period begins. */
  public int lastPeriod() {
    return firstPeriod + (rates.length - 1) * years;
  }
}
