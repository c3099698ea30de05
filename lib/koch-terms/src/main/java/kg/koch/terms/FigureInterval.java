package kg.koch.terms;

/**
 * Limits of a published figure, in its unit, meant to hold the true figure in 95 of 100 cases. What
 * they take in and what they do not is the business of whoever makes them.
 *
 * @param lower at most the upper one
 */
public record FigureInterval(double lower, double upper) {

  public FigureInterval {
    if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
      throw new IllegalArgumentException(
          "Expected finite limits in order; got %s to %s".formatted(lower, upper));
    }
  }
}
