package kg.koch.protect.microdata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kg.koch.measure.page.MethodPage;
import kg.koch.protect.microdata.blank.LocalSuppression;
import kg.koch.protect.microdata.perturb.InvariantPram;
import kg.koch.protect.microdata.recode.Generalisation;
import kg.koch.protect.microdata.recode.LatticeSearch;
import kg.koch.protect.microdata.recode.LatticeSearch.Found;
import kg.koch.protect.microdata.recode.Requirement;
import kg.koch.protect.microdata.risk.IndividualRisk;
import kg.koch.protect.microdata.risk.SensitiveRule.Closeness;
import kg.koch.protect.microdata.risk.SensitiveRule.DistinctDiversity;
import kg.koch.protect.microdata.risk.SensitiveRule.EntropyDiversity;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; everything in its results is computed here. */
class MicrodataPageTest {

  @Test
  void pageIsWhatTheCodeGives() {
    MethodPage.of("microdata", "Protection of microdata")
        .answers(
            "How a file of records of a survey or register is made one that may be licensed or made public: what it gives away, how categories are made coarser with the least loss, what is blanked, how numbers and categories are changed, and what that cost.")
        .formula(
            """
            Columns by which others may know a person are quasi-identifiers; records that agree in all of them are a class. Missing and blanked values are a category of their own.

            1. Risk. Sizes of classes; minimal sets of columns by which a record is unique (up to a stated size; a set of s columns of c scores the product of c - i for i from s to that size); for a sample, the expected 1 over the size F of the class in the population given f in the sample, with F negative binomial: r(1) = p/q ln(1/p), r(f + 1) = p/q (1/f - r(f)), with p = f over the sum of weights and q = 1 - p; of a household 1 less the product of 1 - r; for unique records of a sample, with a log-linear model's mean m of their class in the sample and fraction s of the population, h = m (1 - s)/s: exp(-h) to be unique in the population, (1 - exp(-h))/h for a match to be right, the model having all columns and the pairs of the tree of most mutual information; uniques of the population by Zayatz, Pitman's sampling formula and the slide negative binomial model.
            2. Levels. Each column has ever coarser levels, by a hierarchy of codes, intervals, prefixes, or everything at once. A level loses the bits that tell categories within joined ones, as a share of those at the coarsest level. Of all combinations of levels the one of least weighted loss is found at which classes have k records and keep to the rules on sensitive values, save for a share of records: the cheapest combination not excluded is tried; if it fails, it is raised as far as it still fails, and everything below is excluded.
            3. Sensitive values. Distinct, entropy and recursive (c, l)-diversity; t-closeness by earth mover's distance, all categories equally far or along their order. A class that tells more even at the end has its sensitive values blanked.
            4. Blanks. Sets of columns are tried, cheap ones first: records of small classes that agree outside a set, and are k together, are blanked in it. A small class takes records of a large one where that is cheaper for each of its records than any set to come. Every class has k records at the end, blanks included.
            5. Numbers. Microaggregation (one column: groups of least squares; several: MDAV), rank swapping, noise with expected mean and variance kept; top and bottom coding. Categories: post-randomisation with R = P Q, where q(l, k) = t(k) p(k, l) / sum over m of t(m) p(m, l), so that t R = t.
            6. Synthetic records, if asked for: each column from the leaf of a tree on those before, made from the protected file; labelled, and left out where they are just like a record that is alone in it.
            """)
        .source(
            """
            Samarati and Sweeney (1998), Protecting privacy when disclosing information; Sweeney (2002), k-anonymity. Machanavajjhala et al. (2007), l-diversity, ACM TKDD 1(1). Li, Li and Venkatasubramanian (2007), t-closeness, ICDE. Elliot, Manning and Ford (2002); Manning, Haglin and Keane (2008) (special uniques). Skinner and Elliot (2002), JRSS B 64(4). Benedetti and Franconi (1998); Franconi and Polettini (2004) (individual risk). Skinner and Shlomo (2008), JASA 103(483); Chow and Liu (1968) (log-linear model). Zayatz (1991); Chen and Keller-McNulty (1998); Hoshino (2001) (population uniques). El Emam et al. (2009), JAMIA 16(5) (lattices); Gionis and Tassa (2009) (loss by entropy). Meyerson and Williams (2004) (why fewest blanks are not proven). Hansen and Mukherjee (2003); Domingo-Ferrer and Torra (2005) (microaggregation). Gouweleeuw et al. (1998) (PRAM). Moore (1996); Kim (1986). Reiter (2005); Nowok, Raab and Dibben (2016) (synthetic records). Hundepool et al. (2012), Statistical Disclosure Control, chapters 3 and 4.
            """)
        .example(
            "race and ZIP of twelve people",
            "Samarati and Sweeney's table: three races, four ZIP codes, everybody alone. Race to everybody; ZIP to four digits, to three, to everything.",
            levels())
        .example(
            "conditions of twelve inpatients",
            "Machanavajjhala et al.: the 4-anonymous table, and the 3-diverse one.",
            diversity())
        .example(
            "salaries",
            "Li et al.: salaries of 3 to 11 thousand, one each; distance of classes from that.",
            closeness())
        .example(
            "a unique record of a sample",
            "Risk of records of classes of f in the sample, if p of the class is in the sample.",
            individual())
        .example(
            "ten records blanked",
            "Sex, age, area; every record is to look like two others. Blanks are written as a dot.",
            blanked())
        .example(
            "a category drawn anew",
            "Frequencies 6, 3, 1; the first stage keeps a category with a chance of 0.8. Chances of what comes out, by row, and expected frequencies.",
            drawn())
        .limits(
            """
            - Which columns others may know is for people to say; a proposal from names is none of knowledge.
            - k-anonymity does not hide what all of a class have in common: add rules on sensitive columns. Nor is it a guarantee against who has several releases.
            - Levels: at most 5,000 combinations are looked at, and each next one within 2,000,000 branches; beyond, the best known is taken and a bound is told. With rules on sensitive values and a share above 0 it is not proven to be the least.
            - The order of categories, for closeness along it and for trees, is that of numbers, else of the alphabet.
            - Blanks are few, not proven fewest (of 60,000 random tables of six records, 11 per cent more than the fewest); sets of columns beyond the 4,096 cheapest are not tried, save for all of them.
            - MDAV of several columns is done in blocks of 4,000 records.
            - Special uniques: sets of up to 5 columns. The log-linear model knows pairs of columns only, which makes risk look too high; its rare pairs lean on the record itself, which makes it look too low (by 7 per cent on made-up populations it is true of).
            - Weights come out as they are unless changed; weights of a stratum tell the stratum.
            - Households: their members stay together; whoever knows a household's make-up may find it. The risk told takes members for found independently.
            - Synthetic records are no statistics and no guarantee; they are not differentially private.
            - Held in memory whole.
            """)
        .notWhen(
            "For tables: see suppression and cell-key. Where only a few columns are wanted by others, publish a table of them instead.")
        .section(
            "Settings",
            """
            A YAML file; `settings.yaml` as written by a run is one. Columns it does not name are not published.

            ```yaml
            k: 5                    # records of a class at least (5)
            blanked_share: 0.05     # records that may be blanked; left out: the share that loses least
            seed: 1                 # decides what chance decides (1)
            largest_set: 3          # columns of sets for special uniques, to 5 (3)
            population: 7000000     # persons, where the file is a sample without weights
            synthetic: false        # whether to make synthetic.csv too (false)
            columns:
              area:    {role: quasi_identifier, hierarchy: areas.csv, highest: 2, importance: 2}
              age:     {role: quasi_identifier, intervals: [5, 10, 20], top: 85, bottom: 15}
              soate:   {role: quasi_identifier, prefixes: [8, 5]}
              reason:  {role: sensitive, distinct: 3, entropy: 2.5, recursive: [3, 2], closeness: 0.3, ordered: false}
              income:  {role: number, method: microaggregation, amount: 5, together: money, top: 200000}
              hours:   {role: number, method: rank_swapping, amount: 0.05}
              weight:  {role: weight, method: noise, amount: 0.1}
              work:    {role: category, method: pram, amount: 0.8}
              home:    {role: household}
              pin:     {role: identifier}
              remarks: {role: dropped}
            ```

            A hierarchy is a CSV of `levels` (as many @ as a code stands deep, the total one) and `codes`, each right below what it is part of, beside the settings. `highest` is the coarsest level that may be used. `amount` is, for microaggregation, records of a group; for rank swapping, how far ranks may lie apart, as a share of records; for noise, its standard deviation in those of the column; for PRAM, the chance that the first stage keeps a category. Columns of one word in `together` are aggregated together.
            """)
        .command("`./koch protect microdata`; see `--help`.")
        .isInTheDocuments();
  }

