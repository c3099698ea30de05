package kg.koch.protect.microdata.blank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Sets of columns in order of their cost, each made once from a cheaper one. */
final class SetsByCost {

  private SetsByCost() {}

  private record Candidate(double cost, int last, int set) {}

  /**
   * The cheapest sets, and at the end that of all columns.
   *
   * @param costs by column, above 0
   * @param most how many
   */
  static List<Integer> of(double[] costs, int most) {
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < costs.length; column++) {
      columns.add(column);
    }
    columns.sort(Comparator.comparingDouble(column -> costs[column]));
    PriorityQueue<Candidate> open =
        new PriorityQueue<>(
            Comparator.comparingDouble(Candidate::cost).thenComparingInt(Candidate::set));
    open.add(candidate(costs, columns, 0, 0, 0));
    List<Integer> sets = new ArrayList<>();
    int all = (int) ((1L << costs.length) - 1);
    while (!open.isEmpty() && sets.size() < most - 1) {
      Candidate next = open.remove();
      sets.add(next.set());
      int last = next.last();
      if (last + 1 < costs.length) {
        // One more column, or the next one in place of the last.
        open.add(candidate(costs, columns, next.cost(), next.set(), last + 1));
        double without = next.cost() - costs[columns.get(last)];
        open.add(
            candidate(costs, columns, without, next.set() & ~(1 << columns.get(last)), last + 1));
      }
    }
    if (!sets.contains(all)) {
      sets.add(all);
    }
    return sets;
  }

  private static Candidate candidate(
      double[] costs, List<Integer> columns, double cost, int set, int at) {
    int column = columns.get(at);
    return new Candidate(cost + costs[column], at, set | 1 << column);
  }
}
