package kg.koch.link.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.link.cluster.LinkDraws;
import kg.koch.link.explain.ClusterEvidence;
import kg.koch.link.explain.ClusterEvidence.DecidingValue;
import kg.koch.link.explain.ClusterEvidence.Split;
import kg.koch.link.explain.ColumnEvidence;
import kg.koch.link.explain.PairEvidence;
import kg.koch.measure.page.MethodPage;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; everything in its results is computed here. */
class LinkageReportPageTest {

  private static final List<String[]> LINES = lines();

  private static List<String[]> lines() {
    List<String[]> lines = new ArrayList<>(MadeUpPeople.withDuplicates(800, 0.4, 5));
    lines.add(new String[] {"x", "Asanova", "Gulnara", "1972-04-09", "area3", "555123456"});
    lines.add(new String[] {"y", "Toktosunova", "Gulnara", "1972-04-09", "area7", "555123456"});
    lines.add(new String[] {"z", "Asanova", "Gulnara", "1972-04-09", "area3", ""});
    lines.add(new String[] {"p", "Sadykova", "Aigul", "1980-05-06", "area5", ""});
    lines.add(new String[] {"q", "Ormonova", "Aigul", "1980-05-06", "", ""});
    return lines;
  }

  @Test
  void pageIsWhatTheCodeGives() {
    LinkageInput input = MadeUpPeople.file(LINES);
    LinkageResult result = Linkage.link(input, LinkageSettings.open(), 1, note -> {});
    MethodPage.of("linkage-report", "Linkage report, explanations and draws")
        .answers(
            "Why two records are one person; what holds a cluster together and what would split it; how many links are expected to be wrong and how many matches missed, and whose; how far what is counted from clusters depends on links that are uncertain. No pair is known to be right. How links are made: docs/methods/record-linkage.md.")
        .formula(
            """
            **A pair**: the prior and the weight of each column, in bits, and their sum; values as written, and as compared where they differ. Of each column also m, u and the share f of records that have what the two agree in: weight = log2(m/u) + log2(T/f).

            **A cluster**: the *weakest edge* is the lightest edge of the maximum spanning tree over all its pairs: without it and all weaker ones two parts are left. The *split* is the way to part it in two with the least sum of log odds between the parts; all ways are looked at up to 16 records, beyond that records change sides while the sum falls, from each edge of the tree. A value *decides* if the records without it, put into clusters as the linkage does, are no longer one.

            **Expected by the model**: with p the probabilities of links and candidates (pairs from 0.01 on), precision is the mean p of links; the share missed below the threshold is the sum of p of candidates that are not linked over that of all; what no rule brings together is forecast with the rules.

            **Rule held out**: of the links a rule finds, the share no other rule finds, with Wilson's interval. **Capture-recapture**: rules are lists, links are on them or not. As lists are taken rules of which no two use one column; Chapman's estimate for two, the log-linear model with least BIC (terms of at most two lists) for three or four. Beside it Chao's bias-corrected lower bound over all rules. Recall = links / estimated matches.

            **Groups**: for each group the share of records with a link, links a record, and the share with a pair between 0.1 and 0.9, with Wilson's interval; said to be less or more where the interval leaves out the share of all records.

            **Decisions of people** stand beside the weights and do not change them: of a pair every decision is told with its reviewers, its day and whether another took its place, or the decisions from which one follows (a = b, b ≠ c); of a cluster the edges that hold by decision, which count as deterministic where it is asked how it would fall in two, and the edges to others that are barred.

            **Draws**: in draw b each pair's log odds get noise of the standard logistic distribution, a hash of b and the two ids; candidates above 0 are links, and clusters are formed from noisy log odds as usual. A pair alone is together with exactly its probability. The number of persons is told as the mean of B draws and t(B-1) times their deviation times sqrt(1 + 1/B).
            """)
        .source(
            "Fellegi and Sunter (1969), JASA 64, 1183-1210. Chapman (1951); Chao (1987), Biometrics 43, 783-791; Fienberg (1972), Biometrika 59, 591-603 (docs/methods/capture-recapture.md). Wilson (1927), JASA 22, 209-212. Papandreou and Yuille (2011), Perturb-and-MAP random fields, ICCV. Blakely and Salmond (2002), International Journal of Epidemiology 31, 1246-1252 (how wrong and missed links are told). Bohensky et al. (2010), BMC Health Services Research 10, 346 (whose links are missed).")
        .example(
            "a cluster of three",
            "x is Asanova Gulnara, born 1972-04-09, area3, telephone 555123456; y is Toktosunova Gulnara of the same day and telephone, area7; z is x without a telephone.",
            cluster(result, record(result, "x"), record(result, "y"), record(result, "z")))
        .example(
            "2,000 draws of a doubtful pair",
            "p is Sadykova Aigul, born 1980-05-06, area5; q is Ormonova Aigul of the same day, without an area.",
            draws(result, input, record(result, "p"), record(result, "q")))
        .section(
            "How good it is",
            """
            Three files of 40,000 made-up records of 24,000 persons (`./koch synth-records --persons 24000 --records 40000`; seed 22 in Latin, the others in both scripts), linked without settings, `--draws 20`; what is true is from `./koch link evaluate`.

            | | seed 21 | seed 22 | seed 23 |
            |---|---|---|---|
            | precision, expected (true) | 99.60 % (99.00) | 99.60 % (99.14) | 99.57 % (99.04) |
            | recall, expected (true) | 99.18 % (99.36) | 99.26 % (99.25) | 99.13 % (99.38) |
            | recall of the rules, lists without a common column | 100.0 % | 100.0 % | 100.0 % |
            | recall of the rules, Chao's bound | 99.7 % | 99.9 % | 99.8 % |
            | persons by draws (24,000 are true) | 23,971 to 23,995 | 23,983 to 24,000 | 23,964 to 23,990 |

            Fewer than half the wrong links are foreseen: relatives agree in more than columns that err each for itself would. So one interval of persons in three reaches the true number, and that with its end.
            """)
        .limits(
            """
            - The model's probabilities take columns to err each for itself; where they do not, expected precision is too high.
            - Held-out rules and capture-recapture speak of matches heavy enough to be links. Matches that differ in many columns are found by few rules, and their number is underestimated. Pairs of one cluster depend on each other: intervals are too short.
            - A group that has fewer links may have fewer records.
            - Draws know nothing of an error of the model itself; clusters of many records are drawn about their likeliest form.
            """)
        .notWhen("Instead of a sample looked at by eye: only that says how many links are wrong.")
        .command(
            "`./koch link explain ID [ID] --records FILE --id COLUMN --linked DIR`; `./koch link ... --draws B`; report.html of every `./koch link`, `--language ky|ru|en`.")
        .isInTheDocuments();
  }