  private static String levels() {
    List<CategoryColumn> table = PublishedTables.raceAndZip();
    List<Generalisation> columns =
        List.of(
            Generalisation.flat(table.get(0)),
            Generalisation.byPrefixes(table.get(1), List.of(4, 3)));
    StringBuilder text = new StringBuilder();
    for (int k : new int[] {2, 3, 4, 7}) {
      Found found =
          LatticeSearch.of(
              columns, new double[] {1, 1}, new int[] {9, 9}, Requirement.ofSize(k, 0));
      text.append(
          String.format(
              Locale.ROOT,
              "k %d: race at level %d, ZIP at level %d, loss %.2f of 2%n",
              k,
              columns.get(0).declared(found.levels().get(0)),
              columns.get(1).declared(found.levels().get(1)),
              found.loss()));
    }
    return text.toString();
  }

  private static String diversity() {
    return "4-anonymous: "
        + diversity(PublishedTables.fourAnonymous())
        + "\n3-diverse:   "
        + diversity(PublishedTables.threeDiverse());
  }

  private static String diversity(List<CategoryColumn> table) {
    List<int[]> codes = PublishedTables.codes(table.subList(0, 2));
    long[][] counts = Classes.of(codes, 12).counts(table.get(2));
    return String.join(
        "; ",
        Arrays.stream(counts)
            .map(
                one ->
                    String.format(
                        Locale.ROOT,
                        "%d distinct, %.2f by entropy",
                        DistinctDiversity.value(one),
                        EntropyDiversity.value(one)))
            .toList());
  }

