package kg.koch.catalog;

import java.math.BigDecimal;
import java.util.List;
import kg.koch.catalog.SourceLayout.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a whole delivery beside others. It rejects no row: the delivery is warned of,
 * or refused. See docs/methods/check-rules.md.
 *
 * @param field the field looked at: of COUNTS_STAND_OUT the day or moment; null for ROWS_CHANGED
 * @param code of SHARE_CHANGED: the code whose share is looked at; null for any other kind
 * @param among of KEYS_UNKNOWN: where the values should be; null for any other kind
 * @param by of COUNTS_STAND_OUT: the fields whose values make a group; else empty
 * @param most what is allowed: per cent, of SHARE_CHANGED percentage points
 * @param severity ERROR refuses the delivery
 * @param instruction what whoever must mend it should do
 */
public record DeliveryRule(
    String id,
    Kind kind,
    @Nullable String field,
    @Nullable String code,
    @Nullable Register among,
    List<String> by,
    BigDecimal most,
    Severity severity,
    Label instruction) {

  public DeliveryRule {
    by = List.copyOf(by);
  }

  /** What is compared. */
  public enum Kind {
    /** Rows accepted, with those of the period before. */
    ROWS_CHANGED,
    /** The share of a code among the rows with a code, with that of the period before. */
    SHARE_CHANGED,
    /** Rows with a value that a register does not have. */
    KEYS_UNKNOWN,
    /**
     * Rows of a group on a day that stand out from the days of that group, among all such counts.
     */
    COUNTS_STAND_OUT
  }

  /**
   * @param source delivered as snapshots
   * @param field that has the same values
   */
  public record Register(String source, String field) {}
}
