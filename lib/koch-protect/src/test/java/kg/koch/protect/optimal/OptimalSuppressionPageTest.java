package kg.koch.protect.optimal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import kg.koch.measure.page.MethodPage;
import kg.koch.protect.audit.Attacker;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.MadeUpCounts;
import kg.koch.protect.optimal.OptimalSuppression.Cost;
import kg.koch.protect.optimal.OptimalSuppression.Task;
import kg.koch.protect.suppress.PublishingOrder;
import kg.koch.protect.suppress.SafeSuppression;
import kg.koch.protect.suppress.Suppression;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; everything in its results is computed here. */
class OptimalSuppressionPageTest {

  private static final CrossedTable TABLE = tenByTen();
  private static final boolean[] SMALL = MadeUpCounts.atMost(TABLE, 3);

  private static CrossedTable tenByTen() {
    Random random = new Random(1);
    long[][] counts = new long[10][10];
    for (long[] row : counts) {
      Arrays.setAll(row, column -> random.nextInt(20));
    }
    return MadeUpCounts.twoWay(counts);
  }

  @Test
  void pageIsWhatTheCodeGives() {
    MethodPage.of("optimal-suppression", "Optimal suppression")
        .answers(
            "Which cells of a small table are hidden so that nobody comes too near to a sensitive one, at the least cost there is, and a proof that there is none cheaper.")
        .formula(
            """
            Each cell i is hidden (s_i = 1) or not, at a cost w_i: 1, and so little for its value that only patterns of equally many cells are told apart by it; or its value and 1; times how much the cell is used, where that is said. Sought is the least sum of w_i s_i at which each demand is met: an attacker's interval of a sensitive cell k with value a reaches a + u above and a - l below it (of counts: another whole number fits).

            1. A programme in whole numbers gives the cheapest pattern that fulfils what is known of all safe patterns. To begin with: no cell of a sum is hidden alone.
            2. The pattern is attacked: a linear programme finds the largest change of cell k that leaves all published cells as they are. Where it is less than u, its dual says so: with y_i of cell i, the change is at most the sum of what other cells may change, so sum over i of min(1, h_i) s_i >= 1 in every safe pattern, where h_i is 1 for a cell whose rise would help (y_i > 0; nothing bounds a rise) and -y_i (a_i - least_i) / u for one whose fall would. The same downwards.
            3. These cuts join the programme, until a pattern meets all demands: it is the cheapest. At the limit of steps the cheapest safe pattern found by elimination, without its needless cells, is given with the bound of the programme.

            Cells of the same inner cells are one. Demands of contributors who know cells of their own (see sensitivity) are demands like others, with those cells unchanged.
            """)
        .source(
            "Fischetti and Salazar (2000), Models and algorithms for optimizing cell suppression in tabular data with linear constraints, Journal of the American Statistical Association 95(451). Hundepool et al. (2012), Statistical Disclosure Control, section 4.4. Solvers: SCIP and GLOP in OR-Tools.")
        .example(
            "ten rows by ten columns with totals, made-up counts",
            "Counts to 3 are small; zeros published. Cells hidden beside the small ones.",
            example())
        .limits(
            """
            - Tables of at most 500 cells with somebody; the limit of steps is the same on every machine, the time is not.
            - A hidden count has another whole number beside it, not an interval of a stated width.
            - Costs that differ by less than a ten-millionth of a cell are the same.
            """)
        .notWhen("Larger tables, or several linked ones: see suppression.")
        .command(
            "`./koch protect counts --method optimal`, `./koch protect magnitudes --method optimal`; see `--help`.")
        .isInTheDocuments();
  }

  private static String example() {
    int small = (int) IntStream.range(0, SMALL.length).filter(cell -> SMALL[cell]).count();
    Suppression start = SafeSuppression.of(TABLE, SMALL, Attacker.ZEROS_PUBLISHED).suppression();
    OptimalSuppression optimal = of(start, 1_000_000);
    OptimalSuppression limited = of(start, 1);
    return String.format(
        Locale.ROOT,
        "elimination and attack: %d%ncheapest: %d, %s%nat a limit of 1 step: %d, %s",
        start.size() - small,
        optimal.suppression().size() - small,
        optimal.isProven() ? "proven" : "not proven",
        limited.suppression().size() - small,
        limited.isProven() ? "proven" : "not proven");
  }

  private static OptimalSuppression of(Suppression start, long steps) {
    return OptimalSuppression.of(
        new Task(
            TABLE,
            SMALL,
            Demand.ofCounts(TABLE, SMALL),
            Attacker.ZEROS_PUBLISHED,
            Cost.CELLS,
            PublishingOrder.alike(TABLE.size()),
            start,
            steps));
  }
}
