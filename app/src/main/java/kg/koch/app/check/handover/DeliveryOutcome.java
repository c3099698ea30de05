package kg.koch.app.check.handover;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a rule on a whole delivery found.
 *
 * @param rule identifier of the declared rule
 * @param against the source and period it was held against; its own where it is held against itself
 * @param value per cent, or percentage points, as the rule's kind says, to hundredths
 * @param most what the rule allows
 * @param refuses true if a delivery for which it does not hold is refused
 * @param list CSV of what was found, naming nobody; null: there is none
 */
public record DeliveryOutcome(
    String rule,
    String against,
    BigDecimal value,
    BigDecimal most,
    boolean refuses,
    @Nullable Path list) {

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
