package kg.koch.protect.optimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kg.koch.protect.audit.Attack;
import kg.koch.protect.audit.Attacker;
import kg.koch.protect.audit.EveryTable;
import kg.koch.protect.audit.Interval;
import kg.koch.protect.audit.PublishedCells;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.protect.cells.MadeUpCounts;
import kg.koch.protect.optimal.OptimalSuppression.Cost;
import kg.koch.protect.optimal.OptimalSuppression.Task;
import kg.koch.protect.sensitivity.MadeUpContributions;
import kg.koch.protect.sensitivity.MagnitudeTable;
import kg.koch.protect.sensitivity.PriorPosterior;
import kg.koch.protect.suppress.LevelSuppression;
import kg.koch.protect.suppress.Levels;
import kg.koch.protect.suppress.PublishingOrder;
import kg.koch.protect.suppress.SafeSuppression;
import kg.koch.protect.suppress.Suppression;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Spec: of all safe patterns the cheapest, as trying out every pattern shows. */
class OptimalSuppressionTest {

  private static final long ENOUGH = 1_000_000;

  /** Solvers take large numbers badly; the pattern must be that of small ones. */
  private static final long LARGE = 300_000_007;

  private static Task task(CrossedTable table, boolean[] small, Attacker attacker, long steps) {
    Suppression start = SafeSuppression.of(table, small, attacker).suppression();
    return new Task(
        table,
        small,
        Demand.ofCounts(table, small),
        attacker,
        Cost.CELLS,
        PublishingOrder.alike(table.size()),
        start,
        steps);
  }

  private static long[][] twoByThree(List<Integer> counts) {
    long[][] rows = new long[2][3];
    for (int at = 0; at < 6; at++) {
      rows[at / 3][at % 3] = counts.get(at);
    }
    return rows;
  }

  @Property(tries = 40)
  void noPatternThatIsTriedOutIsCheaperAndHidesSmallCounts(
      @ForAll @Size(6) List<@IntRange(min = 1, max = 5) Integer> counts,
      @ForAll boolean zerosPublished) {
    CrossedTable table = MadeUpCounts.twoWay(twoByThree(counts));
    boolean[] small = MadeUpCounts.atMost(table, 1);
    Attacker attacker = zerosPublished ? Attacker.ZEROS_PUBLISHED : Attacker.NON_NEGATIVE;

    OptimalSuppression optimal = OptimalSuppression.of(task(table, small, attacker, ENOUGH));

    Predicate<boolean[]> isSafe =
        hidden -> {
          List<Interval> tried = EveryTable.intervals(table, hidden, attacker.leastInner());
          return cells(small).stream().noneMatch(cell -> tried.get(cell).isDisclosed());
        };
    assertThat(isSafe.test(optimal.suppression().hidden())).isTrue();
    assertThat(cheaper(table, small, optimal)).noneMatch(isSafe);
  }

  /** Whatever hides the cell costs more then, and the pattern found costs what it did. */
  @Property(tries = 30)
  void aPublishedCellThatIsUsedMoreStaysPublishedAtTheSameCost(
      @ForAll @Size(6) List<@IntRange(min = 1, max = 5) Integer> counts,
      @ForAll @Size(12) List<@IntRange(min = 1, max = 9) Integer> used,
      @ForAll @IntRange(max = 11) int cell) {
    CrossedTable table = MadeUpCounts.twoWay(twoByThree(counts));
    double[] use = used.stream().mapToDouble(Integer::doubleValue).toArray();
    OptimalSuppression before = withUse(table, use);
    use[cell] += 3;

    OptimalSuppression after = withUse(table, use);

    if (before.suppression().isHidden(cell)) {
      assertThat(after.cost()).isGreaterThanOrEqualTo(before.cost() - 1e-6);
    } else {
      assertThat(after.suppression().isHidden(cell)).isFalse();
      assertThat(after.cost()).isCloseTo(before.cost(), within(1e-6));
    }
  }

