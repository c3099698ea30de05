package kg.koch.measure.residence;

/**
 * "V of the next W days": a crossing changes residence when its own side of the border holds at
 * least {@code thresholdDays} of the {@code windowDays} days that start with the day of crossing.
 *
 * <p>The threshold must be more than half of the window; otherwise both sides could claim the same
 * person. Source: Stats NZ, outcomes-based migration measure (12/16-month rule), where 16 months
 * are 487 days.
 *
 * @param thresholdDays V, days on the new side, 1 or more
 * @param windowDays W, days looked at, at least V and less than 2 V
 */
public record ResidenceRule(int thresholdDays, int windowDays) {

  /** 12 of the next 16 months: Stats NZ and ABS. */
  public static final ResidenceRule TWELVE_OF_SIXTEEN = new ResidenceRule(365, 487);

  /** 12 months without a full day on the other side: UN 1998 recommendations, read strictly. */
  public static final ResidenceRule TWELVE_MONTHS = new ResidenceRule(365, 365);

  /** Six months and a day of the next twelve months: UN Expert Group 2021. */
  public static final ResidenceRule MOST_OF_YEAR = new ResidenceRule(183, 365);

  /** Ninety days without a full day on the other side: temporary mobility. */
  public static final ResidenceRule NINETY_DAYS = new ResidenceRule(90, 90);

  public ResidenceRule {
    if (thresholdDays < 1 || thresholdDays > windowDays) {
      throw new IllegalArgumentException(
          "Expected a threshold from 1 to the window of %d days; got %d"
              .formatted(windowDays, thresholdDays));
    }
    if (thresholdDays <= windowDays / 2) {
      throw new IllegalArgumentException(
          "Expected a threshold of more than half of the window of %d days; got %d"
              .formatted(windowDays, thresholdDays));
    }
  }

  /** W - V: days on the other side that a change of residence can bear. */
  public int allowance() {
    return windowDays - thresholdDays;
  }
}
