package kg.koch.protect.sensitivity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kg.koch.measure.page.MethodPage;
import kg.koch.protect.audit.Attack;
import kg.koch.protect.audit.Attacker;
import kg.koch.protect.audit.Interval;
import kg.koch.protect.audit.PublishedCells;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.sensitivity.Contributions.Contribution;
import kg.koch.protect.suppress.LevelSuppression;
import kg.koch.protect.suppress.Levels;
import kg.koch.protect.suppress.SafeSuppression;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; everything in its results is computed here. */
class SensitivityPageTest {

  private static final List<Double> GIVEN = List.of(500.0, 300.0, 30.0, 8.0);

  @Test
  void pageIsWhatTheCodeGives() {
    MethodPage.of("sensitivity", "Sensitivity rules and tables of sums")
        .answers(
            "Which cells of a table give a person, household or firm away by themselves, how near nobody may come to them, and which others are hidden with them where cells are sums of what contributors give.")
        .formula(
            """
            A cell has contributions z1 >= z2 >= ... of different contributors and the total T. It is sensitive if, by the rules an office chooses:

            - few contributors: fewer than N contribute; level: a part of T that the office chooses;
            - dominance (n, k): z1 + ... + zn > k/100 T; level: 100/k (z1 + ... + zn) - T;
            - p%: T - z1 - z2 < p/100 z1; level: p/100 z1 - (T - z1 - z2);
            - p-q: T - z1 - z2 < p/q z1; level: p/q z1 - (T - z1 - z2);
            - frequency, of counts: from 1 (or 0) to N; level: N + 1 - count upwards, 1 downwards;
            - group disclosure, of counts: a total less one of its parts leaves K or fewer, and somebody is in the part; the difference must not be calculable.

            Of several rules the farthest level holds. A contribution of weight w stands for w contributors of equal value.

            A table of sums is then hidden as one of counts (see suppression): elimination, and an attack by linear programming. An attacker knows that no value is below 0, and which cells nobody contributes to. The interval found must reach the level below and above each sensitive cell; and so must that of each contributor who gives all of some cells and takes them off any sum. Where it does not, the dual of the programme is a combination of cells that must not be calculable, and cells are hidden anew.
            """)
        .source(
            "Hundepool et al. (2010), Handbook on Statistical Disclosure Control, 2nd edition, section 4.2 (rules) and 4.2.2 (levels). Hundepool et al. (2012), Statistical Disclosure Control, chapters 4 and 5. Langsrud (2024), doi 10.1007/978-3-031-69651-0_6.")
        .example("one cell, four contributors", "Contributions 500, 300, 30 and 8.", rules())
        .example(
            "two offices that are alone in their cells",
            "Rows and columns of contributions; A alone gives row1 column1, B row1 column2. p = 10 %. Hidden cells with the interval an outsider finds, and the one A finds.",
            table())
        .limits(
            """
            - Contributions are 0 or more. Weights are the same in all of a contributor's rows.
            - Whoever is one of several in a cell is in the rules (p%: the second largest), not in the attack; coalitions of contributors of different cells are not.
            - What bounds tell of a difference of cells (group disclosure) is looked at by the method optimal only; elimination sees to it that it is no sum of what is published.
            - Totals up to 10^12 of the smallest unit values are written in: beyond, solvers do not tell them apart.
            """)
        .notWhen(
            "Where contributions may be negative. Where many small firms contribute to each cell: a minimum of contributors is enough.")
        .command("`./koch protect magnitudes`, `./koch protect counts --coalition`; see `--help`.")
        .isInTheDocuments();
  }

  private static String rules() {
    Contributions cell =
        Contributions.of(GIVEN.stream().map(value -> new Contribution(value, 1)).toList());
    StringBuilder text = new StringBuilder();
    List<SensitivityRule> rules =
        List.of(
            new FewContributors(3, 10),
            new Dominance(1, 60),
            new Dominance(2, 90),
            PriorPosterior.percent(10),
            new PriorPosterior(10, 80));
    for (SensitivityRule rule : rules) {
      Optional<Sensitivity> judged = rule.judge(cell);
      text.append(
          String.format(
              Locale.ROOT,
              "%-37s %s%n",
              name(rule),
              judged
                  .map(one -> String.format(Locale.ROOT, "sensitive, level %.2f", one.upper()))
                  .orElse("not sensitive")));
    }
    return text.toString().stripTrailing();
  }

  private static String name(SensitivityRule rule) {
    return rule.toString().replace("[", " ").replace("]", "");
  }

  private static String table() {
    MagnitudeTable table =
        MadeUpContributions.of(
            new long[][][] {
              {{100}, {60}, {11, 12, 13, 14}},
              {{20, 21, 22, 23}, {30, 31, 32, 33}, {40, 41, 42, 43}},
              {{24, 25, 26, 27}, {34, 35, 36, 37}, {44, 45, 46, 47}}
            });
    CrossedTable cells = table.cells();
    Levels levels = new Levels(cells, table.judge(PriorPosterior.percent(10)));
    LevelSuppression safe = LevelSuppression.of(table, levels);
    Attack outside =
        new Attack(SafeSuppression.published(cells, safe.suppression()), Attacker.NON_NEGATIVE);
    PublishedCells seenByFirst = SafeSuppression.published(cells, safe.suppression());
    seenByFirst.hidden()[cells.numbers().cell(1, 1)] = false;
    Attack byFirst = new Attack(seenByFirst, Attacker.NON_NEGATIVE);
    StringBuilder text = new StringBuilder();
    for (int cell = 0; cell < cells.size(); cell++) {
      if (safe.suppression().isHidden(cell)) {
        text.append(
            String.format(
                Locale.ROOT,
                "%-12s %3d%s: %s, by A %s%n",
                String.join(" ", cells.numbers().codes(cell)),
                cells.count(cell),
                levels.sensitive()[cell] ? " (sensitive)" : "",
                said(outside.interval(cell)),
                cell == cells.numbers().cell(1, 1) ? "known" : said(byFirst.interval(cell))));
      }
    }
    return text.toString().stripTrailing();
  }

  private static String said(Interval interval) {
    return String.format(Locale.ROOT, "%.0f to %.0f", interval.low(), interval.high());
  }
}
