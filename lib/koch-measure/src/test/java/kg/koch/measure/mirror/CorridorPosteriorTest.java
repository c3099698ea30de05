package kg.koch.measure.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Random;
import kg.koch.measure.page.MethodPage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Posteriors whose quantiles are known in closed form, and what must hold for all. */
class CorridorPosteriorTest {

  /** The grid has 4000 steps; linear between them, so its error is about (1/200)^2 of a spread. */
  private static final double GRID = 1e-4;

  private static final ReporterPrior CERTAIN = new ReporterPrior(1, 0, 1, 0, 0);
  private static final FlowPrior FLAT = new FlowPrior(1, Double.POSITIVE_INFINITY);

  private static void assertEstimate(
      CorridorEstimate estimate, double lower, double median, double upper) {
    assertThat(estimate.lower() / lower).isCloseTo(1, within(GRID));
    assertThat(estimate.median() / median).isCloseTo(1, within(GRID));
    assertThat(estimate.upper() / upper).isCloseTo(1, within(GRID));
  }

  /** Nobody reported by two perfect counters: the flow is exponential with rate 2. */
  @Test
  void of_twoPerfectCountersOfNone_isExponential() {
    CorridorEstimate estimate =
        CorridorPosterior.of(new MirrorReport("A", "B", 0.0, 0.0), CERTAIN, CERTAIN, FLAT);
    assertEstimate(estimate, -Math.log(0.975) / 2, Math.log(2) / 2, -Math.log(0.025) / 2);
  }

  /** One counter of none, gamma shape 2: y / (2 + y) is uniform. */
  @Test
  void of_oneUncertainCounterOfNone_hasTheQuantilesOfItsBeta() {
    ReporterPrior shapeTwo = new ReporterPrior(1, 0, 1, 0, Math.sqrt(0.5));
    CorridorEstimate estimate =
        CorridorPosterior.of(new MirrorReport("A", "B", null, 0.0), CERTAIN, shapeTwo, FLAT);
    assertEstimate(estimate, 2 * 0.025 / 0.975, 2, 2 * 0.975 / 0.025);
  }

  /** A flow prior of shape 1 and mean 1 beside a perfect counter of none: rate 2 again. */
  @Test
  void of_flowPriorWithMean_joinsAsIfItWereAReport() {
    CorridorEstimate estimate =
        CorridorPosterior.of(
            new MirrorReport("A", "B", 0.0, null), CERTAIN, CERTAIN, new FlowPrior(1, 1));
    assertEstimate(estimate, -Math.log(0.975) / 2, Math.log(2) / 2, -Math.log(0.025) / 2);
  }

  /** Large counts with certain factors: sum / (sum of means), spread 1 / sqrt(sum). */
  @Test
  void of_largeCounts_isNearTheirWeightedMean() {
    ReporterPrior half = new ReporterPrior(1, 0, 0.5, 0, 0);
    CorridorEstimate estimate =
        CorridorPosterior.of(
            new MirrorReport("A", "B", 1_000_000.0, 500_000.0), CERTAIN, half, FLAT);
    assertThat(estimate.median()).isCloseTo(1_000_000, within(10.0));
    // 1.96 * 1e6 / sqrt(1.5e6) = 1600.3
    assertThat(estimate.upper() - estimate.median()).isCloseTo(1600, within(10.0));
  }

  /**
   * Flows and reports drawn from the model: 95 % intervals hold 95 % of the flows. With 2000 draws
   * three standard errors are 3 * sqrt(.95 * .05 / 2000) = .0146.
   */
  @Test
  void of_reportsDrawnFromTheModel_intervalsHoldTheTruthAsOftenAsTheySay() {
    Random random = new Random(7);
    ReporterPrior in = new ReporterPrior(1, 0, 0.8, 0, 0.5);
    ReporterPrior out = new ReporterPrior(1, 0, 0.5, 0, 0.5);
    int held = 0;
    for (int draw = 0; draw < 2000; draw++) {
      double flow = 200 * gamma(1, random);
      MirrorReport report =
          new MirrorReport(
              "A",
              "B",
              poisson(flow * 0.8 * gamma(4, random) / 4, random),
              poisson(flow * 0.5 * gamma(4, random) / 4, random));
      CorridorEstimate estimate = CorridorPosterior.of(report, in, out, new FlowPrior(1, 200));
      held += estimate.lower() <= flow && flow <= estimate.upper() ? 1 : 0;
    }
    assertThat(held / 2000.0).isCloseTo(0.95, within(0.0146));
  }

  /** Gamma with whole shape and scale 1: a sum of exponentials. */
  private static double gamma(int shape, Random random) {
    double sum = 0;
    for (int part = 0; part < shape; part++) {
      sum -= Math.log1p(-random.nextDouble());
    }
    return sum;
  }

  private static double poisson(double mean, Random random) {
    double left = mean;
    int count = -1;
    while (left >= 0) {
      left += Math.log1p(-random.nextDouble());
      count++;
    }
    return count;
  }

  @Property(tries = 100)
  void of_anyReports_isOrderedAndNarrowerThanOneSideAlone(
      @ForAll @IntRange(max = 1_000_000) int in, @ForAll @IntRange(max = 1_000_000) int out) {
    CorridorEstimate both = of(1.0 * in, 1.0 * out);
    assertThat(both.lower()).isPositive().isLessThan(both.median());
    assertThat(both.upper()).isFinite().isGreaterThan(both.median());
    CorridorEstimate more = of(1.0 * in, 1.0 * out + 100);
    assertThat(more.median()).isGreaterThan(both.median());
  }

