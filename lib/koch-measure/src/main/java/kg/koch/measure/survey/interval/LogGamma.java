package kg.koch.measure.survey.interval;

/** Logarithms of gamma and beta functions. Source: NIST DLMF, 5.11.1 and 5.12.1. */
final class LogGamma {

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  /** From here on the series of {@link #correction} is exact to the last digits. */
  private static final double LARGE = 15;

  private LogGamma() {}

  static double logGamma(double x) {
    double shift = 0;
    double at = x;
    while (at < LARGE) {
      shift += Math.log(at);
      at++;
    }
    return (at - 0.5) * Math.log(at) - at + HALF_LOG_TWO_PI + correction(at) - shift;
  }

  /** Written so that large parts that cancel are never formed. */
  static double logBeta(double a, double b) {
    double small = Math.min(a, b);
    double big = Math.max(a, b);
    if (big < LARGE) {
      return logGamma(small) + logGamma(big) - logGamma(small + big);
    }
    double sum = small + big;
    double difference =
        -(big - 0.5) * Math.log1p(small / big)
            - small * Math.log(sum)
            + small
            + correction(big)
            - correction(sum);
    return logGamma(small) + difference;
  }

  /** The Stirling series after its leading terms, for x of 15 and more. */
  private static double correction(double x) {
    double r = 1 / (x * x);
    double tail = 1.0 / 1188 - r * (691.0 / 360360 - r * (1.0 / 156));
    double series = 1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r * tail)));
    return series / x;
  }
}
