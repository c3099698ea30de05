package kg.koch.protect.rounding;

import java.util.Arrays;
import java.util.Locale;
import kg.koch.measure.page.MethodPage;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.MadeUpCounts;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; everything in its results is computed here. */
class RoundingPageTest {

  private static final CrossedTable TABLE =
      MadeUpCounts.twoWay(new long[][] {{1, 8, 12}, {9, 30, 2}, {2, 4, 11}});

  @Test
  void pageIsWhatTheCodeGives() {
    MethodPage.of("rounding", "Rounding that adds up")
        .answers(
            "What to publish in place of a table of counts so that no small count is shown, no cell is missing, and everything adds up.")
        .formula(
            """
            Small-count rounding, base b. Every published count from 1 to b - 1 is to go.

            1. Inner cells below b that stand in such a published count become 0 or b; empty cells and inner cells of b and more stay.
            2. All other cells are added up anew, so the table adds up by construction. Where inner cells are not published, totals may be small anew: then step 1 again with their inner cells too.
            3. Which become b: those for which the sum of squared differences over all published cells is small. One cell after the other takes the better side by what is rounded already; then single cells are turned, and pairs of opposite ones next to each other in one dimension, while that makes the sum smaller. Whole numbers in an order of codes: the same cells in any order give the same table.

            Controlled rounding, base b. Every count becomes the multiple of b below or above it, multiples stay, every total is the sum of its parts, and the sum of all differences is the least: a whole-number programme with one variable, up or down, a cell.

            What an attacker knows who knows the method: of small-count rounding, an inner 0 stands for 0 to b - 1, an inner b for 1 to b, larger inner counts are as they are, and a total differs from the truth by at most the largest difference (which may be published, as the command says it). Of controlled rounding, 0 stands for 0 to b - 1 and any other z for z - b + 1 to z + b - 1.
            """)
        .source(
            "Langsrud and Heldal (2018), An algorithm for small count rounding of tabular data, Privacy in Statistical Databases (which cells are rounded; step 3 is this project's own). Cox (1987), A constructive procedure for unbiased controlled rounding, Journal of the American Statistical Association 82. Hundepool et al. (2012), Statistical Disclosure Control, section 5.4.")
        .example(
            "nine cells with their totals, base 5",
            "Small-count rounding: count and published count; those that differ are marked.",
            text(SmallCountRounding.of(TABLE, 5, all(TABLE))))
        .example(
            "the same, controlled",
            "Every count is a multiple of 5 next to it.",
            text(ControlledRounding.of(TABLE, 5)))
        .example(
            "10,152 cells by origin, destination, sex and age",
            "Made-up counts, small-count rounding: the largest and the mean size of differences over all cells.",
            byOrigin())
        .limits(
            """
            - Several tables of the same people are rounded apart: a total that stands in two may differ. Round them as one table, and publish parts of it.
            - The best choice of all is not looked for: the sum of squares is one that no turn of a cell or of two neighbours makes smaller.
            - Controlled rounding is for tables to 5,000 cells. Of more than two dimensions many have no such rounding; the command says so. A whole-number programme may take long.
            - Rounding depends on counts: who knows all other people of a cell may find the last one.
            """)
        .notWhen(
            "Where tables are asked for on-line, one by one: cell keys give the same cell the same figure (see perturbation-tables). Where exact totals are law: suppression.")
        .command("`./koch protect counts --method round`, `--method controlled`; see `--help`.")
        .isInTheDocuments();
  }

  private static boolean[] all(CrossedTable table) {
    boolean[] all = new boolean[table.size()];
    Arrays.fill(all, true);
    return all;
  }

  private static String text(RoundedCounts rounded) {
    StringBuilder text = new StringBuilder();
    for (int cell = 0; cell < TABLE.size(); cell++) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-14s %2d -> %2d%s%n",
              String.join(" ", TABLE.numbers().codes(cell)),
              TABLE.count(cell),
              rounded.count(cell),
              rounded.difference(cell) == 0 ? "" : "  *"));
    }
    return text.toString().stripTrailing();
  }

  private static String byOrigin() {
    CrossedTable table = MadeUpCounts.byOrigin(false);
    StringBuilder text = new StringBuilder();
    for (int base : new int[] {3, 5}) {
      RoundedCounts rounded = SmallCountRounding.of(table, base, all(table));
      text.append(
          String.format(
              Locale.ROOT,
              "base %d: largest %d, mean %.3f%n",
              base,
              rounded.largestDifference(),
              rounded.meanDifference()));
    }
    return text.toString();
  }
}
