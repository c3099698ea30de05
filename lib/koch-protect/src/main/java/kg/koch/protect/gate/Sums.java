package kg.koch.protect.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.terms.CountRows;
import kg.koch.terms.CountTable;

/**
 * The sums that hold in a table: a cell, those that make it up along one dimension, and others of
 * them in which nobody was counted, which no reader can know. A cell whose parts do not add up to
 * it is not among them.
 */
final class Sums {

  private final List<Sum> all;

  /**
   * @param parts their rows
   * @param others the most that all cells without a row can be together
   */
  private record Sum(int total, int[] parts, long others) {}

  private Sums(List<Sum> all) {
    this.all = all;
  }

  static Sums of(CountTable counts, EmptyCells empty) {
    List<Sum> all = new ArrayList<>();
    CountRows rows = counts.byCell();
    for (int axis = 0; axis < counts.dimensions().size(); axis++) {
      int[] starts = new int[counts.rows() + 1];
      int[] parts = parts(rows, axis, starts);
      for (int total = 0; total < counts.rows(); total++) {
        int[] of = Arrays.copyOfRange(parts, starts[total], starts[total + 1]);
        if (of.length > 0
            && IntStream.of(of).mapToLong(counts::count).sum() == counts.count(total)) {
          all.add(new Sum(total, of, empty.mostWithin(rows.positions(total), axis)));
        }
      }
    }
    return new Sums(all);
  }

  /**
   * Rows with a row above, those of one total together.
   *
   * @param starts filled with where those of each total begin; one longer than there are rows
   */
  private static int[] parts(CountRows rows, int axis, int[] starts) {
    int size = starts.length - 1;
    for (int row = 0; row < size; row++) {
      int above = rows.rowAbove(row, axis);
      if (above >= 0) {
        starts[above + 1]++;
      }
    }
    for (int at = 0; at < size; at++) {
      starts[at + 1] += starts[at];
    }
    int[] next = starts.clone();
    int[] parts = new int[starts[size]];
    for (int row = 0; row < size; row++) {
      int above = rows.rowAbove(row, axis);
      if (above >= 0) {
        parts[next[above]++] = row;
      }
    }
    return parts;
  }

  /** Narrows ranges by every sum, again and again until no sum narrows any. */
  void narrow(long[] least, long[] most) {
    boolean narrowed = true;
    while (narrowed) {
      narrowed = false;
      for (Sum sum : all) {
        narrowed |= narrow(sum, least, most);
      }
    }
  }

  private static boolean narrow(Sum sum, long[] least, long[] most) {
    long leastParts = 0;
    long mostParts = sum.others;
    for (int part : sum.parts) {
      leastParts += least[part];
      mostParts += most[part];
    }
    boolean narrowed = narrow(sum.total, leastParts, mostParts, least, most);
    for (int part : sum.parts) {
      long leastBefore = least[part];
      long mostBefore = most[part];
      long from = least[sum.total] - (mostParts - mostBefore);
      long to = most[sum.total] - (leastParts - leastBefore);
      if (narrow(part, from, to, least, most)) {
        leastParts += least[part] - leastBefore;
        mostParts += most[part] - mostBefore;
        narrowed = true;
      }
    }
    return narrowed;
  }

  private static boolean narrow(int row, long from, long to, long[] least, long[] most) {
    boolean narrowed = from > least[row] || to < most[row];
    least[row] = Math.max(least[row], from);
    most[row] = Math.min(most[row], to);
    return narrowed;
  }
}
