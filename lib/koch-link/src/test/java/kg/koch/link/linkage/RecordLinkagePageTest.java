package kg.koch.link.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kg.koch.link.compare.Comparison;
import kg.koch.link.compare.Scratch;
import kg.koch.link.record.Folding;
import kg.koch.link.record.Records;
import kg.koch.link.weigh.Parameters;
import kg.koch.measure.page.MethodPage;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; everything in its results is computed here. */
class RecordLinkagePageTest {

  private static final List<String[]> LINES = lines();

  private static List<String[]> lines() {
    List<String[]> lines = new ArrayList<>(MadeUpPeople.withDuplicates(800, 0.4, 5));
    lines.add(new String[] {"x", "Asanova", "Gulnara", "1972-04-09", "area3", "555123456"});
    lines.add(new String[] {"y", "Асан кызы", "Гүлнара", "1972-09-04", "area3", "996555123456"});
    return lines;
  }

  @Test
  void pageIsWhatTheCodeGives() {
    LinkageResult result =
        Linkage.link(MadeUpPeople.file(LINES), LinkageSettings.open(), 1, note -> {});
    MethodPage.of("record-linkage", "Record linkage")
        .answers(
            "Which records of one file, or of two, are the same person, where no number says so. For every pair it gives how much more likely its agreements are for one person than for two, and from that a probability; for every record the group it belongs to. Nothing is learned from known pairs: everything is estimated from the records.")
        .formula(
            """
            A pair gets a level in each column: missing, same, some degrees of nearly, different. With m the share of a level among pairs of one person and u among pairs of two, its weight is log2(m/u); weights add up, missing weighs nothing (Fellegi and Sunter). With the prior p that two records drawn at random are one person:

                log2 odds = sum of weights + log2(p / (1 - p))        linked from probability 1/2 on

            - **u**: agreement in the same value is counted from the values' frequencies; the other levels on random pairs. What follows from another column (sex from the given name) is counted among pairs that agree in that one.
            - **m**: expectation-maximisation on the pairs of eight blocking rules at once, each column where the rule does not use it; level by level the median of the rules, so that a rule that finds households does not decide.
            - **p**: the prior that the probabilities of all compared pairs add up to.
            - **Rarity**: where two records agree in a value with share f, u is multiplied by f/T, T being the harmonic mean of f over pairs of two persons at that level; for two different values f is the greater of their shares. So weights are right on average, more for rare values and less for common ones.
            - **Surnames**, where the sex is known: two different ones of two women are a level of their own, for many women take the husband's; its m and u are shares among women.
            - **A column** that says less than 1/20 bit of a match takes no part.

            Pairs are compared if they agree in one of 8 to 14 keys (fewer the more records there are) of up to three parts (a value, the start of a name, its root's consonants, a year, the end of a number). Keys are chosen so that imagined matches, with errors as estimated and coming together in some records, are brought together at the least number of pairs; pairs are forecast on a sample before any is compared. Blocks of more than 1,000 records are cut by further parts, and what is left out is counted. Records left alone are compared once more with those that share any one rare part.

            Links are taken from the heaviest down; two groups are joined if the log odds of all pairs between them (at most 12 records of each are asked) sum to more than 0. Across two files each record keeps its heaviest link.
            """)
        .source(
            "Fellegi and Sunter (1969), JASA 64, 1183-1210. Winkler (1988, 1989, 1990) and Jaro (1989) on estimation, frequencies and strings. Dempster, Laird and Rubin (1977), JRSS B 39, 1-38. Hyyrö (2003), Nordic Journal of Computing 10, 29-39. Bansal, Blum and Chawla (2004), Machine Learning 56, 89-113 (groups). Papadakis et al. (2020), ACM Computing Surveys 53(2) (blocking). Family Code of the Kyrgyz Republic, No. 201 of 30 August 2003 (surnames of spouses). What goes with names: docs/methods/names.md.")
        .example(
            "weights estimated from 1,100 made-up records",
            "800 made-up people, four in ten of them twice, the second time with a letter or digit missing in one of five columns. Level, m, u, weight in bits.",
            weights(result))
        .example(
            "one pair",
            "Asanova Gulnara, 1972-04-09 and Асан кызы Гүлнара, 1972-09-04, as compared after folding.",
            pair(result))
        .section(
            "The second look and meta-blocking",
            """
            Meta-blocking (Papadakis et al. 2020, section 4) weighs every pair that shares a part by the parts it shares (ARCS: the sum over shared blocks of one divided by their pairs; JS: shared parts by all parts of the two) and keeps the heaviest of each record. It was measured in place of rare parts in the second look, on made-up records of `./koch synth-records`, and is not used:

            - It does bring more together at the same number of pairs, but there is little to bring. Of 40,000 records of 20,000 persons the rules leave 21 of 33,678 true pairs of which a record is alone. Rare parts bring 8 of them together in 81,766 pairs; JS with ten pairs a record 8 in 62,864 (parts of up to 50 records) or 13 in 75,410 (up to 200). Of 80,000 records of 40,000 persons: 17 of 43 in 110,000 pairs, JS 18 in 111,000 (up to 50). ARCS brought fewer than JS.
            - Pairs have to be looked at to be chosen: 2.4 million for parts of up to 200 records, where now 82,000 are compared.
            - Of the links of the second look most are wrong, however its pairs are chosen: 8 right and 26 wrong of 40,000 records now, 8 and 25 with JS (up to 50). What is wanted there is fewer pairs, not more.
            - On febrl3 no true pair is left to the second look, on febrl4 one, on fake_1000 22, none of which shares a part with at most 200 records.
            - Which pairs a record keeps would depend on all its others, so that an addition to a kept linkage (incremental-linkage.md) would have to weigh all of them again.""")
        .limits(
            """
            - Columns are taken to err each for itself. Where they do not (families, people moving house), probabilities near 1 are too sure; the order of pairs is little touched.
            - Twins, and namesakes born on one day, need a number or an address to be told apart.
            - A value that one person's records all repeat counts as if it were as common as that.
            - Weights estimated anew see all records; a further record may change them a little. With weights in the settings it changes only how rare values are.
            - A column named as an id or key is not used unless it is declared.
            """)
        .notWhen(
            "Where a number that all records have says who it is: declare it as deterministic, and weigh the rest. Where a wrong link harms a person: have links in the middle range looked at by eye: docs/methods/clerical-review.md.")
        .command(
            "`./koch link A.csv [B.csv] --id COLUMN --out DIR`, see `--help`; `./koch link evaluate` where the truth is known.")
        .isInTheDocuments();
  }

