package kg.koch.measure.mirror;

/**
 * What is believed of the true flow before the reports: a gamma distribution.
 *
 * @param shape 0.5 says little; above 0
 * @param mean expected flow; infinite for the limit in which the prior only says that no size is
 *     likelier than another but by the shape
 */
public record FlowPrior(double shape, double mean) {

  /** Jeffreys' prior of a Poisson mean. */
  public static final FlowPrior VAGUE = new FlowPrior(0.5, Double.POSITIVE_INFINITY);

  /**
   * @throws IllegalArgumentException when the shape is not between 0.01 and a million, or the mean
   *     not above 0
   */
  public FlowPrior {
    if (!(shape >= 0.01 && shape <= 1e6)) {
      throw new IllegalArgumentException("Expected a shape between 0.01 and 1000000; got " + shape);
    }
    if (!(mean > 0)) {
      throw new IllegalArgumentException("Expected a mean flow above 0; got " + mean);
    }
  }

  double rate() {
    return shape / mean;
  }
}
