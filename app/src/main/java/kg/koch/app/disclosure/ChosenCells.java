package kg.koch.app.disclosure;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kg.koch.protect.suppress.PublishingOrder;
import kg.koch.protect.suppress.Suppression;

/**
 * {@link CellChoices}, by cell.
 *
 * @param primary which must be hidden: the sensitive ones, and those somebody asks to hide
 * @param hiddenLast which were hidden in the last earlier table
 */
@SuppressWarnings("ArrayRecordComponent")
record ChosenCells(boolean[] primary, PublishingOrder order, boolean[] hiddenLast) {

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

  private long count(IntPredicate condition) {
    return IntStream.range(0, primary.length).filter(condition).count();
  }
}
