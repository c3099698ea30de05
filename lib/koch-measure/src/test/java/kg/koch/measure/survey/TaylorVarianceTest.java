package kg.koch.measure.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kg.koch.measure.survey.calibrate.Calibration;
import kg.koch.measure.survey.design.DesignFault;
import kg.koch.measure.survey.design.LonelyClusters;
import kg.koch.measure.survey.design.StageColumns;
import kg.koch.measure.survey.design.SurveyDesign;
import kg.koch.measure.survey.estimate.Estimate;
import kg.koch.measure.survey.variance.LonelyClusterFault;
import kg.koch.measure.survey.variance.TaylorVariance;
import org.junit.jupiter.api.Test;

/** Variances of small designs, made by hand with the textbook formula of each. */
class TaylorVarianceTest {

  /** Sums of a handful of numbers below 1000: rounding stays below 1e-12. */
  private static final double EXACT = 1e-10;

  @Test
  void variance_simpleSample_isShareNotDrawnTimesVarianceOverSize() {
    double[] x = {2, 4, 9, 5};
    double[] weights = {5, 5, 5, 5};
    Estimate mean =
        Samples.one(
            Samples.answers(x), Samples.taylor(SurveyDesign.simple(weights, 20.0)), "mean(x)");
    // (1 - f) s^2 / n with f = 4 / 20 and s^2 = (9 + 1 + 16 + 0) / 3 (Cochran 1977, 2.6).
    assertThat(mean.standardError()).isCloseTo(Math.sqrt(0.8 * 26.0 / 3 / 4), within(EXACT));
  }

  @Test
  void variance_strataOfTotal_addsUpStrata() {
    double[] x = {1, 3, 10, 14};
    SurveyDesign design = Samples.design(new double[] {2, 2, 3, 3}, "aabb", "1234");
    Estimate total = Samples.one(Samples.answers(x), Samples.taylor(design), "total(x)");
    // n / (n - 1) times squares of weighted values around their mean: 2 (2^2 + 2^2), 2 (6^2 + 6^2).
    assertThat(total.standardError()).isCloseTo(Math.sqrt(16 + 144), within(EXACT));
  }

  @Test
  void variance_clusters_comesFromTheirTotals() {
    double[] x = {1, 2, 3, 4, 5};
    SurveyDesign design = Samples.design(new double[] {1, 1, 1, 1, 1}, "aaaaa", "11223");
    Estimate total = Samples.one(Samples.answers(x), Samples.taylor(design), "total(x)");
    // Totals 3, 7, 5 around 5: 3 / 2 (4 + 4 + 0).
    assertThat(total.standardError()).isCloseTo(Math.sqrt(12), within(EXACT));
  }

  @Test
  void variance_ratio_isThatOfResiduals() {
    Samples.Answers answers =
        new Samples.Answers(Map.of("y", Samples.texts(2, 5, 5), "x", Samples.texts(1, 2, 3)));
    SurveyDesign design = SurveyDesign.simple(new double[] {1, 1, 1}, null);
    Estimate ratio = Samples.one(answers, Samples.taylor(design), "ratio(y, x)");
    // Ratio 2; residuals y - 2 x = 0, 1, -1; 3 / 2 (1 + 1) over 6^2 (Cochran 1977, 6.4).
    assertThat(ratio.value()).isEqualTo(2);
    assertThat(ratio.standardError()).isCloseTo(Math.sqrt(3) / 6, within(EXACT));
  }

  @Test
  void variance_twoStages_addsSpreadWithinClustersTimesShareDrawn() {
    double[] x = {1, 3, 6, 10};
    List<StageColumns> stages =
        List.of(
            new StageColumns(null, Samples.letters("1122"), new double[] {4, 4, 4, 4}),
            new StageColumns(null, Samples.letters("abcd"), new double[] {8, 8, 8, 8}));
    SurveyDesign design = SurveyDesign.of(new double[] {8, 8, 8, 8}, stages);
    Estimate total = Samples.one(Samples.answers(x), Samples.taylor(design), "total(x)");
    // First stage: (1 - 2/4) 2/1 (48^2 + 48^2), weighted totals 32 and 128 around 80.
    // Second: 2/4 of (1 - 2/8) 2/1 times (8^2 + 8^2) and (16^2 + 16^2).
    double first = 0.5 * 2 * 2 * 48 * 48;
    double second = 0.5 * 0.75 * 2 * (2 * 64 + 2 * 256);
    assertThat(total.standardError()).isCloseTo(Math.sqrt(first + second), within(EXACT));
  }

