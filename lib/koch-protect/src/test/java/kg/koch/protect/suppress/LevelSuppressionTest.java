package kg.koch.protect.suppress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.protect.audit.Attack;
import kg.koch.protect.audit.Attacker;
import kg.koch.protect.audit.Interval;
import kg.koch.protect.audit.PublishedCells;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.sensitivity.Dominance;
import kg.koch.protect.sensitivity.FewContributors;
import kg.koch.protect.sensitivity.MadeUpContributions;
import kg.koch.protect.sensitivity.MagnitudeTable;
import kg.koch.protect.sensitivity.PriorPosterior;
import kg.koch.protect.sensitivity.SensitivityRule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Sums are hidden until nobody, contributors among them, comes nearer to one than is allowed. */
class LevelSuppressionTest {

  private static final SensitivityRule RULES =
      SensitivityRule.anyOf(
          List.of(PriorPosterior.percent(15), new Dominance(2, 95), new FewContributors(3, 10)));

  /** A gives all of row1/column1, B of row1/column2; the others have many contributors. */
  private static final MagnitudeTable TWO_ALONE =
      MadeUpContributions.of(
          new long[][][] {
            {{100}, {60}, {11, 12, 13, 14}},
            {{20, 21, 22, 23}, {30, 31, 32, 33}, {40, 41, 42, 43}},
            {{24, 25, 26, 27}, {34, 35, 36, 37}, {44, 45, 46, 47}}
          });

  private static Levels levels(MagnitudeTable table) {
    return new Levels(table.cells(), table.judge(RULES));
  }

  private static PublishedCells seenBy(int[] own, CrossedTable table, Suppression suppression) {
    PublishedCells published = SafeSuppression.published(table, suppression);
    for (int cell : own) {
      published.hidden()[cell] = false;
    }
    return published;
  }

  @Test
  void whoIsAloneInACellDoesNotCalculateAnothersWhoIs() {
    CrossedTable table = TWO_ALONE.cells();
    int first = table.numbers().cell(1, 1);
    int second = table.numbers().cell(1, 2);

    Suppression hidden = LevelSuppression.of(TWO_ALONE, levels(TWO_ALONE)).suppression();

    Attack attack = new Attack(seenBy(new int[] {first}, table, hidden), Attacker.NON_NEGATIVE);
    assertThat(attack.interval(second).high()).isGreaterThanOrEqualTo(60 * 1.15 - 1e-3);
  }

  @Test
  void eliminationAloneWouldLetItCalculate() {
    CrossedTable table = TWO_ALONE.cells();
    int first = table.numbers().cell(1, 1);
    int second = table.numbers().cell(1, 2);

    Suppression alone =
        GaussianSuppression.of(
            table, levels(TWO_ALONE).sensitive(), Attacker.NON_NEGATIVE, List.of());

    Attack attack = new Attack(seenBy(new int[] {first}, table, alone), Attacker.NON_NEGATIVE);
    assertThat(attack.interval(second).high()).isCloseTo(60, within(1e-6));
  }

  /** Solvers take large numbers badly; a value in tyiyn is a hundred times that in som. */
  @Test
  void theUnitOfValuesDoesNotMatter() {
    long[][][] values = {
      {{100}, {60}, {11, 12, 13, 14}},
      {{20, 21, 22, 23}, {30, 31, 32, 33}, {40, 41, 42, 43}},
      {{24, 25, 26, 27}, {34, 35, 36, 37}, {44, 45, 46, 47}}
    };
    for (long[][] row : values) {
      for (long[] cell : row) {
        Arrays.setAll(cell, at -> cell[at] * 700_000_003L);
      }
    }
    MagnitudeTable large = MadeUpContributions.of(values);

    assertThat(LevelSuppression.of(large, levels(large)).suppression().because())
        .isEqualTo(LevelSuppression.of(TWO_ALONE, levels(TWO_ALONE)).suppression().because());
  }

  @Property(tries = 60)
  void everybodysIntervalReachesTheLevels(
      @ForAll @Size(9) List<@Size(min = 1, max = 4) List<@IntRange(max = 300) Integer>> given) {
    MagnitudeTable table = MadeUpContributions.of(threeByThree(given));
    Levels levels = levels(table);

    LevelSuppression level = LevelSuppression.of(table, levels);

    assertThat(level.narrow()).isEmpty();
    List<int[]> attackers = new ArrayList<>(table.single());
    attackers.add(new int[0]);
    for (int[] own : attackers) {
      Attack attack =
          new Attack(seenBy(own, table.cells(), level.suppression()), Attacker.NON_NEGATIVE);
      assertThat(levels.cells())
          .filteredOn(cell -> !table.holdsSome(cell, own))
          .allSatisfy(
              cell -> {
                Interval interval = attack.interval(cell);
                assertThat(levels.isNarrow(cell, interval)).as("%s %s", cell, interval).isFalse();
              });
    }
  }

  private static long[][][] threeByThree(List<List<Integer>> given) {
    long[][][] values = new long[3][3][];
    for (int at = 0; at < 9; at++) {
      values[at / 3][at % 3] = given.get(at).stream().mapToLong(value -> value).toArray();
    }
    return values;
  }
}
