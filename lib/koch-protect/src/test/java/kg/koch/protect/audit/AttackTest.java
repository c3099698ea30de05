package kg.koch.protect.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.MadeUpCounts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/**
 * Spec: the least and the most a hidden cell can be in any table that agrees with the published.
 */
class AttackTest {

  private static PublishedCells without(CrossedTable table, int... hidden) {
    boolean[] isHidden = new boolean[table.size()];
    IntStream.of(hidden).forEach(cell -> isHidden[cell] = true);
    long[] counts = IntStream.range(0, table.size()).mapToLong(table::count).toArray();
    return new PublishedCells(table.numbers(), isHidden, counts);
  }

  private static int[] corners(CrossedTable table) {
    return new int[] {
      table.numbers().cell(1, 1),
      table.numbers().cell(1, 2),
      table.numbers().cell(2, 1),
      table.numbers().cell(2, 2)
    };
  }

  @Test
  void fourCornersOfARectangleHideEachOther() {
    CrossedTable table = MadeUpCounts.twoWay(new long[][] {{2, 6}, {5, 4}});
    int[] corners = corners(table);

    Attack attack = new Attack(without(table, corners), Attacker.NON_NEGATIVE);

    assertThat(attack.interval(corners[3]).low()).isCloseTo(2, within(1e-6));
    assertThat(attack.interval(corners[3]).high()).isCloseTo(9, within(1e-6));
  }

  @Test
  void oneHiddenCellOfARowIsKnown() {
    CrossedTable table = MadeUpCounts.twoWay(new long[][] {{2, 6}, {5, 4}});
    int cell = table.numbers().cell(1, 1);

    Attack attack = new Attack(without(table, cell), Attacker.NON_NEGATIVE);

    assertThat(attack.disclosed(List.of(cell))).containsExactly(cell);
  }

  @Test
  void cellsThatAreNotEmptyAndAddUpToTheirNumberAreKnown() {
    CrossedTable table = MadeUpCounts.twoWay(new long[][] {{1, 1}, {1, 7}});
    int[] corners = corners(table);

    Attack attack = new Attack(without(table, corners), Attacker.ZEROS_PUBLISHED);

    assertThat(attack.disclosed(List.of(corners[0], corners[3])))
        .containsExactly(corners[0], corners[3]);
  }

  @Test
  void publishedCellsThatDoNotAddUpAreRefused() {
    CrossedTable table = MadeUpCounts.twoWay(new long[][] {{2, 6}, {5, 4}});
    PublishedCells cells = without(table);
    cells.counts()[0] = 18;

    assertThatThrownBy(() -> new Attack(cells, Attacker.NON_NEGATIVE))
        .hasMessageContaining("18 for all/all, whose published parts are 17");
  }

  @Property(tries = 150)
  void intervalsAreThoseThatTryingOutGives(
      @ForAll @Size(9) List<@IntRange(max = 3) Integer> counts,
      @ForAll @Size(15) List<Boolean> hiding,
      @ForAll boolean zerosPublished) {
    CrossedTable table = MadeUpCounts.twoWay(threeByThree(counts));
    boolean[] hidden = new boolean[table.size()];
    for (int cell = 1; cell < hidden.length; cell++) {
      // An empty cell is published where zeros are.
      hidden[cell] = hiding.get(cell - 1) && (!zerosPublished || table.count(cell) > 0);
    }
    int[] cells = IntStream.range(0, hidden.length).filter(cell -> hidden[cell]).toArray();
    Attacker attacker = zerosPublished ? Attacker.ZEROS_PUBLISHED : Attacker.NON_NEGATIVE;
    List<Interval> tried = EveryTable.intervals(table, hidden, attacker.leastInner());

    Attack attack = new Attack(without(table, cells), attacker);

    for (int cell : cells) {
      assertThat(attack.interval(cell).low()).isCloseTo(tried.get(cell).low(), within(1e-6));
      assertThat(attack.interval(cell).high()).isCloseTo(tried.get(cell).high(), within(1e-6));
    }
  }

  private static long[][] threeByThree(List<Integer> counts) {
    long[][] table = new long[3][3];
    for (int at = 0; at < 9; at++) {
      table[at / 3][at % 3] = counts.get(at);
    }
    return table;
  }
}
