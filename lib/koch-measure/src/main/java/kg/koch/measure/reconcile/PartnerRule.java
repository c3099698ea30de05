package kg.koch.measure.reconcile;

/**
 * How a partner country counts who comes from here and who goes back, as far as own stays can be
 * counted likewise.
 *
 * @param thresholdMonths a stay counts from so many calendar months on, 1 to 60: 12 by the
 *     recommendations of the United Nations, 9 for the registrations Rosstat counts
 * @param lagDays so many days after the border the register records it, 0 to 730
 * @param termMonths a person is taken off the register so many months after being put on it,
 *     whether gone or not (automatic departures); 0: the departure itself is recorded
 */
public record PartnerRule(int thresholdMonths, int lagDays, int termMonths) {

  private static final int MOST_MONTHS = 60;
  private static final int MOST_LAG = 730;

  public PartnerRule {
    if (thresholdMonths < 1 || thresholdMonths > MOST_MONTHS) {
      throw new IllegalArgumentException(
          "Expected a threshold of 1 to 60 months; got " + thresholdMonths);
    }
    if (lagDays < 0 || lagDays > MOST_LAG) {
      throw new IllegalArgumentException("Expected a lag of 0 to 730 days; got " + lagDays);
    }
    if (termMonths < 0 || termMonths > MOST_MONTHS) {
      throw new IllegalArgumentException(
          "Expected a term of 0 (none) to 60 months; got " + termMonths);
    }
  }

  /** A threshold alone, dated by the border. */
  public static PartnerRule months(int thresholdMonths) {
    return new PartnerRule(thresholdMonths, 0, 0);
  }

  PartnerRule withoutLag() {
    return new PartnerRule(thresholdMonths, 0, termMonths);
  }
}
