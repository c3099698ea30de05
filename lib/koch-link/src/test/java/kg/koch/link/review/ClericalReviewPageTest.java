package kg.koch.link.review;

import java.util.Locale;
import java.util.Optional;
import kg.koch.measure.page.MethodPage;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; everything in its results is computed here. */
class ClericalReviewPageTest {

  private static final int SIZE = 40;

  @Test
  void pageIsWhatTheCodeGives() {
    ReviewedPeople people = ReviewedPeople.of(ReviewedPeople.lines(800, 5), 1);
    ReviewQueue queue = people.queue(SIZE);
    MethodPage.of("clerical-review", "Clerical review of links")
        .answers(
            "How many links of a linkage are right, by weight band, how many are false in all, and how many were missed among the pairs it compared. And which pairs are worth a person's minute: their decisions hold in the linkage from then on.")
        .formula(
            """
            **Population.** All pairs the linkage compared whose log odds (prior included) are -6 bits or more, and all its links. Bands: -6 to -3, -3 to 0, 0 to 3, 3 to 6, 6 to 10, 10 to 20, 20 bits and more, and links by deterministic rule. A stratum is a band, linked or not, chosen or not.

            **Chosen pairs**, at most half of the queue: those with the greatest expected gain, as far as it is 1/100 or more,

                gain = probability that the linkage is wrong about the pair x pairs that stand or fall with it

            A link that alone holds a group together (a bridge) answers for all pairs across it, another link for itself, a pair of two groups for all pairs between them.

            **Drawn pairs**: the rest of the queue, a random sample without replacement of all other pairs, one a stratum and then in proportion to the square root of its pairs. A pair of a stratum with N pairs of which n are in the queue came in with probability n/N; a chosen one with 1.

            **Review.** Two people decide each pair (one person, two persons, cannot be told) without knowing its weight, what the linkage made of it, or what the other said. Where they differ a third decides.

            **Estimates.** In a stratum with N pairs, n of them decided and k of these one person, the share is k/n, with exact limits for a finite population: the least and the greatest number of all N with which what was seen is not rarer than once in forty on either side (hypergeometric; Clopper and Pearson's interval where N is large). Shares p of strata add up with weights w = N / sum of N, their limits l and u by

                p = sum w p      low = p - sqrt(sum w^2 (p - l)^2)      high = p + sqrt(sum w^2 (u - p)^2)

            **Agreement**: the share of pairs two reviewers decided alike, and Cohen's kappa = (observed - by chance) / (1 - by chance).

            **Fed back**, a decision is a constraint: one person = both records in one group, two persons = in two groups, whatever weights, deterministic rules, sources or one-to-one say; and what follows from it (a = b and b is not c, so a is not c). Weights are not learned from decisions.
            """)
        .source(
            "Fellegi and Sunter (1969), JASA 64, 1183-1210 (clerical region). Cochran (1977), Sampling Techniques, chapter 5. Bankier (1988), The American Statistician 42, 174-177 (allocation). Clopper and Pearson (1934), Biometrika 26, 404-413; Wright (1991), Exact Confidence Bounds when Sampling from Small Finite Universes; Newcombe (1998), Statistics in Medicine 17, 857-872. Zou, Huang and Zhang (2009), Computational Statistics and Data Analysis 53, 1080-1085 (sums). Cohen (1960), Educational and Psychological Measurement 20, 37-46. Tarjan (1974), Information Processing Letters 2, 160-161 (bridges). Wagstaff and Cardie (2000), ICML, 1103-1110 (constraints). Practice: Office for National Statistics, Census 2021 matching; Australian Bureau of Statistics, false-link estimates by pass.")
        .example(
            "a queue of 40 pairs",
            "800 made-up people, four in ten of them twice, every eighth with a twin. Band, how the linkage decided, how pairs came in, pairs in all, in the queue, probability.",
            strata(queue))
        .example(
            "the same, reviewed without error",
            "Decided by the truth; the share that is one person in percent. In truth %d links are false."
                .formatted(people.falseLinks()),
            figures(people.figures(queue)))
        .example(
            "agreement",
            "Of 50 pairs two reviewers called 20 one person and 15 two persons alike; 5 only the first called one person, 10 only the second.",
            agreement())
        .limits(
            """
            - Pairs that were never compared, or weigh less than -6 bits, are not seen: what is missed among them no review of pairs tells.
            - Pairs that could not be told, or are not settled, are taken to be like the others of their stratum; their number stands beside the estimate.
            - Reviewers are taken to be right. Agreement shows how far that can be: two may agree on an error where the records deceive both.
            - The figures are of the linkage before decisions are fed back, and of its pairs, not of its groups.
            - The queue follows from the records alone: the same linkage gives the same pairs.
            """)
        .notWhen(
            "To choose a threshold: pairs chosen after looking at decisions are no sample any more. To train weights: they are estimated from all records.")
        .command(
            "`./koch link FILE [FILE] --id COLUMN --out DIR --review N` writes `review.json`; open it in the workspace under Reviews; `./koch link ... --decisions FILE` takes the decisions back, and `report.html` has the table.")
        .isInTheDocuments();
  }

  private static String strata(ReviewQueue queue) {
    StringBuilder text = new StringBuilder();
    for (Stratum one : queue.strata()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-12s %-11s %-7s %6d %4d  %.4f%n",
              one.band().label(),
              linked(one.linked()),
              one.chosen() ? "chosen" : "drawn",
              one.pairs(),
              one.drawn(),
              one.inclusion()));
    }
    return text.toString();
  }

  private static String linked(boolean linked) {
    return linked ? "linked" : "not linked";
  }

  private static String figures(ReviewFigures figures) {
    StringBuilder text = new StringBuilder();
    for (ReviewFigures.Band one : figures.bands()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-12s %-11s %6d pairs %4d decided  ",
              one.band().label(),
              linked(one.linked()),
              one.pairs(),
              one.decided()));
      text.append(shown(one.same().map(share -> share.times(100)))).append('\n');
    }
    text.append("right of all links   ")
        .append(shown(figures.precision().map(one -> one.times(100))));
    text.append("\nfalse links          ").append(shown(figures.falseLinks()));
    return text.append("\nmissed links         ").append(shown(figures.missedLinks())).toString();
  }

  private static String shown(Optional<Estimate> estimate) {
    return estimate
        .map(
            one ->
                String.format(
                    Locale.ROOT, "%6.1f (%.1f to %.1f)", one.value(), one.low(), one.high()))
        .orElse("not known");
  }

  private static String agreement() {
    ReviewerAgreement agreement = new ReviewerAgreement();
    add(agreement, 20, Decision.SAME, Decision.SAME);
    add(agreement, 15, Decision.DIFFERENT, Decision.DIFFERENT);
    add(agreement, 5, Decision.SAME, Decision.DIFFERENT);
    add(agreement, 10, Decision.DIFFERENT, Decision.SAME);
    return String.format(
        Locale.ROOT,
        "alike %.2f, Cohen's kappa %.2f",
        agreement.observed().orElseThrow(),
        agreement.kappa().orElseThrow());
  }

  private static void add(ReviewerAgreement agreement, int pairs, Decision one, Decision other) {
    for (int pair = 0; pair < pairs; pair++) {
      agreement.add(one, other);
    }
  }
}