  private static String closeness() {
    long[] all = {1, 1, 1, 1, 1, 1, 1, 1, 1};
    return String.format(
        Locale.ROOT,
        "3, 4, 5: %.3f%n6, 8, 11: %.3f%n3, 5, 9: %.3f",
        Closeness.distance(new long[] {1, 1, 1, 0, 0, 0, 0, 0, 0}, all, true),
        Closeness.distance(new long[] {0, 0, 0, 1, 0, 1, 0, 0, 1}, all, true),
        Closeness.distance(new long[] {1, 0, 1, 0, 0, 0, 1, 0, 0}, all, true));
  }

  private static String individual() {
    StringBuilder text = new StringBuilder();
    for (double rate : new double[] {0.01, 0.1, 0.5, 1}) {
      text.append(
          String.format(
              Locale.ROOT,
              "p %.2f: f 1 %.4f, f 2 %.4f, f 5 %.4f%n",
              rate,
              IndividualRisk.of(1, rate),
              IndividualRisk.of(2, rate),
              IndividualRisk.of(5, rate)));
    }
    return text.toString();
  }

  private static String blanked() {
    List<CategoryColumn> table =
        PublishedTables.table(
            List.of("sex", "age", "area"),
            "F 20-29 A",
            "F 20-29 A",
            "F 20-29 A",
            "F 20-29 A",
            "F 20-29 B",
            "M 20-29 B",
            "M 20-29 B",
            "M 30-39 B",
            "M 30-39 B",
            "F 30-39 A");
    LocalSuppression blanks =
        LocalSuppression.of(PublishedTables.codes(table), new double[] {1, 1, 1}, 3);
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < 10; row++) {
      for (int column = 0; column < 3; column++) {
        String value = table.get(column).text(blanks.columns().get(column)[row]);
        text.append(String.format("%-6s", value.isEmpty() ? "." : value));
      }
      text.append('\n');
    }
    return text.append("values blanked by column: ").append(blanks.blanked()).toString();
  }

  private static String drawn() {
    CategoryColumn column =
        PublishedTables.column("c", "a", "a", "a", "a", "a", "a", "b", "b", "b", "c");
    double[][] transition = InvariantPram.transition(column, 0.8);
    long[] counts = column.counts();
    StringBuilder text = new StringBuilder();
    for (double[] row : transition) {
      text.append(String.format(Locale.ROOT, "%.3f %.3f %.3f%n", row[0], row[1], row[2]));
    }
    text.append("expected:");
    for (int to = 0; to < 3; to++) {
      int at = to;
      text.append(
          String.format(
              Locale.ROOT,
              " %.3f",
              IntStream.range(0, 3)
                  .mapToDouble(from -> counts[from + 1] * transition[from][at])
                  .sum()));
    }
    return text.toString();
  }
}
