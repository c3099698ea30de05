package kg.koch.protect.cells;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts of cells as sums of inner cells: of one table, which is a {@link CrossedTable}, or of
 * several that share cells.
 *
 * <p>Inner cells have numbers of their own, in an order of their codes that files do not change.
 * Those without anybody are among them only where it matters what is known of them. Immutable.
 */
public sealed class CountedCells permits CrossedTable {

  private final CellStructure structure;
  private final long[] counts;
  private final int[] innerCells;
  private final int[] starts;
  private final int[] inner;

  /**
   * Adds inner cells up.
   *
   * @param innerCounts by cell, at least 0; of inner cells only
   * @param takesPart by cell, which inner cells take part: all that are not 0, and some that are
   */
  CountedCells(CellStructure structure, long[] innerCounts, boolean[] takesPart) {
    this.structure = structure;
    innerCells =
        IntStream.range(0, structure.size())
            .filter(cell -> takesPart[cell])
            .boxed()
            .sorted(structure::compare)
            .mapToInt(Integer::intValue)
            .toArray();
    starts = new int[structure.size() + 1];
    for (int cell : innerCells) {
      for (int above : structure.upwards(cell)) {
        starts[above + 1]++;
      }
    }
    for (int cell = 0; cell < structure.size(); cell++) {
      starts[cell + 1] += starts[cell];
    }
    inner = new int[starts[structure.size()]];
    int[] next = Arrays.copyOf(starts, structure.size());
    counts = new long[structure.size()];
    for (int row = 0; row < innerCells.length; row++) {
      for (int above : structure.upwards(innerCells[row])) {
        inner[next[above]++] = row;
        counts[above] += innerCounts[innerCells[row]];
      }
    }
  }

  /**
   * Adds inner cells up.
   *
   * @param innerCounts by cell, at least 0; of inner cells only
   * @param withZeros whether inner cells without anybody take part
   */
  public static CountedCells of(CellStructure structure, long[] innerCounts, boolean withZeros) {
    return new CountedCells(structure, innerCounts, takingPart(structure, innerCounts, withZeros));
  }

  static boolean[] takingPart(CellStructure structure, long[] innerCounts, boolean withZeros) {
    boolean[] takesPart = new boolean[structure.size()];
    for (int cell = 0; cell < takesPart.length; cell++) {
      takesPart[cell] = innerCounts[cell] > 0 || withZeros && structure.isInner(cell);
    }
    return takesPart;
  }

  /** How the cells add up. */
  public CellStructure structure() {
    return structure;
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