  private static OptimalSuppression withUse(CrossedTable table, double[] use) {
    Task alike = task(table, MadeUpCounts.atMost(table, 1), Attacker.ZEROS_PUBLISHED, ENOUGH);
    return OptimalSuppression.of(
        new Task(
            table,
            alike.sensitive(),
            alike.demands(),
            alike.attacker(),
            alike.cost(),
            use.clone(),
            alike.start(),
            ENOUGH));
  }

  @Property(tries = 25)
  void noPatternThatIsTriedOutIsCheaperAndKeepsTheLevels(
      @ForAll @Size(6)
          List<@Size(min = 1, max = 4) List<@IntRange(min = 1, max = 99) Integer>> given,
      @ForAll boolean inSmallUnits) {
    MagnitudeTable table = contributions(given, 1);
    Levels levels = new Levels(table.cells(), table.judge(PriorPosterior.percent(20)));

    OptimalSuppression optimal = ofMagnitudes(contributions(given, inSmallUnits ? LARGE : 1));

    assertThat(isSafe(table, levels, optimal.suppression().hidden())).isTrue();
    assertThat(cheaper(table.cells(), levels.sensitive(), optimal))
        .noneMatch(hidden -> isSafe(table, levels, hidden));
  }

  private static MagnitudeTable contributions(List<List<Integer>> given, long unit) {
    long[][][] values = new long[2][3][];
    for (int at = 0; at < 6; at++) {
      values[at / 3][at % 3] = given.get(at).stream().mapToLong(value -> value * unit).toArray();
    }
    return MadeUpContributions.of(values);
  }

  private static OptimalSuppression ofMagnitudes(MagnitudeTable table) {
    Levels levels = new Levels(table.cells(), table.judge(PriorPosterior.percent(20)));
    return OptimalSuppression.of(
        new Task(
            table.cells(),
            levels.sensitive(),
            Demand.ofMagnitudes(table, levels),
            Attacker.NON_NEGATIVE,
            Cost.CELLS,
            PublishingOrder.alike(table.cells().size()),
            LevelSuppression.of(table, levels).suppression(),
            ENOUGH));
  }

  /** A district of two villages and one of a single village, which is the same cell twice. */
  @Property(tries = 15)
  void noPatternThatIsTriedOutIsCheaperWhereDistrictsHaveVillages(
      @ForAll @Size(6) List<@IntRange(min = 1, max = 4) Integer> counts) {
    CellNumbers numbers =
        new CellNumbers(
            List.of(
                hierarchy("area", "@all", "@@north", "@@@a", "@@@b", "@@south", "@@@c"),
                hierarchy("sex", "@all", "@@f", "@@m")));
    long[] inner = new long[numbers.size()];
    int[] villages = {2, 3, 5};
    for (int at = 0; at < 6; at++) {
      inner[numbers.cell(villages[at / 2], 1 + at % 2)] = counts.get(at);
    }
    CrossedTable table = CrossedTable.of(numbers, inner, false);
    boolean[] small = MadeUpCounts.atMost(table, 1);

    OptimalSuppression optimal =
        OptimalSuppression.of(task(table, small, Attacker.ZEROS_PUBLISHED, ENOUGH));

    Predicate<boolean[]> isSafe =
        hidden -> {
          List<Interval> tried = EveryTable.intervals(table, hidden, 1);
          return cells(small).stream().noneMatch(cell -> tried.get(cell).isDisclosed());
        };
    assertThat(isSafe.test(optimal.suppression().hidden())).isTrue();
    assertThat(cheaper(table, small, optimal)).noneMatch(isSafe);
  }

  private static Hierarchy hierarchy(String name, String... lines) {
    return Hierarchy.of(
        name,
        Arrays.stream(lines)
            .map(line -> new Hierarchy.Line(line.lastIndexOf('@') + 1, line.replace("@", "")))
            .toList());
  }

