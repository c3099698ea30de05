package kg.koch.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a register sends: the columns of its file and the rules a row must keep.
 *
 * @param id such as border-crossings; also the name of its folder
 * @param periodicity what one delivery covers
 * @param blockingThreshold share of rejected rows (0 to 1) above which the whole delivery is
 *     refused
 */
public record SourceLayout(
    String id,
    Label title,
    Label owner,
    Periodicity periodicity,
    BigDecimal blockingThreshold,
    List<Field> fields,
    List<Rule> rules) {

  /**
   * What one delivery of a source covers: a day's snapshot (2024-01-01), a month (2024-03), a year
   * (2024).
   */
  public enum Periodicity {
    SNAPSHOT,
    MONTH,
    YEAR
  }

  /** How a field's text is read. DATE is 2024-03-01; TIMESTAMP is 2024-03-01T07:23:41. */
  public enum FieldType {
    PIN,
    TEXT,
    CODE,
    DATE,
    TIMESTAMP,
    INTEGER
  }

  /**
   * @param codeList the list a CODE must be in; for areas the code is the 14-digit SOATE
   * @param maximumLength longest text accepted, in characters
   * @param identifying true if the content may name a person; such content never leaves the linkage
   *     step
   */
  public record Field(
      String name,
      Label label,
      FieldType type,
      boolean required,
      @Nullable String codeList,
      int maximumLength,
      boolean identifying) {}

  /** What a rule compares. See docs/methods/check-rules.md. */
  public enum RuleKind {
    /** fields: a PIN. Its 14 digits must have the structure of a PIN. */
    PIN_STRUCTURE,
    /** fields: PIN, sex, birth date. The digits must state that sex and that date. */
    PIN_AGREES,
    /** fields: earlier, later. Neither empty: earlier must not be after later. */
    NOT_AFTER,
    /** fields: one date or timestamp; minimum and maximum are dates. */
    RANGE,
    /** fields: together unlike in every earlier row of the delivery. */
    UNIQUE,
    /** fields: at least one of them not empty. */
    ONE_OF_REQUIRED,
    /** fields: one date or timestamp; must lie within the period of the delivery. */
    WITHIN_PERIOD
  }

  /** A rule that rejects the row (ERROR), or lets it pass and counts it (WARNING). */
  public enum Severity {
    ERROR,
    WARNING
  }

  /**
   * @param instruction what whoever must mend it should do
   */
  public record Rule(
      String id,
      RuleKind kind,
      List<String> fields,
      @Nullable String minimum,
      @Nullable String maximum,
      Severity severity,
      Label instruction) {}
}
