package kg.koch.protect.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.protect.cells.MadeUpCounts;
import kg.koch.protect.cells.MadeUpTables;
import kg.koch.protect.elimination.LargeFractionException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/**
 * Spec: the least and the most a hidden cell can be in any table that agrees with the published.
 */
class AttackTest {

  private static final int DISTRICTS = 30;

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

  @Property(tries = 100)
  void whoLooksFromTheTrueTableFindsTheSame(
      @ForAll @Size(9) List<@IntRange(max = 9) Integer> counts,
      @ForAll @Size(15) List<Boolean> hiding) {
    CrossedTable table = MadeUpCounts.twoWay(threeByThree(counts));
    int[] cells = IntStream.range(1, table.size()).filter(cell -> hiding.get(cell - 1)).toArray();
    PublishedCells published = without(table, cells);
    List<Integer> hidden = IntStream.of(cells).boxed().toList();

    List<Interval> found =
        new Attack(published, Attacker.NON_NEGATIVE, published.counts()).intervals(hidden);

    List<Interval> expected = new Attack(published, Attacker.NON_NEGATIVE).intervals(hidden);
    for (int at = 0; at < found.size(); at++) {
      assertThat(found.get(at).low()).isCloseTo(expected.get(at).low(), within(1e-6));
      assertThat(found.get(at).high()).isCloseTo(expected.get(at).high(), within(1e-6));
    }
  }

  /**
   * Each of thirty districts is published in a sum with every second one before it, so that each
   * follows the first by a Fibonacci number, the last by 514,229.
   */
  @Test
  void cellsThatFollowOthersByLargeNumbersAreRefused() {
    Hierarchy districts = MadeUpTables.hierarchy("area", grouped(1));
    for (int last = 2; last < DISTRICTS; last++) {
      districts = districts.and(MadeUpTables.lines(grouped(last)));
    }
    CellNumbers numbers = new CellNumbers(List.of(districts));
    boolean[] hidden = new boolean[numbers.size()];
    long[] counts = new long[numbers.size()];
    for (int cell = 0; cell < hidden.length; cell++) {
      hidden[cell] = !numbers.name(cell).startsWith("group");
      counts[cell] = 1_000;
    }
    for (int last = 1; last < DISTRICTS; last++) {
      counts[districts.category("group" + last)] = 1_000L * ((last + 1) / 2 + 1);
    }

    assertThatThrownBy(
            () -> new Attack(new PublishedCells(numbers, hidden, counts), Attacker.NON_NEGATIVE))
        .isInstanceOf(LargeFractionException.class);
  }

  /** A district with the one before it, the one three before it, and so on; and all others. */
  private static String[] grouped(int last) {
    List<String> in = new ArrayList<>(List.of("@all", "@@group" + last));
    List<String> others = new ArrayList<>(List.of("@@others" + last));
    for (int district = 0; district < DISTRICTS; district++) {
      boolean isIn = district == last || district < last && (last - district) % 2 == 1;
      (isIn ? in : others).add("@@@d" + district);
    }
    in.addAll(others);
    return in.toArray(String[]::new);
  }

  /** Every cell of at most six of a table of 10,152 is hidden. */
  private static PublishedCells largerOnes(CrossedTable table) {
    return without(
        table,
        IntStream.range(0, table.size())
            .filter(cell -> table.takesPart(cell) && table.count(cell) <= 6)
            .toArray());
  }

  private static List<Integer> hidden(PublishedCells published) {
    return IntStream.range(0, published.hidden().length)
        .filter(cell -> published.hidden()[cell])
        .boxed()
        .toList();
  }

  @Test
  void partsOfTheProgrammeGiveWhatTheWholeGives() {
    PublishedCells published = largerOnes(MadeUpCounts.byOrigin(false));
    List<Integer> cells = hidden(published);
    HiddenCells hiddenCells = new HiddenCells(published);
    AlternativeTables whole = new AlternativeTables(hiddenCells, 1);

    List<Interval> intervals = new Attack(published, Attacker.ZEROS_PUBLISHED).intervals(cells);

    for (int at = 0; at < cells.size(); at += 40) {
      double[] weights = new double[hiddenCells.size()];
      int[] inner = hiddenCells.inner(cells.get(at));
      IntStream.of(inner).forEach(one -> weights[one] = 1);
      whole.maximise(weights);
      double most = hiddenCells.known(cells.get(at));
      most += IntStream.of(inner).mapToDouble(whole::count).sum();
      assertThat(intervals.get(at).high()).isCloseTo(most, within(1e-6));
    }
  }

  @Test
  void answersDoNotDependOnHowManyThreadsThereAre() {
    PublishedCells published = largerOnes(MadeUpCounts.byOrigin(false));
    Attack attack = new Attack(published, Attacker.ZEROS_PUBLISHED, published.counts());

    List<Interval> onOne = onThreads(1, () -> attack.intervals(hidden(published)));

    assertThat(onThreads(4, () -> attack.intervals(hidden(published)))).isEqualTo(onOne);
  }

  private static <T> T onThreads(int threads, Callable<T> task) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(task).join();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void whereEverythingIsHiddenNothingBoundsAnyCell() {
    CrossedTable table = MadeUpCounts.twoWay(new long[][] {{2, 6}, {5, 4}});
    int[] all = IntStream.range(0, table.size()).toArray();

    Attack attack = new Attack(without(table, all), Attacker.ZEROS_PUBLISHED);

    assertThat(attack.interval(0)).isEqualTo(new Interval(4, Double.POSITIVE_INFINITY));
  }

  @Test
  void aCombinationThatGivesACellAwayIsOneThatIsPublished() {
    CrossedTable table = MadeUpCounts.twoWay(new long[][] {{1, 1}, {1, 7}});
    int[] corners = corners(table);

    Certificate certificate =
        new Attack(without(table, corners), Attacker.ZEROS_PUBLISHED).certificate(corners[3]);

    // The other row and the other column are both 2, and each of their cells is 1 at least.
    assertThat(certificate.cells()).hasSizeLessThan(4).contains(corners[3]);
  }

  @Test
  void publishedSumsThatContradictEachOtherAreRefused() {
    CrossedTable table = MadeUpCounts.twoWay(new long[][] {{2, 6}, {5, 4}});
    PublishedCells cells = without(table, corners(table));
    cells.counts()[table.numbers().cell(1, 0)] = 9;

    assertThatThrownBy(() -> new Attack(cells, Attacker.NON_NEGATIVE))
        .hasMessageContaining("published cells that some table agrees with");
  }

  private static long[][] threeByThree(List<Integer> counts) {
    long[][] table = new long[3][3];
    for (int at = 0; at < 9; at++) {
      table[at / 3][at % 3] = counts.get(at);
    }
    return table;
  }
}
