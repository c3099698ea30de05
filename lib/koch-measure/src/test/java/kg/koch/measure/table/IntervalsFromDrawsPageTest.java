package kg.koch.measure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import kg.koch.measure.page.MethodPage;
import kg.koch.measure.repair.DrawSpread;
import kg.koch.measure.survey.interval.StudentDistribution;
import org.junit.jupiter.api.Test;

/** From counts of several draws to an interval, as a page. */
class IntervalsFromDrawsPageTest {

  /** Made up: emigrants of a year in ten draws. */
  private static final long[] COUNTS = {1488, 1475, 1490, 1481, 1497, 1470, 1486, 1479, 1492, 1484};

  private static final int SETS = 20_000;

  /** By hand: mean 1484.2, squares 599.6 over 9, t of 9 degrees of freedom 2.262. */
  @Test
  void reach_tenDraws_isTheOneWorkedOutByHand() {
    assertThat(reach(COUNTS)).isCloseTo(2.262157 * Math.sqrt(2 * 599.6 / 9), within(1e-5));
  }

  /**
   * If the true figure and all draws come from one distribution, at least 95 of 100 intervals hold
   * the true figure; somewhat more, for where the first draw lies far out, so does the spread it is
   * part of. Of 20,000 sets the share has a standard error of 0.15 of 100.
   */
  @Test
  void reach_trueFigureLikeTheDraws_isWithinItInNinetyFiveOfAHundred() {
    assertThat(held()).isBetween(95 - 4 * 0.15, 98.0);
  }

  @Test
  void page_allOfIt_isInTheDocuments() {
    page().isInTheDocuments();
  }

  private static double reach(long[] counts) {
    double quantile = StudentDistribution.reach(CellReaches.LEVEL, counts.length - 1);
    return DrawSpread.of(counts).reachOfOneDraw(quantile);
  }

  private static double held() {
    Random random = new Random(1);
    int held = 0;
    for (int set = 0; set < SETS; set++) {
      long[] counts = new long[10];
      Arrays.setAll(counts, draw -> Math.round(1500 + 10 * random.nextGaussian()));
      long truth = Math.round(1500 + 10 * random.nextGaussian());
      held += Math.abs(truth - counts[0]) <= reach(counts) ? 1 : 0;
    }
    return 100.0 * held / SETS;
  }

  private static String result() {
    DrawSpread spread = DrawSpread.of(COUNTS);
    return String.format(
        Locale.ROOT,
        """
        published count (draw 1)  %d
        variance between draws    %.1f
        reach of the interval     %.1f

        true figure drawn alike, %,d times: %.1f %% held""",
        COUNTS[0],
        spread.variance(),
        reach(COUNTS),
        SETS,
        held());
  }

  private static MethodPage page() {
    return MethodPage.of("intervals-from-draws", "Intervals from draws")
        .answers(
            """
            How far a published figure might be off because crossings that were not recorded had to be drawn (missing-crossings.md), and because linkage weighed whose some rows are (person-keys.md). A run with B draws, `./koch demo --draws B`, draws both B times over; figures stay those of the first draw, and every table that names the method missing-crossings publishes limits beside each figure it shows.""")
        .formula(
            """
            A draw is a number that decides every choice a run leaves to chance; draws 1 to 10 of twenty are those of ten. Let q1 … qB be a cell's counts and S² the variance between them, with B − 1 below.

            - **The figure is q1**, not the mean. A count has a cell key, the sum of its units' keys, and only one whole draw has units: with q1 all figures of a release are of one and the same histories, bridges close, and figures do not change when draws are added. The price is width: the mean's interval would be by a factor of sqrt(2 / (1 + 1/B)) narrower, 1.35 for ten draws.
            - **Reach of the draws.** The true figure and each draw are held to come from one distribution, that of what the records leave open. Their difference has the variance 2 S², so the interval is q1 ± t · sqrt(2 S²), t being the quantile 0.975 of Student's t with B − 1 degrees of freedom. It holds a little more than 95 of 100, since the first draw is among those whose spread is taken.
            - **Uncertain links.** In draw 1 every row is whose it is linked to be; in draws 2 to B a row that was weighed is each candidate's, or nobody's, with that probability. Draw 1 is not drawn, then, but the likeliest; that makes no interval too narrow: where a row is a person's with probability p, the squared error of what is linked is min(p, 1 − p) on average, and 2 p (1 − p), by which draws widen 2 S², is never less.
            - **Protection.** The published count p is q1 with noise of variance V (cell-key.md). The interval is p ± h, h = sqrt(reach² + 1.96² V), rounded up to one of the steps 1 2 3 4 5 6 8 10 12 15 20 25 30 40 50 60 80 100 120 150 …; its lower end is at least 0.
            - **What it gives away.** Nothing of the count that p does not: its middle is p, and S² stays the same however many units are counted that no draw moves. The steps keep two cells that differ by one person from telling by their widths whether that person's history is uncertain. A hidden figure has no interval, nor has a zero that is not listed.

            Only persons whose histories differ between draws are counted again, and only their differences are kept. With B = 10 the measure stage takes a fifth more processor time on the made-up country, not ten times as much.""")
        .source(
            """
            Rubin, Multiple Imputation for Nonresponse in Surveys (1987), chapter 3 (between-imputation variance; t). Zou and Donner, Construction of confidence limits about effect measures, Statistics in Medicine 27 (2008), limits of a sum of independent estimates. The figure of one draw and the steps are this project's own.""")
        .example(
            "emigrants of a year",
            """
            Made up: ten draws count %s emigrants. Published with the usual noise (V = 3, so 3.4 to either side), h = sqrt(26.1² + 3.4²) = 26.3, rounded up to 30: a figure of 1,486 stands with 1,456 to 1,516."""
                .formatted(
                    Arrays.toString(COUNTS).replaceAll("[\\[\\]]", "").replaceAll(", ", " ")),
            result())
        .section(
            "How good it is",
            """
            It holds what it says it holds, drawing and noise, and that is not all that can be wrong. On the made-up country with its usual defects (70,000 persons, 5 years, seed 1, ten draws) 5 of 27 confirmed national figures of C2, H1 and F1 have the truth within their interval: their gross flows are 2 to 6 % too high (missing-crossings.md), by errors of linkage and of the method itself that no draw knows of. So the demonstration publishes no intervals without a wish, and wherever they are shown the sentence beside them says what is not in them.""")
        .limits(
            """
            Of linkage, draws know only rows that were weighed, crossings, moves and deaths, and only in tables that name the method missing-crossings; tables of registers alone have no intervals. Records that a PIN, a document or a slip gave to the wrong person are the same in every draw. The travel patterns missing crossings are drawn from are taken as known, which matters where few travellers are alike. Counts of few units are far from normal; there the interval is rough. Tables whose cells put several persons together (K1), rates (C7) and the closing part of bridges have no intervals. The intervals of P1 come from past revisions (provisional-figures.md) and hold other errors.""")
        .notWhen(
            """
            Not to say that two figures differ: they share their draws, so their errors go together. Not as the margin of all errors.""")
        .command(
            """
            `./koch demo --draws 10`. In a release: LOWER_BOUND and UPPER_BOUND in the table's file, in SDMX and in downloads; beside the figure and in the chart on the portal; in `./koch explain`.""");
  }
}