  @Test
  void variance_wholeStratumDrawn_addsNothing() {
    StageColumns stage =
        new StageColumns(
            Samples.letters("aabb"), Samples.letters("1234"), new double[] {2, 2, 9, 9});
    SurveyDesign design = SurveyDesign.of(new double[] {1, 1, 4.5, 4.5}, List.of(stage));
    Estimate total = Samples.one(Samples.answers(1, 500, 2, 2), Samples.taylor(design), "total(x)");
    assertThat(total.standardError()).isCloseTo(0, within(EXACT));
  }

  @Test
  void variance_domain_countsClustersWithoutAnyoneOfIt() {
    Samples.Answers answers =
        new Samples.Answers(Map.of("x", Samples.texts(1, 1, 1), "d", Samples.letters("yyn")));
    SurveyDesign design = SurveyDesign.simple(new double[] {1, 1, 1}, null);
    Estimate count = Samples.one(answers, Samples.taylor(design), "count() where d = y");
    // 1, 1, 0 around 2/3: 3 / 2 (1/9 + 1/9 + 4/9).
    assertThat(count.standardError()).isCloseTo(1, within(EXACT));
  }

  @Test
  void variance_lonelyStratum_isRefusedUnlessToldWhatToDo() {
    SurveyDesign design = Samples.design(new double[] {1, 1, 1}, "aab", "123");
    assertThatThrownBy(() -> Samples.taylor(design))
        .isInstanceOf(LonelyClusterFault.class)
        .hasMessageContaining("two clusters or more in every stratum; got one in 1 strata");
  }

  @Test
  void variance_lonelyStratum_followsTheWayChosen() {
    SurveyDesign design = Samples.design(new double[] {1, 1, 1}, "aab", "123");
    // Stratum a alone: 2 (1 + 1) = 4. The lonely cluster's total is 7.
    assertThat(lonely(design, LonelyClusters.CERTAINTY)).isCloseTo(4, within(EXACT));
    assertThat(lonely(design, LonelyClusters.ADJUST)).isCloseTo(4 + 49, within(EXACT));
    assertThat(lonely(design, LonelyClusters.AVERAGE)).isCloseTo(8, within(EXACT));
  }

  private static double lonely(SurveyDesign design, LonelyClusters way) {
    TaylorVariance method = new TaylorVariance(design, Calibration.none(), way);
    double error =
        Samples.one(Samples.answers(3, 5, 7), method, "total(x)").standardError().doubleValue();
    return error * error;
  }

  @Test
  void variance_averageWithoutOtherStrata_isUnknown() {
    SurveyDesign design = Samples.design(new double[] {1, 1}, "ab", "12");
    TaylorVariance method = new TaylorVariance(design, Calibration.none(), LonelyClusters.AVERAGE);
    assertThat(Samples.one(Samples.answers(3, 5), method, "total(x)").standardError()).isNull();
  }

  @Test
  void design_populationSmallerThanSample_isRefusedWithItsRow() {
    assertThatThrownBy(() -> SurveyDesign.simple(new double[] {1, 1, 1}, 2.0))
        .isInstanceOf(DesignFault.class)
        .hasMessageContaining("a population of 3 clusters or more")
        .hasMessageContaining("row 1");
  }

  @Test
  void design_populationVariesInStratum_isRefusedWithItsRow() {
    double[] populations = {9, 9, 8};
    StageColumns stage = new StageColumns(null, Samples.letters("123"), populations);
    assertThatThrownBy(() -> SurveyDesign.of(new double[] {1, 1, 1}, List.of(stage)))
        .isInstanceOf(DesignFault.class)
        .hasMessageContaining("row 3");
  }

  @Test
  void design_negativeWeight_isRefused() {
    assertThatThrownBy(() -> SurveyDesign.simple(new double[] {1, -1}, null))
        .isInstanceOf(DesignFault.class)
        .hasMessageContaining("a weight of 0 or more; got -1.0");
  }

  @Test
  void design_sameClusterCodeInTwoStrata_isTwoClusters() {
    SurveyDesign design = Samples.design(new double[] {1, 1, 1, 1}, "aabb", "1212");
    boolean[] all = new boolean[4];
    Arrays.fill(all, true);
    assertThat(design.firstStage().clusters()).isEqualTo(4);
    assertThat(design.degreesOfFreedom(all)).isEqualTo(2);
  }
}
