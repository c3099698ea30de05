package kg.koch.protect.gate;

import java.util.BitSet;
import java.util.List;
import kg.koch.protect.ProtectedTable;
import kg.koch.protect.Protection;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;

/**
 * Protects a table so that no small count can be deduced from it: where one can, the smallest total
 * it is part of is hidden too, and again until none can. It takes sums of which noise went as far
 * as it may, so few cells are hidden for it.
 */
public final class SafeProtection {

  private final Protection protection;
  private final FigureReach reach;

  /**
   * @param reach what figures of this protection tell
   */
  public SafeProtection(Protection protection, FigureReach reach) {
    this.protection = protection;
    this.reach = reach;
  }

  /**
   * The same table, publishable.
   *
   * @param parts of the table, each with all its dimensions in the same order
   */
  public ProtectedTable protect(CountTable counts, List<List<Dimension>> parts) {
    BitSet withheld = new BitSet(counts.rows());
    Sums sums = Sums.of(counts, parts);
    while (true) {
      ProtectedTable table = protection.protect(counts, withheld::get);
      Deduction deduction = Deduction.of(counts, sums, table, reach, List.of());
      int before = withheld.cardinality();
      deduction
          .known()
          .map(deduction::smallestNotHiddenAbove)
          .filter(row -> row >= 0)
          .forEach(withheld::set);
      if (withheld.cardinality() == before) {
        return table;
      }
    }
  }
}
