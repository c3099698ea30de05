package kg.koch.protect.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kg.koch.terms.CountRows;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;

/**
 * The sums that hold in a table: a cell, those that make it up along one dimension, and others of
 * them in which nobody was counted, which no reader can know. A cell whose parts do not add up to
 * it is not among them. They are of the counts alone, so that several ways of protecting one table
 * can be looked at by the same sums. Safe for several threads.
 */
public final class Sums {

  private final List<Sum> all;

  /**
   * @param parts their rows
   * @param empty cells of it without a row
   */
  private record Sum(int total, int[] parts, EmptyCells.Empty empty) {}

  private Sums(List<Sum> all) {
    this.all = all;
  }

  /**
   * The sums of a table.
   *
   * @param parts of the table, each with all its dimensions in the same order
   */
  public static Sums of(CountTable counts, List<List<Dimension>> parts) {
    List<Sum> all = new ArrayList<>();
    CountRows rows = counts.byCell();
    EmptyCells empty = new EmptyCells(rows, counts.rows(), parts);
    for (int axis = 0; axis < counts.dimensions().size(); axis++) {
      int[] starts = new int[counts.rows() + 1];
      int[] below = below(rows, axis, starts);
      for (int total = 0; total < counts.rows(); total++) {
        int[] of = Arrays.copyOfRange(below, starts[total], starts[total + 1]);
        if (of.length > 0
            && IntStream.of(of).mapToLong(counts::count).sum() == counts.count(total)) {
          all.add(new Sum(total, of, empty.within(total, axis)));
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
  private static int[] below(CountRows rows, int axis, int[] starts) {
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

  /**
   * Narrows ranges by every sum, again and again until no sum narrows any.
   *
   * @param least by row, changed in place
   * @param most likewise
   * @param hidden whether a row is hidden, or lies within a hidden one
   */
  public void narrow(long[] least, long[] most, IntPredicate hidden, FigureReach reach) {
    long[] others = all.stream().mapToLong(sum -> others(sum, hidden, reach)).toArray();
    boolean narrowed = true;
    while (narrowed) {
      narrowed = false;
      for (int at = 0; at < others.length; at++) {
        narrowed |= narrow(all.get(at), others[at], least, most);
      }
    }
  }

  /** The most that all cells without a row can be together. */
  private static long others(Sum sum, IntPredicate hidden, FigureReach reach) {
    boolean isHidden = IntStream.of(sum.empty.around()).anyMatch(hidden);
    return sum.empty.cells() * (isHidden ? reach.withinHidden() : reach.zero()).most();
  }

  private static boolean narrow(Sum sum, long others, long[] least, long[] most) {
    long leastParts = 0;
    long mostParts = others;
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
