package kg.koch.protect.rounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.MadeUpCounts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spec: Langsrud and Heldal (2018): which cells are rounded, and what that guarantees. */
class SmallCountRoundingTest {

  private static final CrossedTable BY_ORIGIN = MadeUpCounts.byOrigin(false);

  @Property(tries = 300)
  void everyCell_anyTable_isTheSumOfItsParts(
      @ForAll @Size(12) int @IntRange(max = 12) [] counts,
      @ForAll @IntRange(min = 2, max = 7) int base,
      @ForAll boolean totalsOnly) {
    CrossedTable table = table(counts);
    RoundedCounts rounded = SmallCountRounding.of(table, base, published(table, totalsOnly));
    for (int cell = 0; cell < table.size(); cell++) {
      for (int dimension = 0; dimension < 2; dimension++) {
        int[] parts = table.numbers().parts(cell, dimension);
        if (parts.length > 0) {
          assertThat(rounded.count(cell))
              .isEqualTo(Arrays.stream(parts).mapToLong(rounded::count).sum());
        }
      }
    }
  }

  @Property(tries = 300)
  void everyPublishedCount_anyTable_isZeroOrTheBaseAtLeast(
      @ForAll @Size(12) int @IntRange(max = 12) [] counts,
      @ForAll @IntRange(min = 2, max = 7) int base,
      @ForAll boolean totalsOnly) {
    CrossedTable table = table(counts);
    RoundedCounts rounded = SmallCountRounding.of(table, base, published(table, totalsOnly));
    for (int cell = 0; cell < table.size(); cell++) {
      if (rounded.isPublished(cell) && rounded.count(cell) != 0) {
        assertThat(rounded.count(cell)).isGreaterThanOrEqualTo(base);
      }
    }
  }

  @Property(tries = 300)
  void innerCells_emptyOrNotSmall_stay(
      @ForAll @Size(12) int @IntRange(max = 12) [] counts,
      @ForAll @IntRange(min = 2, max = 7) int base) {
    CrossedTable table = table(counts);
    RoundedCounts rounded = SmallCountRounding.of(table, base, published(table, false));
    for (int cell = 0; cell < table.size(); cell++) {
      if (table.numbers().isInner(cell) && (table.count(cell) == 0 || table.count(cell) >= base)) {
        assertThat(rounded.difference(cell)).isZero();
      }
    }
  }

  @Property(tries = 200)
  void squaresOfDifferences_oneCellRoundedTheOtherWay_areNoFewer(
      @ForAll @Size(12) int @IntRange(max = 4) [] counts) {
    CrossedTable table = table(counts);
    RoundedCounts rounded = SmallCountRounding.of(table, 5, published(table, false));
    long squares = squares(table, rounded, -1);
    for (int cell = 0; cell < table.size(); cell++) {
      if (table.numbers().isInner(cell) && table.count(cell) > 0) {
        assertThat(squares(table, rounded, cell)).isGreaterThanOrEqualTo(squares);
      }
    }
  }

  /** With an inner cell turned, or none. */
  private static long squares(CrossedTable table, RoundedCounts rounded, int turned) {
    long change = turned < 0 ? 0 : rounded.count(turned) == 0 ? 5 : -5;
    long squares = 0;
    for (int cell = 0; cell < table.size(); cell++) {
      int some = cell;
      boolean isPart =
          turned >= 0 && Arrays.stream(table.numbers().upwards(turned)).anyMatch(a -> a == some);
      long difference = rounded.difference(cell) + (isPart ? change : 0);
      squares += difference * difference;
    }
    return squares;
  }

  @Test
  void totalsOnly_countsThatStandInNoSmallTotal_stay() {
    // All totals are 5 and more, so nothing needs rounding though inner cells are small.
    CrossedTable table = MadeUpCounts.twoWay(new long[][] {{2, 3}, {4, 2}});
    assertThat(SmallCountRounding.of(table, 5, published(table, true)).largestDifference())
        .isZero();
  }

  @Test
  void totalsOnly_smallTotal_isRoundedThroughItsInnerCells() {
    CrossedTable table = MadeUpCounts.twoWay(new long[][] {{1, 2}, {9, 8}});
    RoundedCounts rounded = SmallCountRounding.of(table, 5, published(table, true));
    assertThat(rounded.count(table.numbers().cell(1, 0))).isIn(0L, 5L);
  }

  @ParameterizedTest
  @CsvSource({"3,5", "5,9"})
  void tableByOrigin_itsSmallCounts_moveNoCountFar(int base, long farthest) {
    // The least that open programmes reach on these 10,152 cells.
    assertThat(
            SmallCountRounding.of(BY_ORIGIN, base, published(BY_ORIGIN, false)).largestDifference())
        .isLessThanOrEqualTo(farthest);
  }

  @Test
  void tableByOrigin_rowsInAnotherOrder_isRoundedTheSame() {
    CrossedTable shuffled = MadeUpCounts.byOriginShuffled(7);
    RoundedCounts straight = SmallCountRounding.of(BY_ORIGIN, 3, published(BY_ORIGIN, false));
    RoundedCounts other = SmallCountRounding.of(shuffled, 3, published(shuffled, false));
    for (int cell = 0; cell < BY_ORIGIN.size(); cell++) {
      assertThat(other.count(cell)).isEqualTo(straight.count(cell));
    }
  }

  @Test
  void base_ofOne_isRefused() {
    assertThatThrownBy(() -> SmallCountRounding.of(BY_ORIGIN, 1, published(BY_ORIGIN, false)))
        .hasMessageContaining("a base from 2");
  }

  private static CrossedTable table(int[] counts) {
    long[][] rows = new long[3][4];
    for (int at = 0; at < counts.length; at++) {
      rows[at / 4][at % 4] = counts[at];
    }
    return MadeUpCounts.twoWay(rows);
  }

  private static boolean[] published(CrossedTable table, boolean totalsOnly) {
    CellNumbers numbers = table.numbers();
    boolean[] published = new boolean[table.size()];
    for (int cell = 0; cell < published.length; cell++) {
      published[cell] = !totalsOnly || !numbers.isInner(cell);
    }
    return published;
  }
}
