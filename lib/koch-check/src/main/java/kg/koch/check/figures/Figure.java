package kg.koch.check.figures;

import java.math.BigDecimal;
import java.util.Set;
import kg.koch.catalog.FigureDeclarations.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * One published figure, understood.
 *
 * @param line of the file it stands in
 * @param indicator as written
 * @param stem words of the indicator without those that are part of the breakdown
 * @param declared what is known of the indicator; null if nothing
 * @param area a code of the list of areas, or the words as written where there is none
 * @param value in the unit, as printed
 * @param said everything that is written beside the value, as words
 */
public record Figure(
    long line,
    String indicator,
    String stem,
    @Nullable Indicator declared,
    FigurePeriod period,
    String area,
    Breakdown breakdown,
    BigDecimal value,
    FigureUnit unit,
    Labels labels,
    String said) {

  private static final int SURE_DIGITS = 3;

  /**
   * What is written beside a figure; empty where nothing is.
   *
   * @param text breakdown, definition and note as written
   * @param status OBS_STATUS of SDMX: B for a break
   */
  public record Labels(
      String source,
      String definition,
      String vintage,
      String territory,
      String status,
      String text) {}

  /** Figures that can be parts, wholes and neighbours of each other: one quantity of one kind. */
  record Family(String stem, String kind) {}

  /** A family in one area and breakdown: a series over time. */
  record Series(Family family, String area, Breakdown breakdown) {}

  UnitKind kind() {
    return unit.kind();
  }

  Family family() {
    return new Family(stem, kind().isCount() ? "count" : kind() + "/" + unit.per());
  }

  Series series() {
    return new Series(family(), area, breakdown);
  }

  /** The value in single units: persons, not thousands; of a rate as printed. */
  double amount() {
    return value.multiply(unit.multiplier()).doubleValue();
  }

  /**
   * Half a unit of the last digit printed, in single units. Zeros at the end of a whole number are
   * no digits (265,000), as long as three are left.
   */
  double rounding() {
    int atLeastThree = value.scale() - Math.max(0, value.precision() - SURE_DIGITS);
    int scale = Math.max(value.stripTrailingZeros().scale(), Math.min(atLeastThree, value.scale()));
    int last = value.scale() > 0 ? value.scale() : scale;
    return 0.5 * Math.pow(10, -last) * unit.multiplier().doubleValue();
  }

  boolean isDeclared(String id) {
    return declared != null && declared.id().equals(id);
  }

  boolean isSigned() {
    return declared != null && declared.signed()
        || Words.hasAny(
            stem,
            Set.of("net", "balance", "change", "growth", "increase", "сальдо", "прирост", "өсүш"));
  }

  /** As "18574022 (all entries, KG, 2025)". */
  String shown() {
    return value.toPlainString();
  }
}
