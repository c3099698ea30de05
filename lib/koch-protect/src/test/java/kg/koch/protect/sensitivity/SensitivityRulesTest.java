package kg.koch.protect.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import kg.koch.protect.sensitivity.Contributions.Contribution;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Spec: Handbook on Statistical Disclosure Control, 2nd edition, section 4.2 (rules) and 4.2.2
 * (protection levels).
 */
class SensitivityRulesTest {

  /** Sums and quotients of a few numbers up to 1,000, in double precision. */
  private static final double ROUNDING = 1e-9;

  private static Contributions of(double... values) {
    return Contributions.of(
        Arrays.stream(values).mapToObj(value -> new Contribution(value, 1)).toList());
  }

  private static Sensitivity judged(SensitivityRule rule, double... values) {
    return rule.judge(of(values)).orElseThrow();
  }

  @Test
  void aContributorWithMoreThanItsShareDominates() {
    assertThat(new Dominance(1, 80).judge(of(81, 10, 9))).isPresent();
  }

  @Test
  void aContributorWithJustItsShareDoesNotDominate() {
    assertThat(new Dominance(1, 80).judge(of(80, 10, 10))).isEmpty();
  }

  @Test
  void twoDominateTogether() {
    assertThat(new Dominance(2, 90).judge(of(50, 41, 9))).isPresent();
  }

  /** 100/80 * 81 - 100. */
  @Test
  void theLevelOfDominanceIsWhereTheShareWouldBeAllowed() {
    assertThat(judged(new Dominance(1, 80), 81, 10, 9).upper()).isCloseTo(1.25, within(ROUNDING));
  }

  /** The second, who gives 30, takes it off 84 and has 54: within 10 % of 50. */
  @Test
  void theSecondLargestMustNotComeWithinPPerCentOfTheLargest() {
    assertThat(PriorPosterior.percent(10).judge(of(50, 30, 4))).isPresent();
  }

  /** It has 55: 10 % away. */
  @Test
  void pPerCentAwayIsFarEnough() {
    assertThat(PriorPosterior.percent(10).judge(of(50, 30, 5))).isEmpty();
  }

  /** 10/100 * 50 - 4. */
  @Test
  void theLevelOfThePRuleIsWhatTheOthersLack() {
    assertThat(judged(PriorPosterior.percent(10), 50, 30, 4).upper())
        .isCloseTo(1, within(ROUNDING));
  }

  /** To know 12 to within 50 % is to know it to within 6, which is 10 % of 60 but not of 61. */
  @Test
  void whoKnowsMoreBeforehandComesNearer() {
    PriorPosterior rule = new PriorPosterior(10, 50);

    assertThat(rule.judge(of(60, 30, 12))).isEmpty();
    assertThat(rule.judge(of(61, 30, 12))).isPresent();
  }

  @Property
  void atItsLevelACellWouldNotBeSensitive(
      @ForAll @Size(min = 1, max = 6) List<@DoubleRange(min = 0.1, max = 1000) Double> values,
      @ForAll @DoubleRange(min = 1, max = 100) double p) {
    Contributions cell = of(values.stream().mapToDouble(value -> value).toArray());

    PriorPosterior.percent(p)
        .judge(cell)
        .ifPresent(
            judged ->
                assertThat(cell.beyondTwo() + judged.upper())
                    .isCloseTo(p / 100 * cell.largest(), within(1e-6)));
  }

  @Property
  void aWeightOfTwoIsTwoContributors(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 1000) Integer> values,
      @ForAll @Size(4) List<@IntRange(min = 1, max = 3) Integer> weights,
      @ForAll @IntRange(min = 1, max = 3) int n) {
    List<Contribution> weighed =
        values.stream()
            .map(value -> new Contribution(value, weights.get(values.indexOf(value))))
            .toList();
    List<Contribution> repeated =
        weighed.stream()
            .flatMap(
                one ->
                    Collections.nCopies((int) one.weight(), new Contribution(one.value(), 1))
                        .stream())
            .toList();

    assertThat(Contributions.of(weighed).largest(n))
        .isEqualTo(Contributions.of(repeated).largest(n));
  }

  @Test
  void whoStandsForOthersIsNotAlone() {
    assertThat(Contributions.of(List.of(new Contribution(50, 2))).isSingle()).isFalse();
  }

  @Test
  void aCellWithoutContributorsHidesNobody() {
    assertThat(new FewContributors(3, 10).judge(of())).isEmpty();
  }

  @Test
  void twoContributorsAreFewerThanThree() {
    assertThat(new FewContributors(3, 10).judge(of(5, 5))).isPresent();
    assertThat(new FewContributors(3, 10).judge(of(5, 5, 5))).isEmpty();
  }

  @Test
  void theLevelOfFewContributorsIsAPartOfTheValue() {
    assertThat(judged(new FewContributors(3, 10), 150, 50).lower()).isCloseTo(20, within(ROUNDING));
  }

  @Test
  void ofSeveralRulesTheFarthestLevelHolds() {
    SensitivityRule both =
        SensitivityRule.anyOf(List.of(new Dominance(1, 80), new FewContributors(3, 50)));

    assertThat(judged(both, 90, 10).upper()).isCloseTo(50, within(ROUNDING));
  }

  @Test
  void ofSeveralRulesEachSaysWhy() {
    SensitivityRule both =
        SensitivityRule.anyOf(List.of(new Dominance(1, 80), new FewContributors(3, 50)));

    assertThat(judged(both, 90, 10).reason())
        .isEqualTo(
            "dominance: the largest contributor gives 90.0 %, more than 80 %;"
                + " contributors: 2, fewer than 3");
  }

  @Test
  void smallCountsAreSensitiveUpToTheFirstThatIsNot() {
    Frequency rule = new Frequency(3, false);

    assertThat(rule.judge(4)).isEmpty();
    assertThat(rule.judge(0)).isEmpty();
    assertThat(rule.judge(1).orElseThrow().upper()).isEqualTo(3);
  }

  @Test
  void protectedZerosAreSensitive() {
    assertThat(new Frequency(3, true).judge(0)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 100.5, Double.NaN})
  void aShareThatIsNoneIsRefused(double k) {
    assertThatThrownBy(() -> new Dominance(1, k))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("k = " + k);
  }

  @Test
  void dominanceOfNobodyIsRefused() {
    assertThatThrownBy(() -> new Dominance(0, 80)).hasMessageContaining("n = 0");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -5, 60, Double.NaN})
  void aPThatIsNotBelowQIsRefused(double p) {
    assertThatThrownBy(() -> new PriorPosterior(p, 50)).hasMessageContaining("p = " + p);
  }

  @Test
  void negativeContributionsAreRefused() {
    assertThat(DoubleStream.of(-1, Double.NaN, Double.POSITIVE_INFINITY).boxed())
        .allSatisfy(
            value ->
                assertThatThrownBy(() -> new Contribution(value, 1))
                    .hasMessageContaining("a value of 0 or more"));
  }
}
