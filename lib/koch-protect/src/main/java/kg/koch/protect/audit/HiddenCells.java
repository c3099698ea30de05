package kg.koch.protect.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.elimination.Column;
import kg.koch.protect.elimination.PublishedSpan;

/**
 * The hidden inner cells of a table, numbered from 0, how other cells are their sums, and what is
 * published of them.
 */
final class HiddenCells {

  /** Solvers are right to about a billionth of a count. */
  private static final double TOLERANCE = 1e-3;

  private final CellNumbers numbers;
  private final int[] innerCells;
  private final int[] starts;
  private final int[] inner;
  private final long[] known;
  private final List<Equation> published;

  /**
   * Hidden inner cells whose sum is known.
   *
   * @param inner their numbers, ascending
   * @param cell the published cell that says so
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Equation(int[] inner, long sum, int cell) {}

  /**
   * @throws IllegalArgumentException if published cells do not add up
   */
  HiddenCells(PublishedCells cells) {
    numbers = cells.numbers();
    innerCells =
        IntStream.range(0, numbers.size())
            .filter(cell -> cells.hidden()[cell] && numbers.isInner(cell))
            .toArray();
    starts = new int[numbers.size() + 1];
    for (int cell : innerCells) {
      for (int above : numbers.upwards(cell)) {
        starts[above + 1]++;
      }
    }
    for (int cell = 0; cell < numbers.size(); cell++) {
      starts[cell + 1] += starts[cell];
    }
    inner = new int[starts[numbers.size()]];
    int[] next = Arrays.copyOf(starts, numbers.size());
    for (int at = 0; at < innerCells.length; at++) {
      for (int above : numbers.upwards(innerCells[at])) {
        inner[next[above]++] = at;
      }
    }
    known = known(cells);
    published = published(cells);
  }

  /** By cell, the sum of its published inner cells. */
  private static long[] known(PublishedCells cells) {
    CellNumbers numbers = cells.numbers();
    long[] known = new long[numbers.size()];
    for (int cell = 0; cell < known.length; cell++) {
      if (!cells.hidden()[cell] && cells.counts()[cell] != 0 && numbers.isInner(cell)) {
        for (int above : numbers.upwards(cell)) {
          known[above] += cells.counts()[cell];
        }
      }
    }
    return known;
  }

  /**
   * Every published sum once, those of few cells first: a large total says little that its parts do
   * not, and an equation of few cells costs a programme little.
   */
  private List<Equation> published(PublishedCells cells) {
    List<Integer> totals = new ArrayList<>();
    for (int cell = 0; cell < numbers.size(); cell++) {
      if (!cells.hidden()[cell]) {
        requireSum(cells, cell);
        if (starts[cell] < starts[cell + 1]) {
          totals.add(cell);
        }
      }
    }
    totals.sort(
        Comparator.<Integer>comparingInt(cell -> starts[cell + 1] - starts[cell])
            .thenComparing(numbers::compare));
    Map<Column, Equation> found = new LinkedHashMap<>();
    for (int cell : totals) {
      int[] inner = inner(cell);
      found.putIfAbsent(
          Column.sum(inner), new Equation(inner, cells.counts()[cell] - known[cell], cell));
    }
    return List.copyOf(found.values());
  }

  private void requireSum(PublishedCells cells, int cell) {
    long rest = cells.counts()[cell] - known[cell];
    boolean hasHidden = starts[cell] < starts[cell + 1];
    if (rest < 0 || rest > 0 && !hasHidden) {
      throw new IllegalArgumentException(
          "Expected published cells that add up; got %d for %s, whose published parts are %d"
              .formatted(cells.counts()[cell], String.join("/", numbers.codes(cell)), known[cell]));
    }
  }

  /** How many inner cells are hidden. */
  int size() {
    return innerCells.length;
  }

  /** The cell that a hidden inner cell is. */
  int cellOf(int hiddenInner) {
    return innerCells[hiddenInner];
  }

  /** The hidden inner cells that a cell is the sum of, beside published ones. */
  int[] inner(int cell) {
    return Arrays.copyOfRange(inner, starts[cell], starts[cell + 1]);
  }

  /** The sum of the published inner cells of a cell. */
  long known(int cell) {
    return known[cell];
  }

  /** Every published sum once. */
  List<Equation> published() {
    return published;
  }

  /** As few published sums as say all: with the others a solver takes several times as long. */
  List<Equation> equations() {
    PublishedSpan span = new PublishedSpan(innerCells.length);
    List<Equation> independent = new ArrayList<>();
    for (Equation equation : published) {
      Column open = span.reduced(Column.sum(equation.inner()));
      if (!open.isEmpty()) {
        span.publish(open, open.row(0));
        independent.add(equation);
      }
    }
    return independent;
  }

  /**
   * The counts of hidden inner cells in a table.
   *
   * @param counts by cell
   */
  double[] of(long[] counts) {
    return IntStream.of(innerCells).mapToDouble(cell -> counts[cell]).toArray();
  }

  /**
   * Sees that a table agrees with all that is known.
   *
   * @param table by hidden inner cell
   * @param least the least a hidden inner cell can be
   * @throws IllegalArgumentException if it does not
   */
  void requireAgreement(double[] table, int least) {
    for (int at = 0; at < table.length; at++) {
      if (table[at] < least - TOLERANCE) {
        throw new IllegalArgumentException(
            "Expected at least %d in every hidden inner cell; got %s for %s"
                .formatted(least, table[at], String.join("/", numbers.codes(innerCells[at]))));
      }
    }
    for (Equation equation : published) {
      double sum = IntStream.of(equation.inner()).mapToDouble(at -> table[at]).sum();
      if (Math.abs(sum - equation.sum()) > TOLERANCE) {
        throw new IllegalArgumentException(
            "Expected published cells that some table agrees with; got %s, which contradicts others"
                .formatted(String.join("/", numbers.codes(equation.cell()))));
      }
    }
  }
}
