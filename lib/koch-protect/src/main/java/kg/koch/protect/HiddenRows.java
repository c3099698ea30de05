package kg.koch.protect;

import java.util.function.IntPredicate;
import kg.koch.terms.CountRows;
import kg.koch.terms.CountTable;

/** The rows of a table that are hidden, and those within them. */
final class HiddenRows {

  private final CountRows rows;
  private final int axes;
  private final IntPredicate isHidden;
  private final byte[] known;

  HiddenRows(CountTable table, IntPredicate isHidden) {
    this.rows = table.byCell();
    this.axes = table.dimensions().size();
    this.isHidden = isHidden;
    this.known = new byte[table.rows()];
  }

  /** Whether a row lies within a hidden one, as {@link kg.koch.terms.HiddenGroups} has it. */
  boolean hold(int row) {
    if (known[row] == 0) {
      known[row] = (byte) (isWithin(row) ? 1 : 2);
    }
    return known[row] == 1;
  }

  private boolean isWithin(int row) {
    for (int axis = 0; axis < axes; axis++) {
      int above = rows.rowAbove(row, axis);
      if (above >= 0 && (isHidden.test(above) || hold(above))) {
        return true;
      }
    }
    return false;
  }
}
