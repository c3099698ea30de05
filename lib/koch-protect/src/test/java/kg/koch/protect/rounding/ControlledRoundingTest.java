package kg.koch.protect.rounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.protect.cells.MadeUpCounts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Spec: Cox (1987): every count to a multiple next to it, multiples stay, and all adds up. */
class ControlledRoundingTest {

  @Property(tries = 60)
  void sumOfDifferences_anyTable_isTheLeastOfAllRoundings(
      @ForAll @Size(6) int @IntRange(max = 12) [] counts,
      @ForAll @IntRange(min = 2, max = 5) int base) {
    CrossedTable table =
        MadeUpCounts.twoWay(
            new long[][] {{counts[0], counts[1], counts[2]}, {counts[3], counts[4], counts[5]}});
    assertThat(sum(table, ControlledRounding.of(table, base)))
        .isEqualTo(leastByTrying(table, base));
  }

  @Property(tries = 60)
  void everyCount_anyTable_isAMultipleNextToItAndTheSumOfItsParts(
      @ForAll @Size(6) int @IntRange(max = 30) [] counts,
      @ForAll @IntRange(min = 2, max = 5) int base) {
    CrossedTable table =
        MadeUpCounts.twoWay(
            new long[][] {{counts[0], counts[1], counts[2]}, {counts[3], counts[4], counts[5]}});
    RoundedCounts rounded = ControlledRounding.of(table, base);
    for (int cell = 0; cell < table.size(); cell++) {
      assertThat(rounded.count(cell) % base).isZero();
      assertThat(Math.abs(rounded.difference(cell))).isLessThan(base);
      assertThat(addsUp(table, rounded, cell)).isTrue();
    }
  }

  private static boolean addsUp(CrossedTable table, RoundedCounts rounded, int cell) {
    boolean addsUp = true;
    for (int dimension = 0; dimension < 2; dimension++) {
      int[] parts = table.numbers().parts(cell, dimension);
      long sum = 0;
      for (int part : parts) {
        sum += rounded.count(part);
      }
      addsUp &= parts.length == 0 || sum == rounded.count(cell);
    }
    return addsUp;
  }

  private static long sum(CrossedTable table, RoundedCounts rounded) {
    long sum = 0;
    for (int cell = 0; cell < table.size(); cell++) {
      sum += Math.abs(rounded.difference(cell));
    }
    return sum;
  }

  /**
   * Both ways for each of six inner cells; those whose totals are not next to theirs do not count.
   */
  private static long leastByTrying(CrossedTable table, int base) {
    long least = Long.MAX_VALUE;
    for (int ways = 0; ways < 1 << 6; ways++) {
      long[] rounded = new long[table.size()];
      for (int inner = 0; inner < 6; inner++) {
        int cell = table.numbers().cell(inner / 3 + 1, inner % 3 + 1);
        long above = table.count(cell) % base;
        long value = table.count(cell) - above + (above > 0 && (ways >> inner & 1) == 1 ? base : 0);
        for (int up : table.numbers().upwards(cell)) {
          rounded[up] += value;
        }
      }
      long sum = 0;
      for (int cell = 0; cell < rounded.length && sum >= 0; cell++) {
        long difference = Math.abs(rounded[cell] - table.count(cell));
        sum = difference < base ? sum + difference : Long.MIN_VALUE;
      }
      least = sum < 0 ? least : Math.min(least, sum);
    }
    return least;
  }

  @Test
  void tableOfThreeDimensions_withoutSuchARounding_isRefused() {
    // Found by trying all tables of 0 and 1: none of the 32 choices of 0 or 2 for the ones fits.
    CellNumbers numbers = new CellNumbers(List.of(pair("a"), pair("b"), pair("c")));
    long[] counts = new long[numbers.size()];
    String ones = "10100111";
    for (int at = 0; at < 8; at++) {
      counts[numbers.cell((at >> 2) + 1, (at >> 1 & 1) + 1, (at & 1) + 1)] = ones.charAt(at) - '0';
    }
    assertThatThrownBy(() -> ControlledRounding.of(CrossedTable.of(numbers, counts, false), 2))
        .hasMessageContaining("multiples of 2");
  }

  private static Hierarchy pair(String name) {
    List<Hierarchy.Line> lines = new ArrayList<>(List.of(new Hierarchy.Line(1, "all")));
    lines.add(new Hierarchy.Line(2, name + 1));
    lines.add(new Hierarchy.Line(2, name + 2));
    return Hierarchy.of(name, lines);
  }

  @Test
  void tableTooLarge_isRefused() {
    assertThatThrownBy(() -> ControlledRounding.of(MadeUpCounts.byOrigin(false), 3))
        .hasMessageContaining("at most 5,000 cells")
        .hasMessageContaining("10,152");
  }
}
