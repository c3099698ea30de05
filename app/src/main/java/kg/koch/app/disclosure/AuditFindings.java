package kg.koch.app.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.app.tabular.TableOutput;
import kg.koch.protect.audit.Interval;

/**
 * What can be calculated of the hidden cells of tables.
 *
 * @param tables in their order
 * @param size how many different cells there are
 * @param hidden how many of them are hidden
 * @param primary how many of those are primary
 * @param disclosed how many of those that are primary are known
 */
public record AuditFindings(
    List<OfTable> tables, int size, int hidden, int primary, int disclosed) {

  public AuditFindings {
    tables = List.copyOf(tables);
  }

  /**
   * What of one table.
   *
   * @param size how many cells it has
   * @param cells those hidden, in the order of the table
   */
  public record OfTable(String name, List<String> dimensions, int size, List<HiddenCell> cells) {

    public OfTable {
      dimensions = List.copyOf(dimensions);
      cells = List.copyOf(cells);
    }

    /** As files have it; an upper end is empty where nothing bounds it. */
    public TableOutput output() {
      TableOutput output =
          new TableOutput(
              Stream.concat(dimensions.stream(), Stream.of("primary", "low", "high", "disclosed"))
                  .toArray(String[]::new));
      for (HiddenCell cell : cells) {
        List<Object> row = new ArrayList<>(cell.codes());
        row.add(cell.isPrimary() ? 1 : 0);
        row.add(rounded(cell.interval().low()));
        row.add(Double.isInfinite(cell.interval().high()) ? "" : rounded(cell.interval().high()));
        row.add(cell.interval().isDisclosed() ? 1 : 0);
        output.row(row.toArray());
      }
      return output;
    }
  }

  /**
   * A hidden cell.
   *
   * @param codes one a dimension
   * @param isPrimary whether it is hidden for its own sake
   * @param interval the least and the most its count can be
   */
  public record HiddenCell(List<String> codes, boolean isPrimary, Interval interval) {

    public HiddenCell {
      codes = List.copyOf(codes);
    }
  }

  /** Solvers are right to about a billionth. */
  static double rounded(double bound) {
    return Math.rint(bound * 1e6) / 1e6;
  }
}