  private static String weights(LinkageResult result) {
    StringBuilder text = new StringBuilder();
    for (Parameters one : result.model().parameters()) {
      text.append(one.name()).append('\n');
      for (int level = 1; level <= one.levels().size(); level++) {
        text.append(
            String.format(
                Locale.ROOT,
                "  %-20s %7.4f  %9.6f  %+6.1f%n",
                one.levels().get(level - 1),
                one.m()[level],
                one.u()[level],
                one.weight(level)));
      }
    }
    return text.toString();
  }

  private static String pair(LinkageResult result) {
    Records records = result.records();
    int first = record(result, "x") * records.width();
    int second = record(result, "y") * records.width();
    StringBuilder text = new StringBuilder();
    Scratch scratch = new Scratch();
    double sum = result.model().priorWeight();
    text.append(String.format(Locale.ROOT, "%-12s %46s %+6.1f%n", "prior", "", sum));
    for (int at = 0; at < result.comparisons().size(); at++) {
      Comparison comparison = result.comparisons().get(at);
      int level = comparison.level(records.rows(), first, second, scratch);
      double weight = result.scorer().weight(at, records.rows(), first, second, scratch);
      sum += weight;
      text.append(
          String.format(
              Locale.ROOT,
              "%-12s %-12s  %-14s %-17s %+6.1f%n",
              comparison.name(),
              shown(comparison, records.rows()[first + comparison.column()]),
              shown(comparison, records.rows()[second + comparison.column()]),
              comparison.levels().get(level - 1),
              weight));
    }
    double probability = 1 / (1 + Math.pow(2, -sum));
    return text
        + String.format(
            Locale.ROOT, "%-12s %46s %+6.1f = probability %.6f", "sum", "", sum, probability);
  }

  private static String shown(Comparison comparison, int code) {
    return Folding.shown(comparison.field().kind(), comparison.field().values().get(code));
  }

  private static int record(LinkageResult result, String id) {
    int record = 0;
    while (!LINES.get(result.order().rows()[record])[0].equals(id)) {
      record++;
    }
    return record;
  }
}
