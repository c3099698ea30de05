package kg.koch.app.disclosure;

import java.util.Arrays;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableFile;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.rounding.ControlledRounding;
import kg.koch.protect.rounding.RoundedCounts;
import kg.koch.protect.rounding.SmallCountRounding;

/**
 * How counts are rounded.
 *
 * @param isControlled every cell to a multiple of the base next to it; else small counts only
 * @param totalsOnly whether inner cells are not published
 */
public record RoundingMethod(int base, boolean isControlled, boolean totalsOnly) {

  RoundedCounts round(TableFile file, CrossedTable table) {
    return MethodRefusal.in(
        file,
        "",
        "Choose another base, or fewer dimensions.",
        () ->
            isControlled
                ? ControlledRounding.of(table, base)
                : SmallCountRounding.of(table, base, published(table)));
  }

  private boolean[] published(CrossedTable table) {
    boolean[] published = new boolean[table.size()];
    Arrays.fill(published, true);
    for (int cell = 0; totalsOnly && cell < published.length; cell++) {
      published[cell] = !table.numbers().isInner(cell);
    }
    return published;
  }

  /** What somebody who knows the method knows of a count. */
  String attackersInterval() {
    if (isControlled) {
      return "A published 0 stands for 0 to %1$d, any other z for z - %1$d to z + %1$d."
          .formatted(base - 1);
    }
    if (totalsOnly) {
      return "No published count is from 1 to %d.".formatted(base - 1);
    }
    return "A published inner 0 stands for 0 to %d, an inner %d for 1 to %2$d; larger inner counts are as they are."
        .formatted(base - 1, base);
  }
}
