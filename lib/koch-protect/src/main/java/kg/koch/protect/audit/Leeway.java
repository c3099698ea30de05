package kg.koch.protect.audit;

import java.util.ArrayList;
import java.util.List;
import kg.koch.protect.elimination.Column;
import kg.koch.protect.elimination.PrimeField;
import kg.koch.protect.elimination.PublishedSpan;

/**
 * All tables that agree with what is published, told from one of them: some hidden inner cells, the
 * free ones, may have any counts, and those of the others follow (the null space of the equations,
 * by Gaussian elimination).
 *
 * <p>Others are, where there is a choice, the largest: most free cells then are as small as they
 * can be, and one that grows is mostly balanced by others that have room. So a look from this table
 * at others near it is short. Immutable.
 */
final class Leeway {

  private final double[] start;
  private final PublishedSpan span;
  private final Coefficients[] byCell;
  private final Coefficients[] byFree;

  /** Cells, ascending, with a coefficient each. */
  @SuppressWarnings("ArrayRecordComponent")
  record Coefficients(int[] cells, double[] values) {

    static Coefficients of(Column column) {
      double[] values = new double[column.size()];
      for (int at = 0; at < values.length; at++) {
        values[at] = PrimeField.fraction(column.coefficient(at));
      }
      return new Coefficients(column.rows(), values);
    }

    int size() {
      return cells.length;
    }
  }

  private Leeway(double[] start, PublishedSpan span) {
    this.start = start;
    this.span = span;
    this.byCell = new Coefficients[start.length];
    for (int cell = 0; cell < start.length; cell++) {
      byCell[cell] = Coefficients.of(span.reduced(Column.sum(new int[] {cell})));
    }
    this.byFree = turned(byCell);
  }

  /**
   * @param equations of hidden inner cells
   * @param start a table that agrees with them, by hidden inner cell
   */
  static Leeway of(List<HiddenCells.Equation> equations, double[] start) {
    PublishedSpan span = new PublishedSpan(start.length);
    for (HiddenCells.Equation equation : equations) {
      Column open = span.reduced(equation.column());
      if (!open.isEmpty()) {
        span.publish(open, largest(open, start));
      }
    }
    return new Leeway(start, span);
  }

  private static int largest(Column open, double[] start) {
    int largest = open.row(0);
    for (int cell : open.rows()) {
      if (start[cell] > start[largest]) {
        largest = cell;
      }
    }
    return largest;
  }

  private static Coefficients[] turned(Coefficients[] byCell) {
    List<List<Integer>> cells = new ArrayList<>();
    List<List<Double>> values = new ArrayList<>();
    for (int free = 0; free < byCell.length; free++) {
      cells.add(new ArrayList<>(0));
      values.add(new ArrayList<>(0));
    }
    for (int cell = 0; cell < byCell.length; cell++) {
      for (int at = 0; at < byCell[cell].size(); at++) {
        cells.get(byCell[cell].cells()[at]).add(cell);
        values.get(byCell[cell].cells()[at]).add(byCell[cell].values()[at]);
      }
    }
    Coefficients[] byFree = new Coefficients[byCell.length];
    for (int free = 0; free < byFree.length; free++) {
      byFree[free] =
          new Coefficients(
              cells.get(free).stream().mapToInt(Integer::intValue).toArray(),
              values.get(free).stream().mapToDouble(Double::doubleValue).toArray());
    }
    return byFree;
  }

  /** How many hidden inner cells there are. */
  int size() {
    return start.length;
  }

  /** The count of a hidden inner cell in the table it is told from. */
  double start(int cell) {
    return start[cell];
  }

  /** How a hidden inner cell changes with the free ones. */
  Coefficients changeOf(int cell) {
    return byCell[cell];
  }

  /** The hidden inner cells that change with a free one, and how. */
  Coefficients changesWith(int free) {
    return byFree[free];
  }

  /** How a sum of hidden inner cells changes with the free ones, exactly. */
  Column change(int[] cells) {
    return span.reduced(Column.sum(cells));
  }
}
