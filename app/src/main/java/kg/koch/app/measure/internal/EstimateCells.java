package kg.koch.app.measure.internal;

import java.util.ArrayList;
import java.util.List;
import kg.koch.measure.survey.estimate.Estimate;
import kg.koch.measure.survey.publish.PrecisionRule;
import kg.koch.terms.Dimension;
import kg.koch.terms.EstimateTable;
import kg.koch.terms.EstimateTable.Precision;
import org.jspecify.annotations.Nullable;

/**
 * The cells of an estimate: value, interval and coefficient of variation, in the table's unit and
 * rounded to what a sample can tell: persons to whole ones, per cent to a tenth, ratios to a
 * hundredth.
 */
final class EstimateCells {

  private final double factor;
  private final int decimals;

  EstimateCells(String unit) {
    this.factor = unit.equals("PERCENT") ? 100 : 1;
    this.decimals =
        switch (unit) {
          case "PERSONS", "HOUSEHOLDS" -> 0;
          case "PERCENT" -> 1;
          default -> 2;
        };
  }

  /**
   * @param positions of the cell, that of its measure to be replaced
   * @param measure which dimension has the measures
   */
  List<EstimateTable.Cell> of(
      List<Integer> positions, int measure, Dimension measures, Estimate estimate) {
    List<EstimateTable.Cell> cells = new ArrayList<>();
    for (Dimension.Code code : measures.codes()) {
      List<Integer> own = new ArrayList<>(positions);
      own.set(measure, measures.position(code.id()));
      cells.add(
          new EstimateTable.Cell(
              own, value(code.id(), estimate), estimate.respondents(), precision(estimate)));
    }
    return cells;
  }

  private @Nullable Double value(String measure, Estimate estimate) {
    return switch (measure) {
      case "ESTIMATE" -> inUnit(estimate.value());
      case "LOWER" -> notBelowZero(inUnit(estimate.interval().lower()));
      case "UPPER" -> inUnit(estimate.interval().upper());
      case "VARIATION" -> rounded(estimate.coefficientOfVariation(), 1);
      default ->
          throw new IllegalArgumentException(
              "Expected ESTIMATE, LOWER, UPPER or VARIATION; got '" + measure + "'");
    };
  }

  private @Nullable Double inUnit(@Nullable Double value) {
    return value == null ? null : rounded(value * factor, decimals);
  }

  /** All figures here are counts, shares and ratios of them; Student's t does not know that. */
  private static @Nullable Double notBelowZero(@Nullable Double value) {
    return value == null ? null : Math.max(0, value);
  }

  private static @Nullable Double rounded(@Nullable Double value, int decimals) {
    double scale = Math.pow(10, decimals);
    return value == null ? null : Math.round(value * scale) / scale;
  }

  private static Precision precision(Estimate estimate) {
    return switch (PrecisionRule.USUAL.judge(estimate).decision()) {
      case PUBLISH -> Precision.PRECISE;
      case FLAG -> Precision.LOW;
      case WITHHOLD -> Precision.TOO_LOW;
    };
  }
}
