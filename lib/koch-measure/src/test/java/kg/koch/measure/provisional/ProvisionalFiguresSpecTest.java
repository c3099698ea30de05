package kg.koch.measure.provisional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Optional;
import kg.koch.measure.page.MethodPage;
import org.junit.jupiter.api.Test;

/** The method on travellers whose habits are known, and its page. */
class ProvisionalFiguresSpecTest {

  private static final int MONTHS = 120;
  private static final int MARCH_2016 = 2016 * 12 + 2;

  /** Every month 40 leave on the 6th: every fourth for 400 days, the others for 180. */
  private static int[] everyFourthStays(int person) {
    int out = Months.firstDay(2010 * 12 + person % MONTHS) + 5;
    return new int[] {out, out + (person / MONTHS % 4 == 0 ? 400 : 180)};
  }

  private static RevisionTriangle departures(int readers) {
    return new Travellers(40 * MONTHS, ProvisionalFiguresSpecTest::everyFourthStays)
        .results(readers)
        .triangles()
        .get(0);
  }

  @Test
  void triangles_monthJustOver_expectsTheShareThatStaysAsARule() {
    RevisionTriangle triangle = departures(1);
    // All 40 look alike on that day: a quarter of them, but for the ridge and the smoothed base.
    assertThat(triangle.find(MARCH_2016, 0).flatMap(RevisionTriangle.Cell::figure).orElseThrow())
        .isCloseTo(10, within(0.5));
  }

  @Test
  void triangles_readInAnotherOrderByThreeReaders_areTheSame() {
    RevisionTriangle one = departures(1);
    RevisionTriangle three = departures(3);
    assertThat(three.cells()).usingRecursiveComparison().isEqualTo(one.cells());
  }

  @Test
  void triangles_beforeTwelveMonthsAreFinal_giveNoFigure() {
    // Months count from June 2011 (487 days after 1 January 2010 is 3 May 2011); the twelfth, May
    // 2012, is final 17 months after its end, at the vintage of 1 November 2013. By then 120 have
    // left for good and 120 of those before have come back.
    RevisionTriangle triangle = departures(1);
    Optional<RevisionTriangle.Cell> before = triangle.find(2013 * 12 + 8, 0);
    Optional<RevisionTriangle.Cell> first = triangle.find(2013 * 12 + 9, 0);
    assertThat(before.flatMap(RevisionTriangle.Cell::figure)).isEmpty();
    assertThat(first.flatMap(RevisionTriangle.Cell::figure)).isPresent();
  }

  @Test
  void finalFigure_everyCrossingDecided_isTheCount() {
    assertThat(departures(1).finalFigure(MARCH_2016)).contains(10L);
  }

