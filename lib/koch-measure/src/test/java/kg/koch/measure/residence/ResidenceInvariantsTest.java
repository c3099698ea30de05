package kg.koch.measure.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kg.koch.measure.residence.History.Outcome;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What must hold for histories with crossings missing too, and for every rule; the day-by-day
 * definition and histories in full are in {@link ResidencePropertiesTest}.
 */
class ResidenceInvariantsTest {

  private static final int START = 18_000;
  private static final int OBSERVED_IN_FULL = START + 20_000;

  @Provide
  Arbitrary<ResidenceRule> rules() {
    return Arbitraries.of(
        ResidenceRule.TWELVE_OF_SIXTEEN,
        ResidenceRule.TWELVE_MONTHS,
        ResidenceRule.MOST_OF_YEAR,
        ResidenceRule.NINETY_DAYS,
        new ResidenceRule(270, 365),
        new ResidenceRule(1, 1));
  }

  /** Any directions: two in a row are a missing crossing. */
  @Provide
  Arbitrary<History> damaged() {
    return histories(Arbitraries.integers().between(0, 1));
  }

  @Provide
  Arbitrary<History> complete() {
    return histories(Arbitraries.just(-1));
  }

  private static Arbitrary<History> histories(Arbitrary<Integer> directions) {
    Arbitrary<Integer> gaps =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 900),
            Arbitraries.of(89, 90, 121, 122, 123, 182, 183, 243, 244, 364, 365, 366, 487));
    return Combinators.combine(
            gaps.list().ofMinSize(1).ofMaxSize(9),
            directions.list().ofSize(9),
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(0, 1))
        .as(ResidenceInvariantsTest::history);
  }

  private static History history(List<Integer> gaps, List<Integer> given, int first, int initial) {
    int[] days = new int[gaps.size()];
    byte[] directions = new byte[gaps.size()];
    int day = START;
    for (int row = 0; row < days.length; row++) {
      day += gaps.get(row);
      days[row] = day;
      directions[row] = (byte) (given.get(row) < 0 ? (first + row) % 2 : given.get(row));
    }
    return new History(days, directions, initial);
  }

  @Property
  void evaluate_anyHistory_migrationsAlternate(
      @ForAll("damaged") History history,
      @ForAll("rules") ResidenceRule rule,
      @ForAll @IntRange(min = 1, max = 4000) int observed) {
    List<Outcome> outcomes = history.outcomes(rule, START + observed);
    int last = 1 - history.directions()[0];
    for (int row = 0; row < outcomes.size(); row++) {
      if (isMigration(outcomes.get(row))) {
        assertThat((int) history.directions()[row])
            .isNotEqualTo(row == firstMigration(outcomes) ? history.initial() : last);
        last = history.directions()[row];
      }
    }
  }

  private static boolean isMigration(Outcome outcome) {
    return outcome.migration() != null && outcome.migration() == 1;
  }

  private static int firstMigration(List<Outcome> outcomes) {
    int row = 0;
    while (!isMigration(outcomes.get(row))) {
      row++;
    }
    return row;
  }

  @Property
  void evaluate_anyHistoryInFull_arrivalsLessDeparturesAreTheChangeOfStatus(
      @ForAll("damaged") History history, @ForAll("rules") ResidenceRule rule) {
    List<Outcome> outcomes = history.outcomes(rule, OBSERVED_IN_FULL);
    int change = 0;
    for (int row = 0; row < outcomes.size(); row++) {
      boolean arrives = history.directions()[row] == 1;
      change += isMigration(outcomes.get(row)) ? (arrives ? 1 : -1) : 0;
    }
    assertThat(outcomes.get(outcomes.size() - 1).after()).isEqualTo(history.initial() + change);
  }

  /**
   * The days of all other crossings stay as they are. Their statuses do too if the trip lies more
   * than W - V days before the next crossing and the end of observation; nearer to it, the trip's
   * own crossing may become the one that changes residence.
   */
  @Property
  void evaluate_tripOfNoDays_leavesOtherCrossingsAsTheyWere(
      @ForAll("complete") History history,
      @ForAll("rules") ResidenceRule rule,
      @ForAll @IntRange(min = 0, max = 8) int position,
      @ForAll @IntRange(min = 0, max = 500) int later,
      @ForAll @IntRange(min = 1, max = 4000) int observed) {
    int after = position % history.days().length;
    int until = START + observed;
    History longer = withTrip(history, after, later);
    boolean isFar = daysUntilNext(longer, after + 2, until) > rule.allowance();
    List<Outcome> with = longer.outcomes(rule, until);
    List<Outcome> without = history.outcomes(rule, until);
    for (int row = 0; row < without.size(); row++) {
      Outcome other = with.get(row <= after || with.size() == without.size() ? row : row + 2);
      assertThat(other.observed()).isEqualTo(without.get(row).observed());
      assertThat(other.inCountry()).isEqualTo(without.get(row).inCountry());
      if (isFar) {
        assertThat(other).isEqualTo(without.get(row));
      }
    }
  }

  private static int daysUntilNext(History history, int row, int until) {
    int next = row + 1 < history.days().length ? history.days()[row + 1] : until;
    return Math.min(next, until) - history.days()[row];
  }

  /** Out and in again, or in and out, on one day after a crossing and not after the next. */
  private static History withTrip(History history, int after, int later) {
    int rows = history.days().length;
    int[] days = new int[rows + 2];
    byte[] directions = new byte[rows + 2];
    int most = after + 1 < rows ? history.days()[after + 1] : Integer.MAX_VALUE;
    for (int row = 0; row < rows; row++) {
      int to = row <= after ? row : row + 2;
      days[to] = history.days()[row];
      directions[to] = history.directions()[row];
    }
    Arrays.fill(days, after + 1, after + 3, Math.min(most, history.days()[after] + later));
    directions[after + 1] = (byte) (1 - history.directions()[after]);
    directions[after + 2] = history.directions()[after];
    return new History(days, directions, history.initial());
  }

  @Property
  void evaluate_shiftedDamagedHistory_givesSameOutcomes(
      @ForAll("damaged") History history,
      @ForAll("rules") ResidenceRule rule,
      @ForAll @IntRange(min = -9000, max = 9000) int shift) {
    int[] days = Arrays.stream(history.days()).map(day -> day + shift).toArray();
    History shifted = new History(days, history.directions(), history.initial());
    assertThat(shifted.outcomes(rule, START + 900 + shift))
        .isEqualTo(history.outcomes(rule, START + 900));
  }

  @Property
  void evaluate_anyHistory_everyCrossingIsMigrationOrNoneOrUndecided(
      @ForAll("damaged") History history,
      @ForAll("rules") ResidenceRule rule,
      @ForAll @IntRange(min = -10, max = 4000) int observed) {
    ResidenceColumns out = ResidenceColumns.of(history.days().length);
    new ResidenceKernel(rule)
        .evaluate(
            history.days(),
            history.directions(),
            0,
            history.days().length,
            START + observed,
            history.initial(),
            out);
    for (int row = 0; row < history.days().length; row++) {
      assertThat(out.migration()[row]).isIn((byte) 1, (byte) 0, ResidenceKernel.UNDECIDED);
      assertThat(out.daysInCountry()[row]).isBetween(0, out.daysObserved()[row]);
    }
  }

  @Property
  void evaluate_knownBeforeAndAfter_areAMigrationExactlyWhenTheyDiffer(
      @ForAll("damaged") History history,
      @ForAll("rules") ResidenceRule rule,
      @ForAll @IntRange(min = 1, max = 4000) int observed) {
    for (Outcome outcome : history.outcomes(rule, START + observed)) {
      if (outcome.before() != null && outcome.after() != null) {
        assertThat(isMigration(outcome)).isEqualTo(!outcome.before().equals(outcome.after()));
      }
    }
  }

  @Property
  void evaluate_lastingBetween_equalsHistoryWithoutTheSecondOfTwo(
      @ForAll("damaged") History history,
      @ForAll("rules") ResidenceRule rule,
      @ForAll @IntRange(min = 1, max = 4000) int observed) {
    List<Outcome> believed =
        history.outcomes(new ResidenceKernel(rule, SameDirection.LASTING), START + observed);
    List<Outcome> merged = withoutRepeats(history).outcomes(rule, START + observed);
    int at = 0;
    for (int row = 0; row < believed.size(); row++) {
      if (row == 0 || history.directions()[row] != history.directions()[row - 1]) {
        assertThat(believed.get(row).observed()).isEqualTo(merged.get(at).observed());
        assertThat(believed.get(row).inCountry()).isEqualTo(merged.get(at++).inCountry());
      }
    }
  }

  private static History withoutRepeats(History history) {
    int kept = 0;
    int[] days = new int[history.days().length];
    byte[] directions = new byte[days.length];
    for (int row = 0; row < days.length; row++) {
      if (row == 0 || history.directions()[row] != history.directions()[row - 1]) {
        days[kept] = history.days()[row];
        directions[kept++] = history.directions()[row];
      }
    }
    return new History(
        Arrays.copyOf(days, kept), Arrays.copyOf(directions, kept), history.initial());
  }
}
