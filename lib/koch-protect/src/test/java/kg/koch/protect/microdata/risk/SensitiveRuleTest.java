package kg.koch.protect.microdata.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.Classes;
import kg.koch.protect.microdata.PublishedTables;
import kg.koch.protect.microdata.risk.SensitiveRule.Closeness;
import kg.koch.protect.microdata.risk.SensitiveRule.DistinctDiversity;
import kg.koch.protect.microdata.risk.SensitiveRule.EntropyDiversity;
import kg.koch.protect.microdata.risk.SensitiveRule.RecursiveDiversity;
import org.junit.jupiter.api.Test;

/** l-diversity and t-closeness on the tables of their papers. */
class SensitiveRuleTest {

  /** Salaries of Li et al. (2007), table 3: 3,000 to 11,000, one each. */
  private static final long[] SALARIES = {1, 1, 1, 1, 1, 1, 1, 1, 1};

  private static long[][] conditions(List<CategoryColumn> table) {
    List<int[]> codes = PublishedTables.codes(table.subList(0, 2));
    return Classes.of(codes, 12).counts(table.get(2));
  }

  @Test
  void distinct_fourAnonymousTable_hasAClassOfOneCondition() {
    assertThat(
            Arrays.stream(conditions(PublishedTables.fourAnonymous()))
                .mapToInt(DistinctDiversity::value))
        .containsExactly(2, 3, 1);
  }

  @Test
  void distinct_threeDiverseTable_isThreeEverywhere() {
    assertThat(List.of(conditions(PublishedTables.threeDiverse())))
        .allMatch(counts -> new DistinctDiversity(3).holds(counts));
  }

  /** Half, a quarter, a quarter: 1.5 bits, so 2 to the power of 1.5. */
  @Test
  void entropy_threeDiverseTable_isAsOfTwoPointEightValues() {
    assertThat(EntropyDiversity.value(new long[] {1, 1, 2}))
        .isCloseTo(Math.pow(2, 1.5), within(1e-12));
  }

  @Test
  void entropy_evenValues_isTheirNumber() {
    assertThat(new EntropyDiversity(3).holds(new long[] {7, 7, 7})).isTrue();
    assertThat(new EntropyDiversity(3).holds(new long[] {8, 7, 6})).isFalse();
  }

  @Test
  void recursive_mostFrequentMustBeRarerThanTheRestTimesC() {
    assertThat(new RecursiveDiversity(1.1, 2).holds(new long[] {1, 1, 2})).isTrue();
    assertThat(new RecursiveDiversity(1, 2).holds(new long[] {1, 1, 2})).isFalse();
    assertThat(new RecursiveDiversity(3, 3).holds(new long[] {1, 1, 2})).isTrue();
    assertThat(new RecursiveDiversity(2, 3).holds(new long[] {1, 1, 2})).isFalse();
  }

  /** Li et al. (2007), section 4.1. */
  @Test
  void closeness_threeFourFiveThousand_isAtThreeEighths() {
    assertThat(Closeness.distance(new long[] {1, 1, 1, 0, 0, 0, 0, 0, 0}, SALARIES, true))
        .isCloseTo(0.375, within(1e-12));
  }

  @Test
  void closeness_sixEightElevenThousand_isAtASixth() {
    assertThat(Closeness.distance(new long[] {0, 0, 0, 1, 0, 1, 0, 0, 1}, SALARIES, true))
        .isCloseTo(1.0 / 6, within(1e-12));
  }

  /** Li et al. (2007), table 5: 0.167-closeness with respect to salary, to three digits. */
  @Test
  void closeness_theirAnonymisedTable_keepsToASixth() {
    Closeness rule = new Closeness(1.0 / 6, SALARIES, true);

    assertThat(
            List.of(
                new long[] {1, 0, 1, 0, 0, 0, 1, 0, 0},
                new long[] {0, 0, 0, 1, 0, 1, 0, 0, 1},
                new long[] {0, 1, 0, 0, 1, 0, 0, 1, 0}))
        .allMatch(rule::holds);
  }

  @Test
  void closeness_equalDistances_isHalfTheSumOfDifferences() {
    assertThat(Closeness.distance(new long[] {2, 0, 0}, new long[] {2, 1, 1}, false))
        .isEqualTo(0.5);
  }

  @Test
  void holds_classWithoutValues_tellsNothing() {
    assertThat(new DistinctDiversity(2).holds(new long[] {0, 0})).isTrue();
  }

  @Test
  void new_valuesThatMeanNothing_areRefused() {
    assertThatThrownBy(() -> new Closeness(1.5, SALARIES, true)).hasMessageContaining("got 1.5");
    assertThatThrownBy(() -> new DistinctDiversity(0)).hasMessageContaining("got 0");
    assertThatThrownBy(() -> new EntropyDiversity(0.5)).hasMessageContaining("got 0.5");
    assertThatThrownBy(() -> new RecursiveDiversity(0, 2)).hasMessageContaining("got 0");
  }
}
