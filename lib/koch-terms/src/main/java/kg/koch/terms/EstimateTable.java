package kg.koch.terms;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Figures estimated from a sample, before protection: one row a cell, with how many respondents
 * stand behind it and how precise it is. It must not be shown to anybody: the protection step alone
 * turns it into something publishable.
 *
 * @param id the table's identifier in the catalog, such as D1
 * @param cells in any order, no two with the same codes (not checked here)
 */
public record EstimateTable(String id, List<Dimension> dimensions, List<Cell> cells) {

  /** How precise an estimate is, by a publication rule. */
  public enum Precision {
    /** To be shown as it is. */
    PRECISE,
    /** To be shown with a warning. */
    LOW,
    /** Not to be shown. */
    TOO_LOW
  }

  /**
   * @param positions of the codes, one a dimension
   * @param value in the table's unit; null where it cannot be told
   * @param respondents who answered and stand behind the value
   */
  public record Cell(
      List<Integer> positions, @Nullable Double value, int respondents, Precision precision) {

    public Cell {
      positions = List.copyOf(positions);
      Objects.requireNonNull(precision, "precision");
      if (value != null && !Double.isFinite(value)) {
        throw new IllegalArgumentException("Expected a finite value or none; got " + value);
      }
      if (respondents < 0) {
        throw new IllegalArgumentException("Expected respondents of 0 or more; got " + respondents);
      }
    }
  }

  public EstimateTable {
    dimensions = List.copyOf(dimensions);
    cells = List.copyOf(cells);
    for (Cell cell : cells) {
      if (cell.positions().size() != dimensions.size()) {
        throw new IllegalArgumentException(
            "Expected %d positions in a cell of table %s; got %d"
                .formatted(dimensions.size(), id, cell.positions().size()));
      }
    }
  }
}
