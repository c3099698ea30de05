package kg.koch.protect.rounding;

import kg.koch.protect.cells.CrossedTable;

/**
 * Every cell of a table after rounding: each is the sum of its inner cells. Immutable.
 *
 * <p>Measures of the difference look at published cells only.
 */
public final class RoundedCounts {

  private final CrossedTable table;
  private final boolean[] published;
  private final long[] rounded;

  RoundedCounts(CrossedTable table, boolean[] published, long[] rounded) {
    this.table = table;
    this.published = published.clone();
    this.rounded = rounded.clone();
  }

  /** The count after rounding. */
  public long count(int cell) {
    return rounded[cell];
  }

  public boolean isPublished(int cell) {
    return published[cell];
  }

  /** After rounding less before. */
  public long difference(int cell) {
    return rounded[cell] - table.count(cell);
  }

  /** Of published cells. */
  public long largestDifference() {
    long largest = 0;
    for (int cell = 0; cell < rounded.length; cell++) {
      largest = published[cell] ? Math.max(largest, Math.abs(difference(cell))) : largest;
    }
    return largest;
  }

  /** The mean of the sizes of differences of published cells; 0 if none is published. */
  public double meanDifference() {
    long sum = 0;
    long cells = 0;
    for (int cell = 0; cell < rounded.length; cell++) {
      if (published[cell]) {
        sum += Math.abs(difference(cell));
        cells++;
      }
    }
    return cells == 0 ? 0 : (double) sum / cells;
  }
}
