package kg.koch.measure.survey.interval;

/** Student's t, through the beta distribution (NIST DLMF 8.17). */
public final class StudentDistribution {

  private StudentDistribution() {}

  /**
   * How many standard errors an interval goes to each side.
   *
   * @param level of confidence, above 0 and below 1, such as 0.95
   * @param degrees of freedom, 1 or more
   */
  public static double reach(double level, int degrees) {
    if (!(level > 0 && level < 1) || degrees < 1) {
      throw new IllegalArgumentException(
          "Expected a level between 0 and 1 and a degree of freedom; got %s and %d"
              .formatted(level, degrees));
    }
    double low = 0;
    double high = 1;
    while (inside(high, degrees) < level) {
      high *= 2;
    }
    double middle = high / 2;
    while (middle > low && middle < high) {
      if (inside(middle, degrees) < level) {
        low = middle;
      } else {
        high = middle;
      }
      middle = (low + high) / 2;
    }
    return middle;
  }

  /** The probability of a value between -t and t. */
  private static double inside(double t, int degrees) {
    double square = t * t;
    double x = square / (degrees + square);
    return BetaDistribution.lower(x, degrees / (degrees + square), 0.5, degrees / 2.0);
  }
}
