package kg.koch.link.review;

/**
 * How many of a sample drawn without replacement have a property that some of all have.
 *
 * @param all how many there are
 * @param sample how many are drawn
 */
record Hypergeometric(long all, long sample) {

  /** Stirling's series is exact to the last digits from here on; below, factors are multiplied. */
  private static final int SERIES_FROM = 16;

  private static final double HALF_LOG_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);

  /** The probability of at most {@code found}, when {@code with} of all have the property. */
  double atMost(long found, long with) {
    double sum = 0;
    for (long one = Math.max(0, sample - (all - with)); one <= Math.min(found, with); one++) {
      sum += probability(one, with);
    }
    return sum;
  }

  private double probability(long found, long with) {
    return StrictMath.exp(
        logChoices(with, found) + logChoices(all - with, sample - found) - logChoices(all, sample));
  }

  private static double logChoices(long from, long take) {
    return logFactorial(from) - logFactorial(take) - logFactorial(from - take);
  }

  private static double logFactorial(long number) {
    if (number < SERIES_FROM) {
      double product = 1;
      for (long factor = 2; factor <= number; factor++) {
        product *= factor;
      }
      return StrictMath.log(product);
    }
    double x = number + 1.0;
    double inverse = 1 / (x * x);
    double series = (1 / 12.0 - inverse * (1 / 360.0 - inverse * (1 / 1260.0))) / x;
    return (x - 0.5) * StrictMath.log(x) - x + HALF_LOG_TWO_PI + series;
  }
}
