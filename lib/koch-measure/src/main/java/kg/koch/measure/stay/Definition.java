package kg.koch.measure.stay;

import kg.koch.measure.residence.ResidenceRule;

/**
 * A residence rule under the name it is published by.
 *
 * @param code such as 12of16
 */
public record Definition(String code, ResidenceRule rule) {

  /** The code of the definition A1 counts usual residents by. */
  public static final String TWELVE_OF_SIXTEEN = "12of16";

  /** The code of the 90-day definition: temporary mobility, not a change of residence. */
  public static final String NINETY_DAYS = "90-days";

  /** The code of moves counted as the register records them; not a residence rule. */
  public static final String REGISTERED = "registered";

  /**
   * The code of stays abroad long enough to be temporary mobility and too short to be residence.
   */
  public static final String TEMPORARY = "temporary";

  public Definition {
    if (code.isBlank()) {
      throw new IllegalArgumentException("Expected a code of the definition; got none");
    }
  }

  /**
   * How many days of observation it takes until residence no longer rests on an assumption: the
   * rule's own window, and at least four thirds of its threshold, so that a rule without a break (V
   * = W) also has a window in which short visits do not hide where a person lives.
   */
  public int settlingDays() {
    return Math.max(rule.windowDays(), (4 * rule.thresholdDays() + 2) / 3);
  }
}
