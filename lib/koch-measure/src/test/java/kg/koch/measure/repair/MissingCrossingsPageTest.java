package kg.koch.measure.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kg.koch.measure.page.MethodPage;
import kg.koch.measure.repair.Journeys.Row;
import kg.koch.measure.residence.ResidenceColumns;
import kg.koch.measure.residence.ResidenceKernel;
import kg.koch.measure.residence.ResidenceRule;
import kg.koch.measure.residence.SameDirection;
import org.junit.jupiter.api.Test;

/** One gap in three ways, as a page. */
class MissingCrossingsPageTest {

  private static final int FIRST = (int) LocalDate.of(2021, 1, 1).toEpochDay();
  private static final int SECOND = (int) LocalDate.of(2022, 7, 1).toEpochDay();
  private static final int[] DAYS = {FIRST, SECOND};
  private static final byte[] TWO_ARRIVALS = {1, 1};

  @Test
  void evaluate_visitorSeenToArriveTwice_immigratesOnlyIfTheStayLasts() {
    assertThat(kernel(SameDirection.LASTING)).isEqualTo("in country 487 of 487 days, migration 1");
    assertThat(kernel(SameDirection.SHARED)).isEqualTo("in country 273 of 487 days, migration 0");
  }

  @Test
  void page_allOfIt_isInTheDocuments() {
    page().isInTheDocuments();
  }

  private static MethodPage page() {
    return MethodPage.of("missing-crossings", "Missing crossings")
        .answers(
            """
            When a crossing happened that was not recorded: two crossings of a person in one direction mean that one between them is missing. A visitor whose exit was not scanned seems to stay for months, and each such stay may become a migration that never was.""")
        .formula(
            """
            Let two crossings in direction a lie on days s and e, g = e − s.

            - `none`: the state that the first one began lasts until the second: all g days are on side a.
            - `midpoint` (what happens without a wish): floor(g / 2) days are on side a, the rest on the other. The missing crossing is neither written nor judged, so a change of residence within the gap is not counted.
            - `hotdeck`: a crossing in the other direction is put in on day s + round(g · x), written, judged and flagged. x is the share of days before the middle crossing of a *donor*: a journey recorded in full (a, other, a) of a similar traveller and about the same length. All donors are as likely; x is known to 1/128, within which every place is as likely.

            Donors are similar when they have the same direction, about the same length (bands of quarter powers of two, so that none is a fifth longer than another), the same known initial status, the same tenth of their other days spent in the country (of the days known for sure, those between two crossings in opposite directions; or none such), and the same values in the columns named with `--similar` (of each person the most frequent). With fewer than 30 of them, the band next to it on either side counts too, then the second next; then travellers of any class with the same tenth; then everyone; then the midpoint.

            What is drawn depends on the seed, the number of the draw, the person and the days of the gap: not on the order of rows, on threads, or on other persons' draws. With B draws, counts have a mean m and a variance between draws b; the standard error that the imputation brings is sqrt((1 + 1/B) b).

            In the chain, `hotdeck` also looks at both ends of a history (`./koch residence` does not). If a days have passed since the last crossing, either the spell still lasts, with weight S1(a), or it ended after u days unrecorded and the spell on the other side lasts since, with weight m · Σ f1(u) S2(a − u). S and f are the shares of such spells that last longer, and that end on a day (product-limit estimates, so that spells still going on count for what they are); m is the share of such crossings that go unrecorded, as the gaps of the same class tell. Spells that seem to go on include those whose end was missed: they are counted only as far as these weights believe them, m takes in those that are not believed, and both are estimated anew, twelve times (expectation and maximisation). One of the two is drawn by these weights, and then u. The first crossing of a history is treated alike with time running backwards: a visitor first seen leaving had either been here since before the records begin, or arrived unrecorded. Classes in the chain: citizens by sex and four ages, foreigners by sex; within them the tenth of days spent in the country. The chain counts these patterns once a year, from what was delivered by the last 1 January, and asks of an end as it stood on that day; whoever has crossed since is taken to be where the last crossing led.""")
        .source(
            """
            Midpoint: Stats NZ, migstat 1.0.6, vignette. Hot deck: Andridge and Little, A Review of Hot Deck Imputation for Survey Non-response, International Statistical Review 78 (2010). Several draws: Rubin, Multiple Imputation for Nonresponse in Surveys (1987), chapter 3. Ends of histories: product-limit estimate of Kaplan and Meier, Nonparametric Estimation from Incomplete Observations, JASA 53 (1958); rounds: Dempster, Laird and Rubin, Maximum Likelihood from Incomplete Data via the EM Algorithm (1977); the weights are this project's own.""")
        .example(
            "a visitor seen to arrive twice",
            """
            A non-resident arrives on 2021-01-01 and again on 2022-07-01; no exit between. 200 made-up visitors stayed 11 of %d days on journeys of that length. The first arrival by the 12/16 rule:"""
                .formatted(SECOND - FIRST),
            """
            none:     %s
            midpoint: %s
            hotdeck:  %s
            """
                .formatted(kernel(SameDirection.LASTING), kernel(SameDirection.SHARED), drawn()))
        .limits(
            """
            One crossing is put into a gap, never three. A journey that left no trace at both ends is not seen, and `./koch residence` does not see a crossing missing at the very end of a history either: such a person seems to stay for good, and where one in twenty crossings is lost this is the larger part of what is left of the error. The chain sees it, on the assumption that travel changes little over the years observed. On the made-up country with its usual defects (1 arrival in 100 and 4 departures in 1,000 lost) the chain's emigrants come out 2 to 6 % too many instead of 17 to 44 % without repair, immigrants 2 to 5 % instead of 9 to 20 %, and net migration, summed over definitions and years, fifteen times nearer the truth than without repair or with midpoints (`RepairAgainstTruthTest`). Where a file has neither sequence nor time of day, a departure and an arrival of one day are put in the order that alternates, which hides a gap that ends on that day. Coverage by direction, checkpoint and month must be looked at first. Donors stand for the missing only if crossings of their class are missing by chance.""")
        .notWhen(
            """
            Not where a whole checkpoint or a month is missing: nobody is a donor then, and the gap is not by chance. Not for single persons' affairs: a drawn day is right on average only. Not `midpoint` for visitors: it makes long stays of short ones.""")
        .command(
            """
            `./koch residence --crossings FILE --observed-until DATE --repair hotdeck --similar citizenship --seed 1 --draws 20 --summary FILE`, and for the chain `./koch demo --repair none|midpoint|hotdeck`; hotdeck is what it does without a wish, and `--draws B` publishes intervals (intervals-from-draws.md).""");
  }

