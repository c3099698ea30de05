package kg.koch.measure.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kg.koch.measure.page.MethodPage;
import kg.koch.measure.survey.calibrate.Calibration;
import kg.koch.measure.survey.calibrate.Margin;
import kg.koch.measure.survey.calibrate.PostStratification;
import kg.koch.measure.survey.calibrate.Raking;
import kg.koch.measure.survey.design.LonelyClusters;
import kg.koch.measure.survey.estimate.Estimate;
import kg.koch.measure.survey.interval.Interval;
import kg.koch.measure.survey.publish.PrecisionRule;
import kg.koch.measure.survey.publish.Verdict;
import kg.koch.measure.survey.variance.Jackknife;
import kg.koch.measure.survey.variance.ReplicateVariance;
import kg.koch.measure.survey.variance.ReplicateVariance.Centre;
import kg.koch.measure.survey.variance.TaylorVariance;
import kg.koch.measure.survey.variance.VarianceMethod;
import org.junit.jupiter.api.Test;

/** The pages of docs/methods on surveys, with their worked examples. */
class SurveyPagesTest {

  @Test
  void meanOfTheRound_isWhatOneGetsByHand() {
    // Members abroad: town 3, country 8; weighted total 3 * 50 + 8 * 80 over 780 households.
    VarianceMethod method = Samples.taylor(MadeUpRound.design());
    Estimate mean = Samples.one(MadeUpRound.answers(), method, "mean(abroad)");
    assertThat(mean.value()).isCloseTo(790.0 / 780, within(1e-15));
    // Cluster totals of weight times (x - mean) / 780, around the mean of their stratum: spread of
    // 1, 0, 2 members times 50 and of 3, 1, 4 times 80.
    double town = 1.5 * 50 * 50 * 2;
    double country = 1.5 * 80 * 80 * (1.0 / 9 + 25.0 / 9 + 16.0 / 9);
    assertThat(mean.standardError()).isCloseTo(Math.sqrt(town + country) / 780, within(1e-14));
  }

  @Test
  void surveyEstimation_page() {
    VarianceMethod taylor = Samples.taylor(MadeUpRound.design());
    VarianceMethod jackknife =
        new ReplicateVariance(
            MadeUpRound.design(),
            Calibration.none(),
            Jackknife.stratified(MadeUpRound.design(), LonelyClusters.FAIL),
            Centre.ESTIMATE);
    MethodPage.of("survey-estimation", "Survey estimation")
        .answers(
            """
            What a sample of households or persons says about a population, and how far off it may \
            be: totals, means, proportions, ratios, quantiles and counts, for all or by domain. For \
            household surveys and mobility-tracking rounds: labour migrants abroad and their work \
            (D), women and young migrants (E), plans and outcomes of returnees (F2, F3), use of \
            remittances (J3), reasons for moving within the country (B4).
            """)
        .formula(
            """
            A row i stands for w_i units. Total: sum of w x. Mean, proportion, ratio: total over \
            total. Quantile: the smallest value that a given share of the weight does not exceed.

            **Variance (Taylor).** A figure moves with each row by its influence z: x for a total, \
            (y - R x) / (sum of w x) for a ratio R. With t_hc the sum of w z in cluster c of \
            stratum h, n_h clusters drawn of N_h:

                V = sum over h of (1 - n_h / N_h) * n_h / (n_h - 1) * sum over c of (t_hc - mean of t_h)^2

            A later stage adds the same inside each cluster, times the share drawn before it. Without \
            a population the stage counts as drawn with replacement and the later ones add nothing.

            **Variance (replicates).** The figure is made again with clusters left out (jk1, jkn), \
            halved by a Hadamard table (brr, with Fay's factor) or drawn again (bootstrap, n - 1 of n, \
            rescaled), and squared deviations are summed. Calibration is repeated in each replicate.

            **Limits.** Student's t with clusters less strata as degrees of freedom, counted where \
            the domain has somebody. Proportions: t on log odds (logit), or the exact binomial with \
            the effective sample size (beta). Quantiles: Woodruff. **Design effect:** variance over \
            that of a simple random sample with as many respondents.

            **One cluster in a stratum** shows no spread: refused, unless `--lonely` says what to do.
            """)
        .source(
            """
            Särndal, Swensson and Wretman, Model Assisted Survey Sampling (1992), chapters 4 and 5; \
            Wolter, Introduction to Variance Estimation (2007), chapters 3 to 6; Woodruff, JASA 47 \
            (1952) and 66 (1971); Rao, Wu and Yue, Survey Methodology 18 (1992); Korn and Graubard, \
            Survey Methodology 24 (1998); Kish, Survey Sampling (1965); Lumley, Complex Surveys \
            (2010). Same numbers as the R package survey 4.1-1 to 1e-8 on the data sets it ships: \
            `lib/koch-measure/src/test/r/compare-with-r-survey.sh`.
            """)
        .example(
            "a made-up round of twelve households",
            MadeUpRound.TABLE
                + """

                By hand: 3 members abroad in the town's households and 8 in the country's, so \
                (3 * 50 + 8 * 80) / 780 = 1.0128 a household. Clusters of the town have 1, 0 and 2 of \
                them, of the country 3, 1 and 4: variance (3/2 * 50^2 * 2 + 3/2 * 80^2 * 14/3) / \
                780^2.
                """,
            MadeUpRound.lines(
                    taylor,
                    "mean(abroad)",
                    "mean(abroad) by stratum",
                    "ratio(sent, income)",
                    "proportion(head = F)",
                    "median(income)")
                + "\n\nThe same by the jackknife (jkn):\n"
                + MadeUpRound.lines(jackknife, "mean(abroad)", "ratio(sent, income)"))
        .limits(
            """
            - The error is that of drawing a sample. Who is on no list, does not answer or answers \
            wrongly is not in it; households that left whole are missed by a survey at home.
            - Six clusters give four degrees of freedom: limits are wide and the standard error itself \
            is rough. Plan for thirty or more.
            - A domain's strata with nobody of it still count, but degrees of freedom fall.
            - Drawing with unequal chances without replacement is treated as with replacement.
            - brr takes no account of shares drawn; replicates change the first stage only. The \
            jackknife's own deviations are not used for quantiles: the share below is, as Woodruff.
            - At an exact tie of a quantile both neighbours are right; rounding decides, as in R. For a \
            share below that of the first value R 4.1-1 gives the second value; Köch gives the first.
            - Degrees of freedom of replicates are clusters less strata. R takes the rank of the \
            replicates' weights, which is the same for whole samples and may be larger for domains.
            """)
        .notWhen(
            """
            Not for a volunteer sample (an online poll, people met at a bus station): there are no \
            chances of being drawn, so there is no standard error. Not for rare groups spread thin: \
            the publication rule will withhold them; use registers or mirror statistics.
            """)
        .command(
            """
            ```
            ./koch survey --data round.csv --strata stratum --cluster cluster --weight weight \\
              --estimate "mean(abroad) by stratum" --estimate "proportion(head = F)"
            ```

            `./koch survey --help` lists options, the language of `--estimate` and the columns written.
            """)
        .isInTheDocuments();
  }