  private static String cluster(LinkageResult result, int... members) {
    ClusterEvidence cluster = result.explainer().cluster(members);
    PairEvidence weakest = Objects.requireNonNull(cluster.weakest());
    Split split = Objects.requireNonNull(cluster.split());
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "weakest edge  %s - %s  %+.1f bits%n  prior %+.1f",
            id(result, weakest.left()),
            id(result, weakest.right()),
            weakest.sum(),
            weakest.prior()));
    for (ColumnEvidence one : weakest.columns()) {
      text.append(String.format(Locale.ROOT, ", %s %+.1f", one.column(), one.weight()));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%nsplit         %s | %s  %+.1f bits between them%n",
            ids(result, split.one()),
            ids(result, split.other()),
            split.evidence()));
    for (DecidingValue one : cluster.deciding()) {
      text.append(
          String.format(
              Locale.ROOT,
              "without       %s of %s: %s%n",
              result.comparisons().get(one.column()).name(),
              id(result, one.record()),
              one.parts().stream()
                  .map(part -> ids(result, part))
                  .collect(Collectors.joining(" | "))));
    }
    return text.toString();
  }

  private static String draws(LinkageResult result, LinkageInput input, int one, int other) {
    LinkDraws draws = result.draws(input.ids());
    long together =
        IntStream.rangeClosed(1, 2_000)
            .mapToObj(draws::clusters)
            .filter(clusters -> clusters[one] == clusters[other])
            .count();
    PairEvidence pair = result.explainer().pair(one, other);
    return String.format(
        Locale.ROOT,
        "log odds %+.2f bits, probability %.3f%ntogether in %d of 2,000 draws",
        pair.sum(),
        pair.probability(),
        together);
  }

  private static String id(LinkageResult result, int record) {
    return LINES.get(result.order().rows()[record])[0];
  }

  private static String ids(LinkageResult result, int[] records) {
    return Arrays.stream(records)
        .mapToObj(record -> id(result, record))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static int record(LinkageResult result, String id) {
    return IntStream.range(0, LINES.size())
        .filter(record -> id(result, record).equals(id))
        .findFirst()
        .orElseThrow();
  }
}
