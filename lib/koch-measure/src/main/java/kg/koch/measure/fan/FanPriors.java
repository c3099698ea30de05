package kg.koch.measure.fan;

/**
 * What is believed before the rates are seen, in the unit of the rates.
 *
 * @param widest lambda, the mean of the areas' levels, is uniform from -widest to widest
 * @param spread tau, the spread of the levels, is uniform from 0 to spread
 * @param shape a is uniform from 1 to shape
 * @param variance b / (a - 1), the mean of the areas' variances, is uniform from 0 to variance
 */
public record FanPriors(double widest, double spread, double shape, double variance) {

  /** For rates a year per 1,000: 100, 100, 10 and 100. */
  public static final FanPriors PER_THOUSAND = new FanPriors(100, 100, 10, 100);

  private static final double LARGEST = 1e9;

  /**
   * @throws IllegalArgumentException unless all are above 0, the shape above 1, and their sum at
   *     most 1e9
   */
  public FanPriors {
    boolean positive = widest > 0 && spread > 0 && variance > 0;
    if (!positive || !(shape > 1) || !(widest + spread + shape + variance <= LARGEST)) {
      throw new IllegalArgumentException(
          "Expected bounds above 0 and a shape above 1; got %s, %s, %s, %s"
              .formatted(widest, spread, shape, variance));
    }
  }
}
