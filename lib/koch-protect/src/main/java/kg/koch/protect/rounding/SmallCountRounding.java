package kg.koch.protect.rounding;

import java.util.Arrays;
import java.util.stream.IntStream;
import kg.koch.protect.cells.CrossedTable;

/**
 * Rounds to 0 or to the base those inner cells below the base that stand in a published cell from 1
 * to below the base, and adds all cells up anew: additive, and no published count is from 1 to
 * below the base. Empty cells stay empty, inner cells of the base and more stay as they are.
 *
 * <p>Which are rounded up is chosen so that the squares of the differences of published cells sum
 * up to little; see {@link LeastSquares}. The order of rows in files does not matter.
 *
 * <p>Source: Langsrud and Heldal (2018), An algorithm for small count rounding of tabular data, for
 * what is rounded; the choice is this project's own.
 */
public final class SmallCountRounding {

  /** Larger bases would round away most of any table by origin or area. */
  public static final int MOST = 1000;

  private final CrossedTable table;
  private final int base;
  private final boolean[] published;
  private final long[] counts;

  private SmallCountRounding(CrossedTable table, int base, boolean[] published) {
    this.table = table;
    this.base = base;
    this.published = published;
    this.counts =
        IntStream.range(0, published.length).mapToLong(cell -> table.count(cell)).toArray();
  }

  /**
   * Rounds.
   *
   * @param base at least 2
   * @param published by cell
   * @throws IllegalArgumentException if the base is none
   */
  public static RoundedCounts of(CrossedTable table, int base, boolean[] published) {
    if (base < 2 || base > MOST) {
      throw new IllegalArgumentException(
          "Expected a base from 2 to %d; got %d".formatted(MOST, base));
    }
    return new SmallCountRounding(table, base, published.clone()).rounded();
  }

  /** Where inner cells are hidden, totals of rounded ones may be small anew: then more are. */
  private RoundedCounts rounded() {
    boolean[] chosen = new boolean[table.innerSize()];
    while (chooseMore(chosen)) {
      int[] rows = IntStream.range(0, chosen.length).filter(row -> chosen[row]).toArray();
      LeastSquares nearest = new LeastSquares(table, rows, base, published);
      System.arraycopy(nearest.rounded(), 0, counts, 0, counts.length);
    }
    return new RoundedCounts(table, published, counts);
  }

  /** Whether some published cell is small still, its inner cells being chosen then. */
  private boolean chooseMore(boolean[] chosen) {
    boolean[] isSmall = new boolean[counts.length];
    for (int cell = 0; cell < counts.length; cell++) {
      isSmall[cell] = published[cell] && counts[cell] > 0 && counts[cell] < base;
    }
    boolean more = false;
    for (int row = 0; row < chosen.length; row++) {
      int cell = table.cellOf(row);
      if (!chosen[row]
          && table.count(cell) < base
          && Arrays.stream(table.numbers().upwards(cell)).anyMatch(above -> isSmall[above])) {
        chosen[row] = true;
        more = true;
      }
    }
    return more;
  }
}
