package kg.koch.protect.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import kg.koch.protect.audit.KnowingAttack.Narrow;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.MadeUpCounts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Spec: who knows a cell sees the table as if that cell were published. */
class KnowingAttackTest {

  private static final int[] NOTHING = {};

  private static PublishedCells without(CrossedTable table, boolean[] hidden) {
    long[] counts = IntStream.range(0, table.size()).mapToLong(table::count).toArray();
    return new PublishedCells(table.numbers(), hidden, counts);
  }

  private static boolean[] innerHidden(CrossedTable table) {
    boolean[] hidden = new boolean[table.size()];
    for (int cell = 0; cell < hidden.length; cell++) {
      hidden[cell] = table.numbers().isInner(cell);
    }
    return hidden;
  }

  @Test
  void whoKnowsOneOfTwoHiddenCellsOfARowKnowsTheOther() {
    CrossedTable table = MadeUpCounts.twoWay(new long[][] {{20, 60, 7}, {50, 40, 9}});
    boolean[] hidden = new boolean[table.size()];
    for (int[] at : new int[][] {{1, 1}, {1, 2}, {2, 1}, {2, 2}}) {
      hidden[table.numbers().cell(at)] = true;
    }
    int known = table.numbers().cell(1, 1);
    int other = table.numbers().cell(1, 2);
    KnowingAttack attack =
        new KnowingAttack(without(table, hidden), Attacker.NON_NEGATIVE, List.of(known, other));

    assertThat(attack.narrow(NOTHING, List.of(other), (cell, one) -> one.isDisclosed())).isEmpty();
    assertThat(attack.narrow(new int[] {known}, List.of(other), (cell, one) -> one.isDisclosed()))
        .extracting(Narrow::cell)
        .containsExactly(other);
  }

  @Property(tries = 100)
  void intervalsAreThoseOfATableWithTheKnownCellsPublished(
      @ForAll @Size(9) List<@IntRange(max = 60) Integer> counts,
      @ForAll @IntRange(max = 8) int knownAt,
      @ForAll boolean knowsTwo) {
    CrossedTable table = MadeUpCounts.twoWay(threeByThree(counts));
    boolean[] hidden = innerHidden(table);
    int[] inner = IntStream.range(0, table.size()).filter(cell -> hidden[cell]).toArray();
    int[] own =
        IntStream.of(knownAt, knowsTwo ? (knownAt + 4) % 9 : knownAt)
            .distinct()
            .map(at -> inner[at])
            .sorted()
            .toArray();
    List<Integer> others =
        IntStream.of(inner)
            .filter(cell -> IntStream.of(own).noneMatch(known -> known == cell))
            .boxed()
            .toList();
    boolean[] withoutOwn = hidden.clone();
    IntStream.of(own).forEach(cell -> withoutOwn[cell] = false);
    Attack expected = new Attack(without(table, withoutOwn), Attacker.NON_NEGATIVE);
    KnowingAttack attack = new KnowingAttack(without(table, hidden), Attacker.NON_NEGATIVE, others);

    for (Narrow found : attack.narrow(own, others, (cell, interval) -> true)) {
      Interval interval = expected.interval(found.cell());
      assertThat(found.interval().low()).isCloseTo(interval.low(), within(1e-6));
      assertThat(found.interval().high()).isCloseTo(interval.high(), within(1e-6));
    }
  }

  @Property(tries = 100)
  void whoseIntervalReachesFarEnoughIsNotFound(
      @ForAll @Size(9) List<@IntRange(max = 60) Integer> counts,
      @ForAll @IntRange(max = 8) int knownAt,
      @ForAll @IntRange(min = 1, max = 30) int level) {
    CrossedTable table = MadeUpCounts.twoWay(threeByThree(counts));
    boolean[] hidden = innerHidden(table);
    int[] inner = IntStream.range(0, table.size()).filter(cell -> hidden[cell]).toArray();
    int own = inner[knownAt];
    List<Integer> others = IntStream.of(inner).filter(cell -> cell != own).boxed().toList();
    boolean[] withoutOwn = hidden.clone();
    withoutOwn[own] = false;
    Attack expected = new Attack(without(table, withoutOwn), Attacker.NON_NEGATIVE);
    KnowingAttack attack = new KnowingAttack(without(table, hidden), Attacker.NON_NEGATIVE, others);

    List<Narrow> found =
        attack.narrow(
            new int[] {own},
            others,
            (cell, interval) -> interval.high() < table.count(cell) + level - 1e-6);

    assertThat(found.stream().map(Narrow::cell))
        .containsExactlyElementsOf(
            others.stream()
                .filter(cell -> expected.interval(cell).high() < table.count(cell) + level - 1e-6)
                .toList());
  }

  private static long[][] threeByThree(List<Integer> counts) {
    long[][] table = new long[3][3];
    for (int at = 0; at < 9; at++) {
      // An empty cell is published; all are hidden here.
      table[at / 3][at % 3] = counts.get(at) + 1;
    }
    return table;
  }
}
