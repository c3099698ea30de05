package kg.koch.protect.privacy;

import java.util.Arrays;
import kg.koch.protect.cells.CellNumbers;

/**
 * The table without negative cells that adds up and whose cells are nearest to measured ones: least
 * squares over inner cells, one after the other in turns, each to the best for the others as they
 * are; then whole numbers.
 */
final class NearestTable {

  private static final int MOST_TURNS = 2_000;

  /** Less is nothing beside the rounding to whole numbers. */
  private static final double CLOSE = 1e-3;

  private final int[] inner;
  private final int[][] above;
  private final double[] left;
  private final double[] values;

  /**
   * @param ordered all cells, in an order that files do not change
   */
  NearestTable(CellNumbers numbers, int[] ordered, long[] measured) {
    this.inner = Arrays.stream(ordered).filter(numbers::isInner).toArray();
    this.above = new int[inner.length][];
    for (int at = 0; at < inner.length; at++) {
      above[at] = numbers.upwards(inner[at]);
    }
    this.left = Arrays.stream(measured).mapToDouble(count -> count).toArray();
    this.values = new double[inner.length];
  }

  /** The count of every cell. */
  long[] wholeNumbers() {
    double largest = Double.POSITIVE_INFINITY;
    for (int turn = 0; turn < MOST_TURNS && largest > CLOSE; turn++) {
      largest = 0;
      for (int at = 0; at < inner.length; at++) {
        largest = Math.max(largest, Math.abs(adjust(at)));
      }
    }
    return rounded();
  }

  /** Moves an inner cell to where the squares of what is left are least, not below 0. */
  private double adjust(int at) {
    double sum = 0;
    for (int cell : above[at]) {
      sum += left[cell];
    }
    double change = Math.max(sum / above[at].length, -values[at]);
    values[at] += change;
    for (int cell : above[at]) {
      left[cell] -= change;
    }
    return change;
  }

  /** Running sums are rounded, so neighbours make up for each other; all others are added up. */
  private long[] rounded() {
    long[] counts = new long[left.length];
    double sum = 0;
    long before = 0;
    for (int at = 0; at < inner.length; at++) {
      sum += values[at];
      long count = Math.round(sum) - before;
      before += count;
      for (int cell : above[at]) {
        counts[cell] += count;
      }
    }
    return counts;
  }
}