  private static CorridorEstimate of(Double in, Double out) {
    return CorridorPosterior.of(
        new MirrorReport("A", "B", in, out),
        ReporterPrior.IMMIGRATION,
        ReporterPrior.EMIGRATION,
        FlowPrior.VAGUE);
  }

  @Test
  void of_secondReportThatAgrees_narrowsTheInterval() {
    CorridorEstimate one = of(800.0, null);
    CorridorEstimate both = of(800.0, 500.0);
    assertThat(both.upper() / both.lower()).isLessThan(one.upper() / one.lower());
  }

  @Test
  void of_noReport_isRefused() {
    assertThatThrownBy(() -> of(null, null)).hasMessageContaining("from A to B; got none");
  }

  @Test
  void of_priorsWithoutBound_areRefused() {
    ReporterPrior wild = new ReporterPrior(1, 2, 0.5, 2, 2);
    MirrorReport report = new MirrorReport("A", "B", 5.0, null);
    assertThatThrownBy(() -> CorridorPosterior.of(report, wild, wild, FlowPrior.VAGUE))
        .hasMessageContaining("Expected priors that bound the flow");
  }

  @Test
  void prior_shareAboveOne_isRefused() {
    assertThatThrownBy(() -> new ReporterPrior(1, 0, 1.2, 0, 0))
        .hasMessageContaining("a share counted from 0.001 to 1; got 1.2");
  }

  @Test
  void page() {
    var reports =
        java.util.List.of(
            new MirrorReport("B", "A", 80.0, 70.0),
            new MirrorReport("C", "A", 500.0, 200.0),
            new MirrorReport("A", "B", 120.0, 100.0),
            new MirrorReport("C", "B", 90.0, 80.0),
            new MirrorReport("A", "C", 300.0, 150.0),
            new MirrorReport("B", "C", 60.0, 50.0));
    StringBuilder text =
        new StringBuilder("flow       in   out   poulain  weighted    median  95 % interval\n");
    ReportingFactors poulain = MirrorAdjustment.fit(reports, "A", Weighting.EQUAL);
    ReportingFactors weighted = MirrorAdjustment.fit(reports, "A", Weighting.INVERSE_SUM);
    for (MirrorReport report : reports) {
      CorridorEstimate estimate = of(report.byDestination(), report.byOrigin());
      text.append(
          String.format(
              Locale.ROOT,
              "%s -> %s  %5.0f %5.0f %9.1f %9.1f %9.1f %8.1f - %.1f\n",
              report.origin(),
              report.destination(),
              report.byDestination(),
              report.byOrigin(),
              poulain.adjust(report).estimate(),
              weighted.adjust(report).estimate(),
              estimate.median(),
              estimate.lower(),
              estimate.upper()));
    }
    MethodPage.of("mirror-statistics", "Mirror statistics")
        .answers(
            """
            How large a flow between two countries was, when the country left and the country entered each report another figure. Registered departures from the Kyrgyz Republic are a small part of what Russia registers as arrivals from it.""")
        .formula(
            """
            `poulain`: factors α_j for reports of immigration into j and β_i for reports of emigration from i minimise Σ w_ij (α_j I_ij − β_i E_ij)² over the pairs both sides report; α of the country named by `--fixed` is 1; w_ij = 1. `weighted`: w_ij = 1 / (I_ij + E_ij). Linear least squares, solved exactly. The estimate is the mean of the two adjusted reports, or the only one.

            `bayes`, each corridor alone: report_k ~ Poisson(y × m_k), k = destination, origin; m_k = duration factor × share counted × error, each with a mean and a coefficient of variation v; m_k is gamma with mean duration × counted and shape 1 / ((1 + v₁²)(1 + v₂²)(1 + v₃²) − 1). The true flow y (12 months or more) is gamma with shape 0.5 and no bound on its mean unless given. m integrated out leaves a negative binomial for each report; the posterior of log y is summed over 4,000 steps.

            Default priors (coefficients of variation in brackets), conventions of this project and not elicited values: immigration duration 1 (0.1), counted 0.8 (0.15), accuracy (0.2); emigration duration 1 (0.1), counted 0.5 (0.35), accuracy (0.3). For a duration criterion of m months and a departure rate r a year the duration factor is about exp(r (12 − m) / 12).""")
        .source(
            """
            Poulain, Confrontation des statistiques de migrations intra-européennes (1993; weighted form 1999); de Beer, Raymer, van der Erf and van Wissen (2010); Raymer, Wiśniowski, Forster, Smith and Bijak, Integrated modeling of European migration (2013), of which the Bayesian method is a two-source reduction without the gravity model.""")
        .example(
            "three countries (made up), immigration into A fixed",
            "in: as the destination reports; out: as the origin reports. Median and interval are under the default priors.",
            text.toString())
        .limits(
            """
            Factors bring everything to the scale of one reporter: if it misses a third, so do all estimates. What both sides miss is known to the Bayesian method from its priors only. Its corridors are taken one by one: a reporter's error common to all its corridors is not shared, so intervals of sums cannot be had by adding up. A country with too few pairs reported by both sides has no factor, or the fit is refused.""")
        .notWhen(
            """
            When no reporter is trusted; when one side counts another thing altogether (entries at the border, first permits). With the default priors for a figure to be published: state priors for the two countries first.""")
        .command(
            """
            `./koch mirror --reports F | --immigration F --emigration F [--method poulain|weighted|bayes] [--fixed COUNTRY] [--priors F] [--flow-shape N] [--flow-mean N] [--factors F] [--out F]`""")
        .isInTheDocuments();
  }
}
