package kg.koch.protect.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  static Sums of(CountTable counts, CountRows rows, EmptyCells empty) {
    List<Sum> all = new ArrayList<>();
    for (int axis = 0; axis < counts.dimensions().size(); axis++) {
      Map<Integer, List<Integer>> parts = new TreeMap<>();
      for (int row = 0; row < counts.rows(); row++) {
        int above = rows.above(row, axis);
        if (above >= 0) {
          parts.computeIfAbsent(above, total -> new ArrayList<>()).add(row);
        }
      }
      for (Map.Entry<Integer, List<Integer>> sum : parts.entrySet()) {
        int total = sum.getKey();
        List<Integer> of = sum.getValue();
        if (of.stream().mapToLong(counts::count).sum() == counts.count(total)) {
          all.add(
              new Sum(
                  total,
                  of.stream().mapToInt(Integer::intValue).toArray(),
                  empty.mostWithin(rows.positions(total), axis)));
        }
      }
    }
    return new Sums(all);
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
