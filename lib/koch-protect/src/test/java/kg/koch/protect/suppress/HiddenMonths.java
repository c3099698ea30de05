package kg.koch.protect.suppress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.protect.audit.Attacker;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.MadeUpCounts;

/**
 * Twelve made-up months of one table, cells with counts to 3 hidden in each.
 *
 * @param months in their order
 */
record HiddenMonths(List<Month> months) {

  /**
   * @param small how many counts are
   * @param again how many of the cells hidden in the month before are hidden again
   */
  record Month(SafeSuppression safe, int small, int before, int again) {

    /** How many cells are hidden beside the small ones. */
    int more() {
      return safe.suppression().size() - small;
    }

    double shareAgain() {
      return (double) again / before;
    }
  }

  /** Each month hidden as if there were no other. */
  static HiddenMonths anew() {
    return of(false);
  }

  /** Each month hidden with a look at those before it. */
  static HiddenMonths withALookAtEarlierOnes() {
    return of(true);
  }

  private static HiddenMonths of(boolean looks) {
    List<Month> months = new ArrayList<>();
    PublishingOrder order = PublishingOrder.byCount(MadeUpCounts.byOrigin(false).size());
    boolean[] last = new boolean[order.first().length];
    for (CrossedTable table : MadeUpCounts.months()) {
      boolean[] small = MadeUpCounts.atMost(table, 3);
      SafeSuppression safe =
          SafeSuppression.of(table, small, Attacker.ZEROS_PUBLISHED, List.of(), order);
      boolean[] hidden = safe.suppression().hidden();
      boolean[] before = last;
      months.add(
          new Month(
              safe,
              count(small),
              count(before),
              (int) cells(before).filter(cell -> hidden[cell]).count()));
      last = hidden;
      order = looks ? order.after(hidden) : order;
    }
    return new HiddenMonths(months);
  }

  private static int count(boolean[] chosen) {
    return (int) cells(chosen).count();
  }

  private static IntStream cells(boolean[] chosen) {
    return IntStream.range(0, chosen.length).filter(cell -> chosen[cell]);
  }

  /** How many cells are shown that were hidden in the month before, in all months. */
  int shownAgain() {
    return months.stream().mapToInt(month -> month.before() - month.again()).sum();
  }

  /** All but the first, which has none before it. */
  List<Month> later() {
    return months.subList(1, months.size());
  }
}
