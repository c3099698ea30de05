package kg.koch.measure.internalmigration;

/**
 * One division of a country and the crude migration intensity measured on it.
 *
 * @param regions number of regions, 2 or more
 * @param intensity crude migration intensity between them, in percent, 0 or more
 */
public record Zonation(int regions, double intensity) {

  public Zonation {
    if (regions < 2) {
      throw new IllegalArgumentException("Expected 2 regions or more; got " + regions);
    }
    if (!(intensity >= 0) || Double.isInfinite(intensity)) {
      throw new IllegalArgumentException("Expected an intensity of 0 % or more; got " + intensity);
    }
  }

  /** ln(n²), Courgeau's measure of how fine the division is. */
  double fineness() {
    return fineness(regions);
  }

  static double fineness(double regions) {
    return 2 * Math.log(regions);
  }
}
