package kg.koch.measure.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kg.koch.measure.survey.design.SurveyDesign;
import kg.koch.measure.survey.estimate.Estimate;
import kg.koch.measure.survey.variance.TaylorVariance;
import org.junit.jupiter.api.Test;

/** What each figure is, and what happens when there is none. */
class EstimatesTest {

  private static final Samples.Answers ANSWERS =
      new Samples.Answers(
          Map.of(
              "x", List.of("1", "2", "", "4", "10"),
              "zero", List.of("0", "0", "0", "0", "0"),
              "place", List.of("10", "9", "9", "", "10"),
              "answer", List.of("yes", "no", "yes", "no", "no")));

  private static final TaylorVariance METHOD =
      Samples.taylor(SurveyDesign.simple(new double[] {1, 2, 3, 4, 5}, null));

  @Test
  void mean_withMissingAnswer_isOfThoseWhoAnswered() {
    Estimate mean = Samples.one(ANSWERS, METHOD, "mean(x)");
    assertThat(mean.value()).isEqualTo((1 + 4 + 16 + 50) / 12.0);
    assertThat(mean.respondents()).isEqualTo(4);
    assertThat(mean.missing()).isEqualTo(1);
  }

  @Test
  void domains_numbers_standInTheirOrderAndWithoutTheMissing() {
    List<Estimate> counts = Samples.all(ANSWERS, METHOD, "count() by place");
    assertThat(counts).extracting(Estimate::domain).containsExactly(List.of("9"), List.of("10"));
    assertThat(counts).extracting(Estimate::value).containsExactly(5.0, 6.0);
  }

  @Test
  void proportion_ofEachCategory_addsUpToOne() {
    List<Estimate> shares = Samples.all(ANSWERS, METHOD, "proportion(answer)");
    assertThat(shares).extracting(Estimate::category).containsExactly("no", "yes");
    assertThat(shares.get(0).value() + shares.get(1).value()).isCloseTo(1, within(1e-15));
    assertThat(shares.get(1).value()).isEqualTo(4 / 15.0);
  }

  @Test
  void proportion_numberWrittenOtherwise_isTheSameCategory() {
    assertThat(Samples.one(ANSWERS, METHOD, "proportion(place = 9.0)").value()).isEqualTo(5 / 11.0);
  }

  @Test
  void proportion_categoryOfNobody_isRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> Samples.one(ANSWERS, METHOD, "proportion(answer = maybe)"))
        .hasMessageContaining("one of [no, yes]; got maybe");
  }

  @Test
  void where_twoConditions_bothHold() {
    Estimate count = Samples.one(ANSWERS, METHOD, "count() where x >= 2 and answer != yes");
    assertThat(count.value()).isEqualTo(2 + 4 + 5);
  }

  @Test
  void ratio_denominatorZero_hasNoValue() {
    Estimate ratio = Samples.one(ANSWERS, METHOD, "ratio(x, zero)");
    assertThat(ratio.value()).isNull();
    assertThat(ratio.standardError()).isNull();
  }

  @Test
  void mean_nobodyInDomain_hasNoValue() {
    Estimate mean = Samples.one(ANSWERS, METHOD, "mean(x) where x > 99");
    assertThat(mean.value()).isNull();
    assertThat(mean.respondents()).isZero();
  }

  @Test
  void mean_oneCluster_hasNoLimits() {
    Estimate mean = Samples.one(ANSWERS, METHOD, "mean(x) where x = 10");
    assertThat(mean.degreesOfFreedom()).isZero();
    assertThat(mean.interval().lower()).isNull();
  }

  @Test
  void quantile_shareReached_isTheSmallestSuchValue() {
    double[] x = {10, 20, 30, 40};
    TaylorVariance method = Samples.taylor(SurveyDesign.simple(new double[] {1, 1, 1, 1}, null));
    List<Estimate> quantiles =
        Samples.all(Samples.answers(x), method, "quantile(x, 0.01, 0.25, 0.26, 0.99)");
    assertThat(quantiles).extracting(Estimate::value).containsExactly(10.0, 10.0, 20.0, 40.0);
  }

  @Test
  void quantile_woodruff_readsLimitsOfTheShare() {
    double[] x = IntStream.rangeClosed(1, 101).mapToDouble(value -> value).toArray();
    double[] weights = new double[101];
    Arrays.fill(weights, 1);
    Estimate median =
        Samples.one(
            Samples.answers(x), Samples.taylor(SurveyDesign.simple(weights, null)), "median(x)");
    // Share up to 51 is 51/101, its error sqrt(51 * 50 / 101^2 / 100) = 0.0500, t of 100 degrees
    // 1.984: limits 0.4058 and 0.6042 of 101, so the 41st and the 62nd value.
    assertThat(median.value()).isEqualTo(51);
    assertThat(median.interval().lower()).isEqualTo(41);
    assertThat(median.interval().upper()).isEqualTo(62);
  }

  @Test
  void designEffect_simpleSampleWithReplacement_isOneUpToItsShare() {
    double[] x = {2, 4, 9, 5};
    TaylorVariance method = Samples.taylor(SurveyDesign.simple(new double[] {5, 5, 5, 5}, 20.0));
    assertThat(Samples.one(Samples.answers(x), method, "mean(x)").designEffect())
        .isCloseTo(1, within(1e-12));
  }
}