  private static String kernel(SameDirection between) {
    ResidenceColumns out = ResidenceColumns.of(2);
    new ResidenceKernel(ResidenceRule.TWELVE_OF_SIXTEEN, between)
        .evaluate(DAYS, TWO_ARRIVALS, 0, 2, SECOND + 1000, 0, out);
    return said(out);
  }

  private static String drawn() {
    DonorCounts counts = new DonorCounts();
    Journeys.stays(counts, 0, 11, SECOND - FIRST - 11, Journeys.MANY);
    Imputation imputation = new Imputation(counts.deck(), 1, 1);
    List<Row> rows = Journeys.repaired(imputation, 7, DAYS, TWO_ARRIVALS, 0);
    int[] days = rows.stream().mapToInt(Row::day).toArray();
    ResidenceColumns out = ResidenceColumns.of(3);
    new ResidenceKernel(ResidenceRule.TWELVE_OF_SIXTEEN)
        .evaluate(days, new byte[] {1, 0, 1}, 0, 3, SECOND + 1000, 0, out);
    return said(out)
        + rows.stream()
            .filter(Row::imputed)
            .map(row -> "; exit put in on " + LocalDate.ofEpochDay(row.day()))
            .collect(Collectors.joining());
  }

  private static String said(ResidenceColumns out) {
    return "in country %d of %d days, migration %d"
        .formatted(out.daysInCountry()[0], out.daysObserved()[0], out.migration()[0]);
  }
}