  @Test
  void page() {
    RevisionTriangle triangle = departures(1);
    StringBuilder table = new StringBuilder("lag confirmed undecided estimate interval\n");
    for (int lag : new int[] {0, 1, 5, 6, 9, 10, 11, 12, 17}) {
      RevisionTriangle.Cell cell = triangle.find(MARCH_2016, lag).orElseThrow();
      RevisionInterval interval = cell.interval();
      table.append(
          String.format(
              Locale.ROOT,
              "%3d %9d %9d %8.1f %s%n",
              lag,
              cell.confirmed(),
              cell.undecided(),
              cell.figure().orElseThrow(),
              interval == null
                  ? "-"
                  : String.format(
                      Locale.ROOT, "%.1f to %.1f", interval.lower(), interval.upper())));
    }
    MethodPage.of("provisional-figures", "Provisional figures")
        .answers(
            """
            How many crossings of a month will turn out to be changes of residence, while the rule
            cannot decide all of them yet. Under 12 out of 16 months a month is final after 17
            months, under 12 months without a break after 12; table P1 says every month since what
            was known of it, so that readers see how far figures still move.

            It is an imputation of totals. The share a model gives to a crossing goes into a sum at
            once; it is in no dataset and cannot be asked for, and nothing is decided about anybody
            by it.""")
        .formula(
            """
            For reference month m and vintage v (everything before v is known):

            ```
            estimate(m, v) = confirmed(m, v) + sum of p over the crossings of m undecided at v
            ```

            - **Past views.** Every person's history is judged as it was known on the first day of
              each month: later crossings, and a later death, had not happened.
            - **p** comes from boosted trees that have learned from crossings of the last 36 months
              that are final at v, each seen at every age it had while undecided. Features, all as
              known on that day: age of the crossing, days on either side since, crossings since,
              status before, crossings in the last one, two and three years, days abroad in the last
              one and two years, lengths of the last stays on both sides, sex, age, country group,
              month, checkpoint, region, whether a snapshot of the register holds the person.
            - **Models are made anew** every January, from what was delivered by then: those of past
              Januaries too, as records are by then. Until the next one nothing is learned, so a
              vintage says the same in whichever month of the year it is asked. Without twelve final months and 100 migrations of each flow there is none, and
              no figure.
            - **Interval.** Of the last 60 months (19 at least) that were final at v, the ratios of
              final to provisional figure at the same lag are put in order; with n of them the
              interval reaches from rank (n + 1) / 40 from below to the same from above, at least
              from the smallest to the largest. It holds the errors of the model, chance and changes
              of behaviour as they were; it promises 95 % from 39 ratios on, less with fewer.
            - **Baseline.** A propensity table: the share that migrated among crossings of the same
              quarter a year before (two years, where that is not final) by direction, citizenship,
              age, lag and days on the own side so far; and the same of the last twelve final
              months. Every quality report shows it beside the model.""")
        .source(
            """
            Statistics New Zealand, outcomes-based migration measure: provisional estimates for
            crossings not yet decided, 36 training months. Australian Bureau of Statistics,
            preliminary net overseas migration: propensities of the same quarter one year earlier.
            Friedman, Greedy function approximation, Annals of Statistics 29 (2001); Chen and
            Guestrin, XGBoost (2016), equations 5 to 7. Brier, Monthly Weather Review 78 (1950).""")
        .example(
            "every fourth stays away",
            """
            Made up: 40 residents leave on the 6th of every month, ten for 400 days, thirty for 180. What each lag knew of March 2016 (12 out of 16 months):""",
            table.toString())
        .section(
            "How good it was",
            """
            Measured on the made-up country of 70,000 persons and 20 years with the usual defects, over
            200 months and more: `./koch demo --persons 70000 --years 20 --no-serve --data DIR`, then
            `./koch provisional --data DIR`. Mean absolute revision in per cent of the mean final
            figure, model / propensities of the same quarter a year before; and how many of the
            intervals of 95 % of the latest 60 months held the final figure, both flows together.

            | lag | 12of16 departures | 12of16 arrivals | un12 departures | un12 arrivals | 12of16 covered | un12 covered |
            |---|---|---|---|---|---|---|
            | 0 | 6.4 / 11.7 | 8.0 / 8.6 | 7.6 / 17.6 | 7.6 / 8.8 | 95 % | 94 % |
            | 1 | 5.8 / 12.8 | 7.1 / 8.6 | 6.5 / 19.2 | 6.9 / 7.5 | 98 % | 97 % |
            | 2 | 5.7 / 13.0 | 6.6 / 8.7 | 6.6 / 19.6 | 6.0 / 7.0 | 98 % | 94 % |
            | 3 | 5.8 / 13.2 | 6.3 / 10.3 | 6.5 / 19.6 | 5.6 / 6.5 | 97 % | 93 % |
            | 4 | 5.8 / 12.7 | 4.7 / 6.9 | 6.5 / 20.0 | 5.4 / 5.6 | 98 % | 93 % |
            | 5 | 6.0 / 12.6 | 4.2 / 6.4 | 6.6 / 20.2 | 4.9 / 5.0 | 98 % | 97 % |
            | 6 | 4.9 / 12.3 | 3.3 / 5.5 | 6.0 / 18.9 | 4.5 / 4.7 | 99 % | 96 % |
            | 7 | 4.0 / 11.6 | 3.0 / 4.9 | 4.9 / 16.9 | 4.1 / 4.3 | 95 % | 97 % |
            | 8 | 3.6 / 5.7 | 2.7 / 4.3 | 4.8 / 11.6 | 3.4 / 3.6 | 97 % | 94 % |
            | 9 | 3.5 / 5.2 | 2.0 / 3.9 | 3.6 / 4.7 | 2.6 / 2.8 | 97 % | 97 % |
            | 10 | 3.5 / 4.5 | 1.4 / 2.8 | 2.8 / 3.2 | 1.7 / 1.7 | 92 % | 94 % |
            | 11 | 3.4 / 4.1 | 1.1 / 1.9 | 2.0 / 2.6 | 1.0 / 1.1 | 93 % | 93 % |
            | 12 | 2.1 / 3.3 | 0.6 / 1.5 | – | – | 94 % | – |

            The model is nearer than these propensities everywhere but for un12 arrivals at lag 10,
            where it is 1 % behind. The other baseline, propensities of the last twelve final months,
            is far worse for departures and a little better than the model at most lags of un12
            arrivals, which in this country hardly change from year to year. Some 80 to 110 persons a
            month make up a figure here, so much of a revision is chance that no method can foretell.""")
        .limits(
            """
            - Sex, citizenship and which records belong together are those known today, not those of
              the vintage. Border records are taken to arrive in time.
            - A confirmed migration can be taken back when a missed crossing shows later, so an
              interval may begin below what is confirmed, and "final" is final but for the records.
            - Citizens only: of others it is not known where they lived before the first day.
            - Figures are national. The sum over a small group would be little more than a guess.""")
        .notWhen(
            """
            When the world has just changed: closed borders, a new law abroad. Models and intervals
            know the past only. Then publish what is confirmed, and say that the estimate is not
            given. Never for one person, a household or a list of names.""")
        .command(
            """
            `./koch provisional --data DIR` makes the figures of all past vintages of a data folder
            and compares them with the final ones: revisions by lag beside both baselines, Brier
            score, calibration, coverage of intervals.""")
        .isInTheDocuments();
  }
}
