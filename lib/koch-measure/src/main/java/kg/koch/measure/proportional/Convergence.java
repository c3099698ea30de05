package kg.koch.measure.proportional;

/**
 * When an iteration has arrived, and when it is given up.
 *
 * @param tolerance largest difference of a margin that counts as none, as a share of the table's
 *     total
 * @param iterations rounds after which no convergence is said
 */
public record Convergence(double tolerance, int iterations) {

  /** To about the precision of the numbers themselves. */
  public static final Convergence STANDARD = new Convergence(1e-12, 50_000);

  /** Totals that differ by more than this share of themselves do not agree. */
  static final double AGREEMENT = 1e-9;

  /**
   * @throws IllegalArgumentException when the tolerance is not between 0 and 1 or there is no
   *     iteration
   */
  public Convergence {
    if (!(tolerance > 0 && tolerance < 1)) {
      throw new IllegalArgumentException("Expected a tolerance between 0 and 1; got " + tolerance);
    }
    if (iterations < 1) {
      throw new IllegalArgumentException("Expected one iteration or more; got " + iterations);
    }
  }

  /** The refusal of a fit that did not arrive. */
  IllegalArgumentException notReached(String place, double difference) {
    return new IllegalArgumentException(
        ("Expected totals that the cells above 0 of the seed can reach; got, after %d rounds, a"
                + " difference of %s left at %s")
            .formatted(iterations, Numbers.text(difference), place));
  }
}
