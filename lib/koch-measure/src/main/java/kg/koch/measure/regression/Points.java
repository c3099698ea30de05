package kg.koch.measure.regression;

/**
 * Points a curve is fitted to, each with its weight: for least squares, how much its square counts;
 * for Poisson counts, the exposure (count = exposure times y).
 *
 * <p>Guarantees: equal lengths, all finite, weights above 0, at least one point.
 */
public final class Points {

  private final double[] x;
  private final double[] y;
  private final double[] weights;

  private Points(double[] x, double[] y, double[] weights) {
    this.x = x.clone();
    this.y = y.clone();
    this.weights = weights.clone();
  }

  /**
   * @throws IllegalArgumentException when lengths differ, or a number cannot be used
   */
  public static Points of(double[] x, double[] y, double[] weights) {
    boolean usable = x.length > 0 && x.length == y.length && x.length == weights.length;
    for (int at = 0; usable && at < x.length; at++) {
      usable = Double.isFinite(x[at] + y[at] + weights[at]) && weights[at] > 0;
    }
    if (!usable) {
      throw new IllegalArgumentException(
          "Expected finite points, each with a weight above 0; got others");
    }
    return new Points(x, y, weights);
  }

  public int size() {
    return x.length;
  }

  double x(int point) {
    return x[point];
  }

  double y(int point) {
    return y[point];
  }

  double weight(int point) {
    return weights[point];
  }
}
