package kg.koch.measure.regression;

/**
 * The values each parameter may take, ends included.
 *
 * <p>Guarantees: as many lower as upper ends, each lower end below its upper end, all finite.
 */
public final class Bounds {

  private final double[] lower;
  private final double[] upper;

  private Bounds(double[] lower, double[] upper) {
    this.lower = lower.clone();
    this.upper = upper.clone();
  }

  /**
   * @throws IllegalArgumentException when the numbers differ, or an end is infinite or out of order
   */
  public static Bounds of(double[] lower, double[] upper) {
    boolean inOrder = lower.length == upper.length;
    for (int at = 0; inOrder && at < lower.length; at++) {
      inOrder = lower[at] < upper[at] && Double.isFinite(upper[at] - lower[at]);
    }
    if (!inOrder) {
      throw new IllegalArgumentException(
          "Expected a lower end below an upper end for each parameter; got others");
    }
    return new Bounds(lower, upper);
  }

  public int size() {
    return lower.length;
  }

  public boolean isAtLower(int parameter, double value) {
    return value <= lower[parameter];
  }

  public boolean isAtUpper(int parameter, double value) {
    return value >= upper[parameter];
  }

  /** The values, those outside put on the nearer end. */
  double[] clamp(double[] values) {
    double[] clamped = new double[values.length];
    for (int at = 0; at < values.length; at++) {
      clamped[at] = Math.min(upper[at], Math.max(lower[at], values[at]));
    }
    return clamped;
  }

  /** Whether going the way of a positive (negative) slope would leave the bounds at once. */
  boolean blocks(int parameter, double value, double direction) {
    return direction < 0 && isAtLower(parameter, value)
        || direction > 0 && isAtUpper(parameter, value);
  }
}
