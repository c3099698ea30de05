package kg.koch.app.disclosure;

import kg.koch.protect.audit.Attacker;
import kg.koch.protect.cells.CountedCells;
import kg.koch.protect.sensitivity.Frequency;
import kg.koch.protect.sensitivity.GroupDisclosure;
import org.jspecify.annotations.Nullable;

/**
 * What must not be known of a table of counts.
 *
 * @param most counts from 1 to this are small
 * @param groups which totals less a part are small; null for none
 */
public record CountRules(long most, Zeros zeros, @Nullable GroupDisclosure groups) {

  /** What becomes of cells without anybody. */
  public enum Zeros {
    /** All are published, so that hidden cells are known not to be 0. */
    PUBLISHED,
    /** They are small counts like others. */
    PROTECTED,
    /** They are not small, but may be hidden for the sake of others. */
    HIDEABLE
  }

  /**
   * @throws IllegalArgumentException if nothing is small, or groups are protected beside published
   *     zeros
   */
  public CountRules {
    if (groups == null && most < 1) {
      throw new IllegalArgumentException(
          "--max-n: expected 1 or more, or a --coalition; got " + most);
    }
    if (groups != null && zeros == Zeros.PUBLISHED) {
      throw new IllegalArgumentException(
          "--coalition: expected --zeros hideable or protected, as a published zero tells that all"
              + " others are elsewhere; got published");
    }
    new Frequency(most, zeros == Zeros.PROTECTED);
  }

  boolean zerosTakePart() {
    return zeros != Zeros.PUBLISHED;
  }

  /** By cell, whether its count is small. */
  boolean[] sensitive(CountedCells table) {
    Frequency rule = new Frequency(most, zeros == Zeros.PROTECTED);
    boolean[] sensitive = new boolean[table.size()];
    for (int cell = 0; cell < sensitive.length; cell++) {
      sensitive[cell] = table.takesPart(cell) && rule.judge(table.count(cell)).isPresent();
    }
    return sensitive;
  }

  Attacker attacker() {
    return zerosTakePart() ? Attacker.NON_NEGATIVE : Attacker.ZEROS_PUBLISHED;
  }
}
