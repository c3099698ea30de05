package kg.koch.app.check.handover;

import java.math.BigDecimal;

/**
 * What a rule on a whole delivery found.
 *
 * @param rule identifier of the declared rule
 * @param against the source and period it was held against
 * @param value per cent, or percentage points, as the rule's kind says, to hundredths
 * @param most what the rule allows
 * @param refuses true if a delivery for which it does not hold is refused
 */
public record DeliveryOutcome(
    String rule, String against, BigDecimal value, BigDecimal most, boolean refuses) {

  public boolean holds() {
    return value.compareTo(most) <= 0;
  }

  /** In a line, for people. */
  public String text() {
    return "%s: %s %% against %s, allowed %s %%%s"
        .formatted(
            rule,
            value.toPlainString(),
            against,
            most.toPlainString(),
            holds() ? "" : "; look at it");
  }
}