  private static Margin heads() {
    int[] rows = {0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1};
    return new Margin("head", List.of("M", "F"), new double[] {500, 300}, rows);
  }

  private static Margin strata() {
    int[] rows = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};
    return new Margin("stratum", List.of("u", "r"), new double[] {320, 480}, rows);
  }

  private static String weights(Calibration calibration) {
    double[] weights = calibration.weights(MadeUpRound.WEIGHTS);
    return String.format(
        Locale.ROOT,
        "weights: town M %.4f, town F %.4f, country M %.4f, country F %.4f",
        weights[0],
        weights[1],
        weights[7],
        weights[6]);
  }

  private static String calibrated(Calibration calibration) {
    VarianceMethod method =
        new TaylorVariance(MadeUpRound.design(), calibration, LonelyClusters.FAIL);
    return weights(calibration) + "\n" + MadeUpRound.lines(method, "mean(abroad)");
  }

  @Test
  void calibration_page() {
    MethodPage.of("calibration", "Calibration of survey weights")
        .answers(
            """
            Moves the weights of a sample so that it reproduces totals known from elsewhere (the \
            register, the census, the projection), which mends chance and part of non-response, and \
            lowers the error of whatever goes with those totals.
            """)
        .formula(
            """
            - **Post-stratification**: weights times known total over weighted count, cell by cell.
            - **Raking**: margin after margin in turn, until all hold (to 1e-13 of each total).
            - **Linear calibration**: w = d (1 + x'L), L solved so that sum of w x is the known total.

            **Variance.** As ever, with the residual e = z - x'B in place of the influence z, where B \
            is its regression on what is calibrated to, weighted by the design's weights d; residuals \
            are multiplied by the calibrated weights. A total calibrated to has no error left.
            """)
        .source(
            """
            Deming and Stephan, Annals of Mathematical Statistics 11 (1940); Holt and Smith, JRSS A \
            142 (1979); Deville and Särndal, JASA 87 (1992), result 5 for the variance.

            R survey 4.1-1: postStratify() and calibrate() give the same numbers. rake() does where \
            weights are equal before raking; where they differ it takes plain means for its residuals, \
            and its calibrate(calfun = "raking"), the same estimator, gives Köch's.
            """)
        .example(
            "the made-up round of twelve households, post-stratified and raked",
            """
            The data of survey-estimation.md. The register (made up too) knows 500 households headed \
            by men and 300 by women, and 320 in the town, 480 in the country. The sample makes \
            4 * 50 + 3 * 80 = 440 of men and 2 * 50 + 3 * 80 = 340 of women.
            """,
            "As drawn:\n"
                + calibrated(Calibration.none())
                + "\n\nPost-stratified by head:\n"
                + calibrated(new PostStratification(heads()))
                + "\n\nRaked to head and stratum:\n"
                + calibrated(new Raking(List.of(heads(), strata()), 100)))
        .limits(
            """
            - A cell without respondents is refused: merge it. Cells of fewer than about 20 \
            respondents make weights unruly.
            - Margins of different populations (sums unlike by more than 1e-9) and totals that \
            contradict each other are refused and named.
            - Linear calibration may give weights below 0; the command counts them.
            - It repairs non-response only as far as people of one category answer alike.
            """)
        .notWhen(
            """
            Not when the totals define or date things otherwise than the survey does: registered \
            residents are not the people found at home.
            """)
        .command(
            """
            ```
            ./koch survey --data round.csv --strata stratum --cluster cluster --weight weight \\
              --rake head.csv --rake stratum.csv --estimate "mean(abroad)"
            ```

            `head.csv` has the columns `head,total`; `--poststratify` takes one such file, of one or \
            more columns; `--calibrate` takes the columns `variable,category,total`.
            """)
        .isInTheDocuments();
  }

  private static String judged(Estimate estimate, String name) {
    Verdict verdict = PrecisionRule.USUAL.judge(estimate);
    Double variation = estimate.coefficientOfVariation();
    return String.format(
        Locale.ROOT,
        "%-24s %3d respondents  CV %5.1f %%  %-8s  %s",
        name,
        estimate.respondents(),
        variation,
        verdict.decision(),
        String.join("; ", verdict.reasons()));
  }

  private static Estimate figure(int respondents, double percent) {
    return new Estimate(List.of(), "", respondents, 0, 30, 100.0, percent, Interval.UNKNOWN, null);
  }

  @Test
  void publicationRule_page() {
    List<String> lines = new ArrayList<>();
    lines.add(judged(figure(400, 6.0), "labour migrants, all"));
    lines.add(judged(figure(90, 21.4), "labour migrants, oblast"));
    lines.add(judged(figure(35, 12.0), "women, oblast"));
    lines.add(judged(figure(60, 41.0), "returnees with debt"));
    lines.add(judged(figure(12, 38.5), "returnees, district"));
    MethodPage.of("publication-rule-for-surveys", "Publication rule for surveys")
        .answers("Whether an estimate is precise enough, and rests on enough people, to be shown.")
        .formula(
            """
            CV = 100 * standard error / |estimate|.

            | | as it is | with a warning | withheld |
            |---|---|---|---|
            | CV | up to 16.5 % | up to 33.3 % | above |
            | respondents | 50 and more | 20 to 49 | fewer |

            Withheld as well: no value, an error that cannot be told (one cluster), and 0 with an \
            error. A 0 without any is shown with a warning. The stricter finding decides; all of its \
            reasons are named. All four limits are parameters.
            """)
        .source(
            """
            CV: Statistics Canada, Canadian Community Health Survey, microdata user guide \
            2009, section 10: up to 16.5 % acceptable, 16.6 to 33.3 % marginal, shown \
            with a warning, above it unacceptable. Respondents: Eurostat, EU-SILC reference metadata \
            (ilc_sieusilc, December 2023): not published below 20, marked from 20 to 49.
            """)
        .example("five made-up figures", "Judged by the usual limits.", String.join("\n", lines))
        .limits(
            """
            - CV treats a share of 2 % and its complement of 98 % unlike, though they are one finding: \
            look at the limits (beta or logit) of small shares.
            - It has no meaning for figures that may be negative or near 0, such as differences.
            - It guards precision, not persons: a release is protected by its own rule (threshold.md).
            """)
        .notWhen("Not for counts from registers: they have no sampling error.")
        .command(
            """
            ```
            ./koch survey ... --most-cv 30 --flag-cv 15 --least-respondents 25 --publishable
            ```

            The output has decision, reason and published; with `--publishable` the numbers of \
            withheld figures are left out altogether.
            """)
        .isInTheDocuments();
    assertThat(lines.get(4)).endsWith("fewer than 20 respondents; CV above 33.3 %");
  }
}
