package kg.koch.measure.provisional;

/**
 * How provisional figures are made.
 *
 * @param trainingMonths how many of the latest final months models learn from; Statistics New
 *     Zealand: 36
 * @param leastTrainingMonths with fewer final months there is no model and no estimate
 * @param trainingEvery models are made anew in vintages whose month number divides by this, so that
 *     what a past vintage said does not depend on when it is asked: 12 is every January
 * @param sample share of undecided crossings that models learn from; of the many in the first four
 *     lags whose persons have left the crossing's side again, so that little is open, a twentieth
 *     of it. Chosen by a hash, so the same on every run
 */
public record ProvisionalPlan(
    int trainingMonths, int leastTrainingMonths, int trainingEvery, double sample) {

  /** Crossings a year for which all that is open is learned from: more is slower, hardly better. */
  private static final double ENOUGH = 300_000;

  private static final double LITTLE_OPEN = 1 / 20.0;

  public ProvisionalPlan {
    if (leastTrainingMonths < 1 || leastTrainingMonths > trainingMonths) {
      throw new IllegalArgumentException(
          "Expected 1 to %d training months at least; got %d"
              .formatted(trainingMonths, leastTrainingMonths));
    }
    if (trainingEvery < 1) {
      throw new IllegalArgumentException("Expected at least one month between trainings");
    }
    if (!(sample > 0 && sample <= 1)) {
      throw new IllegalArgumentException("Expected a sample of 0 to 1; got " + sample);
    }
  }

  /**
   * The usual plan.
   *
   * @param crossingsAYear of the people looked at, about: decides how large a sample is
   */
  public static ProvisionalPlan usual(double crossingsAYear) {
    double sample = Math.min(1, ENOUGH / Math.max(1, crossingsAYear));
    return new ProvisionalPlan(36, 12, 12, sample);
  }

  double sampleOf(int lag, boolean isStillThere) {
    return lag < 4 && !isStillThere ? LITTLE_OPEN * sample : sample;
  }
}
