package kg.koch.protect.suppress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kg.koch.protect.audit.Attack;
import kg.koch.protect.audit.Attacker;
import kg.koch.protect.audit.EveryLinkedTable;
import kg.koch.protect.audit.Interval;
import kg.koch.protect.audit.PublishedCells;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CountedCells;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.protect.cells.LinkedCells;
import kg.koch.protect.cells.MadeUpCounts;
import kg.koch.protect.cells.MadeUpTables;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Tables that share cells are protected, and attacked, as one. */
class LinkedSuppressionTest {

  /** Tables of the same people, and their cells as one system. */
  private record Linked(List<CrossedTable> tables, LinkedCells cells, CountedCells counted) {

    static Linked of(List<List<Hierarchy>> dimensions, List<Integer> people, boolean withZeros) {
      List<CrossedTable> tables = MadeUpTables.of(dimensions, people, withZeros);
      LinkedCells cells = MadeUpTables.linked(tables);
      return new Linked(tables, cells, cells.counted(tables, withZeros));
    }

    boolean[] small(long most) {
      boolean[] small = new boolean[counted.size()];
      for (int cell = 0; cell < small.length; cell++) {
        small[cell] = counted.takesPart(cell) && counted.count(cell) <= most;
      }
      return small;
    }

    /** By the key of each cell, its number. */
    Map<String, Integer> numbers() {
      Map<String, Integer> numbers = new HashMap<>();
      for (int table = 0; table < tables.size(); table++) {
        CellNumbers own = tables.get(table).numbers();
        for (int cell = 0; cell < own.size(); cell++) {
          numbers.put(EveryLinkedTable.key(own, cell), cells.cell(table, cell));
        }
      }
      return numbers;
    }

    /** What trying out gives, by cell. */
    List<Interval> tried(boolean[] hidden, int least) {
      Map<String, Integer> numbers = numbers();
      Map<String, Interval> tried =
          EveryLinkedTable.intervals(tables, key -> hidden[numbers.get(key)], least);
      List<Interval> intervals = new ArrayList<>();
      Map<Integer, String> keys = new HashMap<>();
      numbers.forEach((key, number) -> keys.put(number, key));
      for (int cell = 0; cell < hidden.length; cell++) {
        intervals.add(tried.get(keys.get(cell)));
      }
      return intervals;
    }
  }

  private static List<Integer> cells(boolean[] chosen) {
    return IntStream.range(0, chosen.length).filter(cell -> chosen[cell]).boxed().toList();
  }

  private static Linked linked(int which, List<Integer> people, boolean withZeros) {
    return Linked.of(
        switch (which) {
          case 0 -> MadeUpTables.ofTwo();
          case 1 -> MadeUpTables.ofAreasAndAges();
          default -> MadeUpTables.inARing();
        },
        people,
        withZeros);
  }

  @Property(tries = 120)
  void noSmallCountIsKnownToWhoTriesOutAllTables(
      @ForAll @IntRange(max = 2) int which,
      @ForAll @Size(MadeUpTables.GROUPS) List<@IntRange(max = 2) Integer> people,
      @ForAll boolean withZeros) {
    Linked linked = linked(which, people, withZeros);
    boolean[] small = linked.small(1);
    Attacker attacker = withZeros ? Attacker.NON_NEGATIVE : Attacker.ZEROS_PUBLISHED;

    SafeSuppression safe = SafeSuppression.of(linked.counted(), small, attacker);

    List<Interval> tried = linked.tried(safe.suppression().hidden(), attacker.leastInner());
    assertThat(safe.disclosed())
        .containsExactlyElementsOf(
            cells(small).stream().filter(cell -> tried.get(cell).isDisclosed()).toList());
  }

  @Property(tries = 120)
  void intervalsOfTheAuditAreThoseThatTryingOutGives(
      @ForAll @Size(MadeUpTables.GROUPS) List<@IntRange(max = 1) Integer> people,
      @ForAll @Size(30) List<Boolean> hiding) {
    Linked linked = linked(0, people, true);
    boolean[] hidden = new boolean[linked.counted().size()];
    for (int cell = 1; cell < hidden.length; cell++) {
      hidden[cell] = hiding.get(cell % hiding.size());
    }
    long[] counts = IntStream.range(0, hidden.length).mapToLong(linked.counted()::count).toArray();
    List<Interval> tried = linked.tried(hidden, 0);

    List<Interval> found =
        new Attack(new PublishedCells(linked.cells(), hidden, counts), Attacker.NON_NEGATIVE)
            .intervals(cells(hidden));

    for (int at = 0; at < found.size(); at++) {
      Interval expected = tried.get(cells(hidden).get(at));
      assertThat(found.get(at).low()).isCloseTo(expected.low(), within(1e-6));
      assertThat(found.get(at).high()).isCloseTo(expected.high(), within(1e-6));
    }
  }

  @Test
  void oneTableIsProtectedAsItIsAlone() {
    CrossedTable table = MadeUpCounts.byOrigin(false);
    boolean[] small = MadeUpCounts.atMost(table, 3);
    CountedCells counted = MadeUpTables.linked(List.of(table)).counted(List.of(table), false);

    Suppression linked = SafeSuppression.of(counted, small, Attacker.ZEROS_PUBLISHED).suppression();

    assertThat(linked.because())
        .isEqualTo(
            SafeSuppression.of(table, small, Attacker.ZEROS_PUBLISHED).suppression().because());
  }
}
