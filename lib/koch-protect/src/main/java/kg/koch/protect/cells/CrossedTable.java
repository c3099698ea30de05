package kg.koch.protect.cells;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts of every cell of crossed hierarchies, as sums of inner cells.
 *
 * <p>Inner cells have numbers of their own, in an order of their codes that files do not change.
 * Those without anybody are among them only where it matters what is known of them. Immutable.
 */
public final class CrossedTable {

  private final CellNumbers numbers;
  private final long[] counts;
  private final int[] innerCells;
  private final int[] starts;
  private final int[] inner;

  private CrossedTable(
      CellNumbers numbers, long[] counts, int[] innerCells, int[] starts, int[] inner) {
    this.numbers = numbers;
    this.counts = counts;
    this.innerCells = innerCells;
    this.starts = starts;
    this.inner = inner;
  }

  /**
   * Adds inner cells up.
   *
   * @param innerCounts by cell, at least 0; of inner cells only
   * @param withZeros whether inner cells without anybody take part
   */
  public static CrossedTable of(CellNumbers numbers, long[] innerCounts, boolean withZeros) {
    boolean[] takesPart = new boolean[numbers.size()];
    for (int cell = 0; cell < takesPart.length; cell++) {
      takesPart[cell] = innerCounts[cell] > 0 || withZeros && numbers.isInner(cell);
    }
    return of(numbers, innerCounts, takesPart);
  }

  /**
   * Adds inner cells up.
   *
   * @param innerCounts by cell, at least 0; of inner cells only
   * @param takesPart by cell, which inner cells take part: all that are not 0, and some that are
   */
  public static CrossedTable of(CellNumbers numbers, long[] innerCounts, boolean[] takesPart) {
    int[] innerCells =
        IntStream.range(0, numbers.size())
            .filter(cell -> takesPart[cell])
            .boxed()
            .sorted(numbers::compare)
            .mapToInt(Integer::intValue)
            .toArray();
    int[] starts = new int[numbers.size() + 1];
    for (int cell : innerCells) {
      for (int above : numbers.upwards(cell)) {
        starts[above + 1]++;
      }
    }
    for (int cell = 0; cell < numbers.size(); cell++) {
      starts[cell + 1] += starts[cell];
    }
    int[] inner = new int[starts[numbers.size()]];
    int[] next = Arrays.copyOf(starts, numbers.size());
    long[] counts = new long[numbers.size()];
    for (int row = 0; row < innerCells.length; row++) {
      for (int above : numbers.upwards(innerCells[row])) {
        inner[next[above]++] = row;
        counts[above] += innerCounts[innerCells[row]];
      }
    }
    return new CrossedTable(numbers, counts, innerCells, starts, inner);
  }

  public CellNumbers numbers() {
    return numbers;
  }

  /** How many cells there are, totals and empty ones among them. */
  public int size() {
    return counts.length;
  }

  /** How many inner cells take part. */
  public int innerSize() {
    return innerCells.length;
  }

  /** The cell that an inner cell is. */
  public int cellOf(int row) {
    return innerCells[row];
  }

  public long count(int cell) {
    return counts[cell];
  }

  /** The inner cells a cell is the sum of, ascending. */
  public int[] inner(int cell) {
    return Arrays.copyOfRange(inner, starts[cell], starts[cell + 1]);
  }

  /** True if some inner cell that takes part is in the cell. */
  public boolean takesPart(int cell) {
    return starts[cell + 1] > starts[cell];
  }
}
