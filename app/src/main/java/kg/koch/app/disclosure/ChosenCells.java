package kg.koch.app.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kg.koch.app.tabular.TableOutput;
import kg.koch.protect.suppress.PublishingOrder;
import kg.koch.protect.suppress.Suppression;

/**
 * {@link CellChoices}, by cell.
 *
 * @param primary which must be hidden: the sensitive ones, and those somebody asks to hide
 * @param order which are published before others
 * @param hiddenLast which were hidden in the last earlier table
 */
@SuppressWarnings("ArrayRecordComponent")
record ChosenCells(boolean[] primary, PublishingOrder order, boolean[] hiddenLast) {

  /**
   * Those of several tables as one.
   *
   * @param chosen one for each table
   * @throws IllegalArgumentException if a cell must be published for one and hidden for another
   */
  static ChosenCells joined(JoinedTables tables, List<ChosenCells> chosen) {
    int size = tables.structure().size();
    boolean[] primary = new boolean[size];
    boolean[] first = new boolean[size];
    double[] before = new double[size];
    boolean[] last = new boolean[size];
    double[] use = new double[size];
    for (int table = 0; table < chosen.size(); table++) {
      ChosenCells own = chosen.get(table);
      for (int cell = 0; cell < own.primary.length; cell++) {
        int place = tables.cell(table, cell);
        primary[place] |= own.primary[cell];
        first[place] |= own.order.first()[cell];
        before[place] = Math.max(before[place], own.order.hiddenBefore()[cell]);
        last[place] |= own.hiddenLast[cell];
        use[place] = Math.max(use[place], own.order.use()[cell]);
      }
    }
    for (int cell = 0; cell < size; cell++) {
      if (primary[cell] && first[cell]) {
        throw new IllegalArgumentException(
            "Expected cells that must be published or hidden; got %s for both"
                .formatted(tables.structure().name(cell)));
      }
    }
    return new ChosenCells(primary, new PublishingOrder(first, before, use), last);
  }

  /** How many of the cells hidden before are hidden again. */
  String steadiness(Suppression suppression) {
    long before = count(cell -> hiddenLast[cell]);
    long again = count(cell -> hiddenLast[cell] && suppression.isHidden(cell));
    return String.format(
        Locale.ROOT,
        "hidden again: %,d of the %,d cells hidden in the last earlier table%s; hidden now and not"
            + " then: %,d",
        again,
        before,
        before == 0 ? "" : String.format(Locale.ROOT, " (%.1f %%)", 100.0 * again / before),
        suppression.size() - again);
  }

  /** How much of the use of all cells that need not be hidden is lost. */
  String lostUse(Suppression suppression) {
    double lost = use(cell -> !primary[cell] && suppression.isHidden(cell));
    return "use of cells hidden beside these: %s of %s"
        .formatted(
            TableOutput.number(rounded(lost)),
            TableOutput.number(rounded(use(cell -> !primary[cell]))));
  }

  private double use(IntPredicate condition) {
    return IntStream.range(0, primary.length)
        .filter(condition)
        .mapToDouble(cell -> order.use()[cell])
        .sum();
  }

  /** To thousandths: what lies behind them is the order of adding up. */
  private static double rounded(double use) {
    return Math.rint(use * 1e3) / 1e3;
  }

  private long count(IntPredicate condition) {
    return IntStream.range(0, primary.length).filter(condition).count();
  }
}
