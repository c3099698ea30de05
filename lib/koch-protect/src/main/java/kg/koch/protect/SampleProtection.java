package kg.koch.protect;

import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.terms.EstimateTable;

/**
 * Turns estimates from a sample into a protected table: those of fewer respondents than the minimum
 * are hidden, then those the publication rule finds too imprecise; the others are shown as they
 * are, the weak ones with a warning.
 *
 * <p>No noise is added: nobody knows who was drawn, and a weighted estimate of many respondents
 * tells of no one of them. Not protected: a hidden estimate worked out from a total and its shown
 * parts, which is as imprecise as it was. Cells of no respondent are hidden, not zero: the sample
 * says nothing of them.
 *
 * <p>Source: Hundepool et al., Handbook on Statistical Disclosure Control (2024), on minimum
 * frequencies in sample tables; Eurostat, EU-SILC reference metadata (20 respondents).
 */
public final class SampleProtection {

  /** Name of the method in tables it made. */
  public static final String METHOD = "minimum-respondents";

  private final int fewest;

  /**
   * @param fewest respondents of a figure to be shown, at least 1
   */
  public SampleProtection(int fewest) {
    if (fewest < 1) {
      throw new IllegalArgumentException(
          "Expected a minimum of at least 1 respondent; got " + fewest);
    }
    this.fewest = fewest;
  }

  /** The same table, publishable. */
  public ProtectedTable protect(EstimateTable table) {
    ProtectedTableBuilder cells =
        new ProtectedTableBuilder(table.id(), table.dimensions(), table.cells().size());
    for (EstimateTable.Cell cell : table.cells()) {
      int[] positions = cell.positions().stream().mapToInt(Integer::intValue).toArray();
      CellState state = state(cell);
      Double value = cell.value();
      if (state.isShown() && value != null) {
        cells.shown(state, value, positions);
      } else {
        cells.hidden(state, positions);
      }
    }
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("fewest-respondents", Integer.toString(fewest));
    return cells.build(METHOD, parameters);
  }

  private CellState state(EstimateTable.Cell cell) {
    if (cell.respondents() < fewest) {
      return CellState.BELOW_THRESHOLD;
    }
    CellState state = CellState.of(cell.precision());
    return state.isShown() && cell.value() == null ? CellState.NOT_DEFINED : state;
  }
}
