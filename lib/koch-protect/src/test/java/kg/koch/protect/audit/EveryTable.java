package kg.koch.protect.audit;

import java.util.ArrayList;
import java.util.List;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;

/** Counts by trying out: every table of whole numbers that agrees with what is published. */
public final class EveryTable {

  private final CellNumbers numbers;
  private final boolean[] hidden;
  private final CrossedTable table;
  private final int least;
  private final List<Integer> open = new ArrayList<>();
  private final long[] low;
  private final long[] high;

  private EveryTable(CrossedTable table, boolean[] hidden, int least) {
    this.table = table;
    this.numbers = table.numbers();
    this.hidden = hidden;
    this.least = least;
    this.low = new long[numbers.size()];
    this.high = new long[numbers.size()];
    for (int cell = 0; cell < low.length; cell++) {
      low[cell] = Long.MAX_VALUE;
      high[cell] = Long.MIN_VALUE;
      if (hidden[cell] && numbers.isInner(cell)) {
        open.add(cell);
      }
    }
  }

  /**
   * The least and the most count of every cell.
   *
   * @param table small
   */
  public static List<Interval> intervals(CrossedTable table, boolean[] hidden, int least) {
    EveryTable tried = new EveryTable(table, hidden, least);
    long[] counts = new long[table.size()];
    for (int cell = 0; cell < counts.length; cell++) {
      counts[cell] = hidden[cell] || !table.numbers().isInner(cell) ? 0 : table.count(cell);
    }
    // Where the total is hidden too any number could be; two more show that.
    tried.fill(0, counts, table.count(0) + (hidden[0] ? 2 : 0));
    List<Interval> intervals = new ArrayList<>();
    for (int cell = 0; cell < counts.length; cell++) {
      intervals.add(new Interval(tried.low[cell], tried.high[cell]));
    }
    return intervals;
  }

  private void fill(int next, long[] counts, long left) {
    if (next == open.size()) {
      look(counts);
      return;
    }
    for (long count = least; count <= left; count++) {
      counts[open.get(next)] = count;
      fill(next + 1, counts, left - count);
    }
  }

  private void look(long[] counts) {
    long[] sums = new long[counts.length];
    for (int cell = 0; cell < counts.length; cell++) {
      if (numbers.isInner(cell) && counts[cell] > 0) {
        for (int above : numbers.upwards(cell)) {
          sums[above] += counts[cell];
        }
      }
    }
    for (int cell = 0; cell < sums.length; cell++) {
      if (!hidden[cell] && sums[cell] != table.count(cell)) {
        return;
      }
    }
    for (int cell = 0; cell < sums.length; cell++) {
      low[cell] = Math.min(low[cell], sums[cell]);
      high[cell] = Math.max(high[cell], sums[cell]);
    }
  }
}
