package kg.koch.protect.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.elimination.Column;
import kg.koch.protect.elimination.PublishedSpan;

/**
 * The hidden inner cells of a table, numbered from 0, how other cells are their sums, and the
 * fewest equations that say all that is published of them.
 */
final class HiddenCells {

  private final CellNumbers numbers;
  private final int[] innerCells;
  private final int[] starts;
  private final int[] inner;
  private final long[] known;
  private final List<Equation> equations;

  /**
   * Hidden inner cells whose sum is known.
   *
   * @param inner their numbers, ascending
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Equation(int[] inner, long sum) {}

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
    equations = equations(cells);
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
   * Independent equations, those of few cells first: a large total says little that its parts do
   * not, and an equation of few cells costs the programme little.
   */
  private List<Equation> equations(PublishedCells cells) {
    List<Integer> candidates = new ArrayList<>();
    for (int cell = 0; cell < numbers.size(); cell++) {
      if (!cells.hidden()[cell]) {
        requireSum(cells, cell);
        candidates.add(cell);
      }
    }
    candidates.removeIf(cell -> starts[cell] == starts[cell + 1]);
    candidates.sort(
        Comparator.<Integer>comparingInt(cell -> starts[cell + 1] - starts[cell])
            .thenComparing(numbers::compare));
    PublishedSpan span = new PublishedSpan(innerCells.length);
    Set<Column> seen = new HashSet<>();
    List<Equation> found = new ArrayList<>();
    for (int cell : candidates) {
      Column column = Column.sum(inner(cell));
      Column open = seen.add(column) ? span.reduced(column) : Column.sum(new int[0]);
      if (!open.isEmpty()) {
        span.publish(open, open.row(0));
        found.add(new Equation(column.rows(), cells.counts()[cell] - known[cell]));
      }
    }
    return found;
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

  List<Equation> equations() {
    return equations;
  }
}
