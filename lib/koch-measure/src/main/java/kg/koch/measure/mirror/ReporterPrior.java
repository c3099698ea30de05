package kg.koch.measure.mirror;

/**
 * What is believed, before looking at the figures, of one side's reports: {@code report = true flow
 * * duration * counted * error}. Each part has a mean and a coefficient of variation (standard
 * deviation over mean); the error has mean 1.
 *
 * @param duration moves under the reporter's duration criterion over moves for 12 months or more: 1
 *     for a criterion of 12 months, more for a shorter one, less for moves for good
 * @param durationVariation how sure that is: 0 for certain
 * @param counted share of the moves that are reported at all, 1 less the undercount
 * @param countedVariation how sure that is
 * @param accuracyVariation scatter of single reports around what duration and undercount explain
 */
public record ReporterPrior(
    double duration,
    double durationVariation,
    double counted,
    double countedVariation,
    double accuracyVariation) {

  /**
   * Immigration, where nothing better is known: one in five not counted. A convention of this
   * project, after the finding that destinations count most of their immigrants; not an elicited
   * value.
   */
  public static final ReporterPrior IMMIGRATION = new ReporterPrior(1, 0.1, 0.8, 0.15, 0.2);

  /**
   * Emigration, where nothing better is known: every second not counted, and less surely. A
   * convention, after the finding that emigrants have little reason to deregister.
   */
  public static final ReporterPrior EMIGRATION = new ReporterPrior(1, 0.1, 0.5, 0.35, 0.3);

  private static final double LEAST = 0.001;
  private static final double MOST_VARIATION = 2;

  /**
   * @throws IllegalArgumentException when a number is outside what its message says
   */
  public ReporterPrior {
    requireWithin("a duration factor from 0.001 to 1000", duration, LEAST, 1000);
    requireWithin("a share counted from 0.001 to 1", counted, LEAST, 1);
    for (double variation : new double[] {durationVariation, countedVariation, accuracyVariation}) {
      requireWithin("a coefficient of variation from 0 to 2", variation, 0, MOST_VARIATION);
    }
  }

  private static void requireWithin(String what, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException("Expected " + what + "; got " + value);
    }
  }

  /** Mean of what multiplies the true flow. */
  double mean() {
    return duration * counted;
  }

  /**
   * Shape of the gamma distribution with the mean and the variance of the product of the three
   * parts; infinite when all are certain.
   */
  double shape() {
    double spread =
        (1 + square(durationVariation))
            * (1 + square(countedVariation))
            * (1 + square(accuracyVariation));
    return spread == 1 ? Double.POSITIVE_INFINITY : 1 / (spread - 1);
  }

  private static double square(double number) {
    return number * number;
  }
}