  /** By the attack that was not made for this: on each one's own view of the table. */
  private static boolean isSafe(MagnitudeTable table, Levels levels, boolean[] hidden) {
    return IntStream.range(-1, table.single().size())
        .mapToObj(who -> who < 0 ? new int[0] : table.single().get(who))
        .allMatch(
            own -> {
              boolean[] open = hidden.clone();
              IntStream.of(own).forEach(cell -> open[cell] = false);
              long[] counts =
                  IntStream.range(0, hidden.length).mapToLong(table.cells()::count).toArray();
              Attack attack =
                  new Attack(
                      new PublishedCells(table.cells().numbers(), open, counts),
                      Attacker.NON_NEGATIVE);
              return levels.cells().stream()
                  .filter(cell -> !table.holdsSome(cell, own))
                  .noneMatch(cell -> levels.isNarrow(cell, attack.interval(cell)));
            });
  }

  /** Every pattern of fewer cells, or of as many with less value. */
  private static List<boolean[]> cheaper(
      CrossedTable table, boolean[] small, OptimalSuppression optimal) {
    int[] free = IntStream.range(0, table.size()).filter(cell -> !small[cell]).toArray();
    int most = optimal.suppression().size() - cells(small).size();
    long value = value(table, optimal.suppression().hidden());
    return IntStream.range(0, 1 << free.length)
        .filter(set -> Integer.bitCount(set) <= most)
        .mapToObj(
            set -> {
              boolean[] hidden = small.clone();
              for (int at = 0; at < free.length; at++) {
                hidden[free[at]] |= (set >> at & 1) == 1;
              }
              return hidden;
            })
        .filter(
            hidden ->
                cells(hidden).size() - cells(small).size() < most || value(table, hidden) < value)
        .toList();
  }

  private static long value(CrossedTable table, boolean[] hidden) {
    return cells(hidden).stream().mapToLong(table::count).sum();
  }

  private static List<Integer> cells(boolean[] chosen) {
    return IntStream.range(0, chosen.length).filter(cell -> chosen[cell]).boxed().toList();
  }

  private static CrossedTable eightByEight() {
    long[][] counts = new long[8][8];
    Random random = new Random(7);
    for (long[] row : counts) {
      Arrays.setAll(row, column -> 1 + random.nextInt(14));
    }
    return MadeUpCounts.twoWay(counts);
  }

  @Test
  void theCheapestPatternIsProven() {
    CrossedTable table = eightByEight();
    boolean[] small = MadeUpCounts.atMost(table, 2);

    OptimalSuppression optimal =
        OptimalSuppression.of(task(table, small, Attacker.ZEROS_PUBLISHED, ENOUGH));

    assertThat(optimal.isProven()).isTrue();
  }

  @Test
  void atTheLimitASafePatternIsGivenWithItsBound() {
    CrossedTable table = eightByEight();
    boolean[] small = MadeUpCounts.atMost(table, 2);

    OptimalSuppression optimal =
        OptimalSuppression.of(task(table, small, Attacker.ZEROS_PUBLISHED, 1));

    Attack attack =
        new Attack(
            SafeSuppression.published(table, optimal.suppression()), Attacker.ZEROS_PUBLISHED);
    assertThat(optimal.isProven()).isFalse();
    assertThat(attack.disclosed(cells(small))).isEmpty();
  }

  @Test
  void everyHiddenCellNamesASensitiveOne() {
    CrossedTable table = eightByEight();
    boolean[] small = MadeUpCounts.atMost(table, 2);

    Suppression hidden =
        OptimalSuppression.of(task(table, small, Attacker.ZEROS_PUBLISHED, ENOUGH)).suppression();

    assertThat(cells(hidden.hidden())).allMatch(cell -> small[hidden.because()[cell]]);
  }

  @Test
  void aTableTooLargeToProveIsRefused() {
    CrossedTable table = MadeUpCounts.byOrigin(false);

    assertThatThrownBy(() -> OptimalSuppression.requireSize(table))
        .hasMessageContaining("at most 500 cells");
  }
}
