package kg.koch.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a register sends: the columns of its file and the rules a row must keep.
 *
 * <p>No agency publishes the schema of its register: the fields are this project's own proposal.
 *
 * @param id such as border-crossings; also the name of its folder
 * @param owners who has kept the register since when, earliest first; at least one
 * @param legalBasis the acts the register rests on, as text
 * @param periodicity what one delivery covers
 * @param dueDays days after the end of what it covers by which a delivery is due; null: it is
 *     delivered once, and nothing more is due
 * @param purpose what the source is collected for: the tables that need it
 * @param blockingThreshold share of rejected rows (0 to 1) above which the whole delivery is
 *     refused
 * @param rules what each row must keep
 * @param deliveryRules what is expected of a whole delivery beside others
 * @param survey how the sample was drawn, if the rows are answers of a sample; null for a register
 */
public record SourceLayout(
    String id,
    Label title,
    List<Ownership> owners,
    Label legalBasis,
    Periodicity periodicity,
    @Nullable Integer dueDays,
    Label purpose,
    BigDecimal blockingThreshold,
    List<Field> fields,
    List<Rule> rules,
    List<DeliveryRule> deliveryRules,
    @Nullable SurveyDesign survey) {

  public SourceLayout {
    deliveryRules = List.copyOf(deliveryRules);
    owners = List.copyOf(owners);
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
    if (owners.isEmpty()) {
      throw new IllegalArgumentException("Expected an owner of source " + id + "; got none");
    }
  }

  /** A layout of a register that has had one owner. */
  public SourceLayout(
      String id,
      Label title,
      Label owner,
      Periodicity periodicity,
      BigDecimal blockingThreshold,
      List<Field> fields,
      List<Rule> rules) {
    this(
        id,
        title,
        List.of(new Ownership(owner, null)),
        owner,
        periodicity,
        0,
        title,
        blockingThreshold,
        fields,
        rules,
        List.of(),
        null);
  }

  /** The layout without what is expected of whole deliveries: it decides which rows pass. */
  public SourceLayout ofRows() {
    return with(rules, List.of());
  }

  /** The layout with other rules on rows. */
  public SourceLayout withRules(List<Rule> others) {
    return with(others, deliveryRules);
  }

  private SourceLayout with(List<Rule> ofRows, List<DeliveryRule> ofDeliveries) {
    return new SourceLayout(
        id,
        title,
        owners,
        legalBasis,
        periodicity,
        dueDays,
        purpose,
        blockingThreshold,
        fields,
        ofRows,
        ofDeliveries,
        survey);
  }

  /** Who keeps the register now. */
  public Label owner() {
    return owners.get(owners.size() - 1).name();
  }

  /** Who kept the register on a day. */
  public Label ownerOn(LocalDate day) {
    Label owner = owners.get(0).name();
    for (Ownership ownership : owners) {
      LocalDate from = ownership.from();
      if (from == null || !day.isBefore(from)) {
        owner = ownership.name();
      }
    }
    return owner;
  }

  /**
   * @param from first day, or null: since ever
   */
  public record Ownership(Label name, @Nullable LocalDate from) {}

  /**
   * What one delivery of a source covers: a day's snapshot (2024-01-01), a month (2024-03), a year
   * (2024), or a month and then, in place of its months, the whole year.
   */
  public enum Periodicity {
    SNAPSHOT,
    MONTH,
    YEAR,
    MONTH_OR_YEAR
  }

  /**
   * Which columns tell how a sample was drawn.
   *
   * @param weight units of the population a row stands for
   * @param stages of drawing, the first one first
   */
  public record SurveyDesign(String weight, List<SurveyStage> stages) {

    public SurveyDesign {
      stages = List.copyOf(stages);
    }
  }

  /**
   * @param stratum the part of the population drawn from on its own; null: not stratified
   * @param cluster what was drawn
   * @param population how many clusters the stratum has
   */
  public record SurveyStage(@Nullable String stratum, String cluster, String population) {}

  /**
   * How a field's text is read. DATE is 2024-03-01; TIMESTAMP is 2024-03-01T07:23:41; DECIMAL is
   * 0.5, with at most four digits after the point.
   */
  public enum FieldType {
    PIN,
    TEXT,
    CODE,
    DATE,
    TIMESTAMP,
    INTEGER,
    DECIMAL
  }

  /**
   * @param codeList the list a CODE must be in; which of its codes are accepted: {@link
   *     Catalog#acceptedCodes(Field)}
   * @param codeProperty the property of the list that deliveries write in place of the code, such
   *     as the 14-digit {@code soate} of an area; null: the code itself
   * @param maximumLength longest text accepted, in characters
   * @param identifying true if the content may name a person; such content never leaves the linkage
   *     step
   * @param sensitivity what is at stake for a person if the content becomes known
   * @param purpose what the field is collected for
   */
  public record Field(
      String name,
      Label label,
      FieldType type,
      boolean required,
      @Nullable String codeList,
      @Nullable String codeProperty,
      int maximumLength,
      boolean identifying,
      Sensitivity sensitivity,
      Purpose purpose) {}

  /** What a field tells about a person. */
  public enum Sensitivity {
    /** Nothing: it is of an aggregate, or of how the data were made. */
    NONE,
    /** Something about a person. */
    PERSONAL,
    /** Health, protection sought, or being a victim: seen by as few as possible. */
    SPECIAL
  }

  /** What a field is collected for; a field without one of these is not collected. */
  public enum Purpose {
    /** To find records of one person; ends with linkage. */
    LINK,
    /** Where. */
    PLACE,
    /** When. */
    TIME,
    /** By which groups figures are shown. */
    BREAKDOWN,
    /** What is counted or added up. */
    MEASURE,
    /** How the data were made: design, weights, notes. */
    CONTROL
  }

  /** What a rule compares. See docs/methods/check-rules.md. */
  public enum RuleKind {
    /** fields: a PIN. Its 14 digits must have the structure of a PIN. */
    PIN_STRUCTURE,
    /** fields: PIN, sex, birth date. The digits must state that sex and that date. */
    PIN_AGREES,
    /** fields: earlier, later. Neither empty: earlier must not be after later. */
    NOT_AFTER,
    /** fields: one date or timestamp, or one INTEGER; minimum and maximum are of its kind. */
    RANGE,
    /** fields: together unlike in every earlier row of the delivery. */
    UNIQUE,
    /** fields: at least one of them not empty. */
    ONE_OF_REQUIRED,
    /** fields: one date or timestamp; must lie within the period of the delivery. */
    WITHIN_PERIOD,
    /** fields: those of its {@link ComparisonRule}, which must hold. */
    COMPARISON
  }

  /** A rule that rejects the row (ERROR), or lets it pass and counts it (WARNING). */
  public enum Severity {
    ERROR,
    WARNING
  }

  /**
   * @param minimum of a RANGE: first day accepted, as 1900-01-01, or smallest number, or null
   * @param maximum of a RANGE: last day accepted, or largest number, or null
   * @param comparison of a COMPARISON: what must hold; null for any other kind
   * @param from first day it is in force, or null: since ever
   * @param to last day it is in force, or null: without end
   * @param instruction what whoever must mend it should do
   */
  public record Rule(
      String id,
      RuleKind kind,
      List<String> fields,
      @Nullable String minimum,
      @Nullable String maximum,
      @Nullable ComparisonRule comparison,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Severity severity,
      Label instruction) {

    /** A rule of any kind but COMPARISON, always in force. */
    public Rule(
        String id,
        RuleKind kind,
        List<String> fields,
        @Nullable String minimum,
        @Nullable String maximum,
        Severity severity,
        Label instruction) {
      this(id, kind, fields, minimum, maximum, null, null, null, severity, instruction);
    }

    /** What it asks in the words of the declaration: the comparison, or the fields. */
    public String asked() {
      return comparison == null ? String.join(", ", fields) : comparison.text();
    }

    /**
     * True if it is in force on every day of a period: no row is held to a rule that was not in
     * force on its day.
     */
    public boolean isInForce(LocalDate first, LocalDate last) {
      return (from == null || !first.isBefore(from)) && (to == null || !last.isAfter(to));
    }
  }
}
