package kg.koch.portal.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.portal.page.Labels;
import kg.koch.portal.profile.ProfileTemplate.Binding;
import kg.koch.portal.profile.ProfileTemplate.Way;

/**
 * A figure of a sentence, worked out.
 *
 * @param cell it begins from
 * @param value of the figure, after the way it follows; NaN unless shown
 * @param state whether both cells are shown
 * @param label of the code it was found under; empty where none was looked for
 */
record BoundFigure(
    TableCells table,
    Binding binding,
    CellSum cell,
    double value,
    CellSum.State state,
    String label) {

  private static final int PERCENT_DECIMALS = 1;

  static BoundFigure of(TableCells table, Binding binding, Words words) {
    Map<String, List<String>> codes = binding.cell();
    String label = "";
    String among = binding.among();
    if (among != null) {
      List<String> order = table.ordered(codes, among, binding.least());
      if (order.size() < binding.rank()) {
        return new BoundFigure(
            table, binding, CellSum.absent(), Double.NaN, CellSum.State.ABSENT, "");
      }
      String code = order.get(binding.rank() - 1);
      codes = TableCells.with(codes, among, code);
      label = words.code(table.metadata(), among, code);
    }
    CellSum cell = table.sum(codes);
    if (binding.way() == Way.VALUE) {
      return new BoundFigure(table, binding, cell, cell.value(), cell.state(), label);
    }
    Map<String, List<String>> otherCodes = new LinkedHashMap<>(codes);
    if (cell.isShown()) {
      // The other cell is of the period that was found for the first, unless it names its own.
      otherCodes.put("TIME_PERIOD", period(table, cell, codes));
    }
    otherCodes.putAll(binding.other());
    CellSum other = table.sum(otherCodes);
    CellSum both = cell.plus(other);
    double value = both.isShown() ? follow(binding.way(), cell.value(), other.value()) : Double.NaN;
    boolean undefined = both.isShown() && !Double.isFinite(value);
    return new BoundFigure(
        table,
        binding,
        new CellSum(
            both.state(),
            both.value(),
            both.status(),
            both.open(),
            cell.positions(),
            cell.cells(),
            null),
        value,
        undefined ? CellSum.State.ABSENT : both.state(),
        label);
  }

  private static List<String> period(
      TableCells table, CellSum cell, Map<String, List<String>> codes) {
    List<String> named = codes.getOrDefault("TIME_PERIOD", List.of());
    return named.size() == 1 && named.get(0).equals(ReportYear.DECIDED)
        ? List.of(table.code(cell.positions(), "TIME_PERIOD"))
        : named;
  }

  private static double follow(Way way, double value, double other) {
    return switch (way) {
      case VALUE -> value;
      case MINUS -> value - other;
      case SHARE -> 100 * value / other;
      case CHANGE -> 100 * (value - other) / other;
    };
  }

  boolean isShown() {
    return state == CellSum.State.SHOWN;
  }

  /** The figure in digits; of what may be below zero its size, for words tell the direction. */
  String written(Words words) {
    return switch (binding.way()) {
      case VALUE -> words.figure(cell, table.metadata());
      case MINUS -> words.plain(Math.abs(value), Labels.decimals(table.metadata()));
      case SHARE, CHANGE -> words.plain(Math.abs(value), PERCENT_DECIMALS);
    };
  }

  String sign() {
    return Words.sign(cell);
  }

  String path() {
    return table.path(cell);
  }

  String period(Words words) {
    return words.period(table.period(cell, binding.cell()));
  }
}
