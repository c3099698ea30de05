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

/** What must hold for every history, whatever the rule. */
class ResidencePropertiesTest {

  private static final int START = 18_000;

  @Provide
  Arbitrary<ResidenceRule> rules() {
    return Arbitraries.of(
        ResidenceRule.TWELVE_OF_SIXTEEN,
        ResidenceRule.TWELVE_MONTHS,
        ResidenceRule.MOST_OF_YEAR,
        ResidenceRule.NINETY_DAYS,
        new ResidenceRule(270, 365));
  }

  @Provide
  Arbitrary<History> histories() {
    Arbitrary<List<Integer>> gaps =
        Arbitraries.oneOf(
                Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(0, 500),
                Arbitraries.of(89, 90, 121, 122, 123, 243, 244, 364, 365, 366, 487))
            .list()
            .ofMinSize(1)
            .ofMaxSize(9);
    return Combinators.combine(
            gaps, Arbitraries.integers().between(0, 1), Arbitraries.integers().between(0, 1))
        .as(ResidencePropertiesTest::history);
  }

  private static History history(List<Integer> gaps, int first, int initial) {
    int[] days = new int[gaps.size()];
    byte[] directions = new byte[gaps.size()];
    int day = START;
    for (int row = 0; row < days.length; row++) {
      day += gaps.get(row);
      days[row] = day;
      directions[row] = (byte) ((first + row) % 2);
    }
    return new History(days, directions, initial);
  }

  @Property
  void evaluate_anyHistory_equalsDefinitionReadDayByDay(
      @ForAll("histories") History history,
      @ForAll("rules") ResidenceRule rule,
      @ForAll @IntRange(min = 1, max = 3000) int observed) {
    assertThat(history.outcomes(rule, START + observed))
        .isEqualTo(DayByDayOracle.outcomes(history, rule, START + observed));
  }

  @Property
  void evaluate_longerObservation_keepsWhatWasDecided(
      @ForAll("histories") History history,
      @ForAll("rules") ResidenceRule rule,
      @ForAll @IntRange(min = 1, max = 3000) int observed,
      @ForAll @IntRange(min = 0, max = 1000) int longer) {
    List<Outcome> early = history.outcomes(rule, START + observed);
    List<Outcome> late = history.outcomes(rule, START + observed + longer);
    for (int row = 0; row < early.size(); row++) {
      if (early.get(row).migration() != null) {
        assertThat(late.get(row).migration()).isEqualTo(early.get(row).migration());
      }
    }
  }

  @Property
  void evaluate_fullObservation_migrationsExplainChangeOfStatus(
      @ForAll("histories") History history, @ForAll("rules") ResidenceRule rule) {
    List<Outcome> outcomes = history.outcomes(rule, START + 20_000);
    int status = history.initial();
    for (int row = 0; row < outcomes.size(); row++) {
      if (outcomes.get(row).migration() == 1) {
        assertThat((int) history.directions()[row]).isNotEqualTo(status);
        status = history.directions()[row];
      }
      assertThat(outcomes.get(row).after()).isEqualTo(status);
    }
  }

  @Property
  void evaluate_shiftedDays_givesSameOutcomes(
      @ForAll("histories") History history,
      @ForAll("rules") ResidenceRule rule,
      @ForAll @IntRange(min = -9000, max = 9000) int shift) {
    int[] days = Arrays.stream(history.days()).map(day -> day + shift).toArray();
    History shifted = new History(days, history.directions(), history.initial());
    assertThat(shifted.outcomes(rule, START + 900 + shift))
        .isEqualTo(history.outcomes(rule, START + 900));
  }

  @Property
  void evaluate_continuousRule_migrationsAreStaysThatNoFullDayBreaks(
      @ForAll("histories") History history) {
    List<Outcome> outcomes = history.outcomes(ResidenceRule.TWELVE_MONTHS, START + 20_000);
    int status = history.initial();
    for (int row = 0; row < outcomes.size(); row++) {
      if (isUnbroken(history, row)) {
        status = history.directions()[row];
      }
      assertThat(outcomes.get(row).after()).isEqualTo(status);
    }
  }

  private static boolean isUnbroken(History history, int row) {
    int[] days = history.days();
    for (int later = row; later + 1 < days.length; later++) {
      boolean other = history.directions()[later] != history.directions()[row];
      if (other && days[later] < days[row] + 365 && days[later + 1] > days[later]) {
        return false;
      }
    }
    int last = days.length - 1;
    return history.directions()[last] == history.directions()[row] || days[last] >= days[row] + 365;
  }

  @Property
  void evaluate_manyPersonsInOneColumn_equalsEachAlone(
      @ForAll("histories") History one, @ForAll("histories") History other) {
    int split = one.days().length;
    int rows = split + other.days().length;
    int[] days = Arrays.copyOf(one.days(), rows);
    byte[] directions = Arrays.copyOf(one.directions(), rows);
    System.arraycopy(other.days(), 0, days, split, rows - split);
    System.arraycopy(other.directions(), 0, directions, split, rows - split);
    ResidenceColumns out = ResidenceColumns.of(rows);
    ResidenceKernel kernel = new ResidenceKernel(ResidenceRule.TWELVE_OF_SIXTEEN);
    kernel.evaluate(days, directions, split, rows, START + 20_000, other.initial(), out);
    kernel.evaluate(days, directions, 0, split, START + 20_000, one.initial(), out);
    List<Outcome> alone = other.outcomes(ResidenceRule.TWELVE_OF_SIXTEEN, START + 20_000);
    for (int row = split; row < rows; row++) {
      assertThat(History.outcome(out, row)).isEqualTo(alone.get(row - split));
    }
  }
}
