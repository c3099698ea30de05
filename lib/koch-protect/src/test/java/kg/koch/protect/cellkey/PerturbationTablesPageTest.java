package kg.koch.protect.cellkey;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import kg.koch.measure.page.MethodPage;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.MadeUpCounts;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; everything in its results is computed here. */
class PerturbationTablesPageTest {

  @Test
  void pageIsWhatTheCodeGives() {
    MethodPage.of("perturbation-tables", "Perturbation tables and cell keys on files")
        .answers(
            "How counts and sums of any tables of the same records are changed a little, so that the same people always give the same figure and no figure tells of one of them; and which noise that takes.")
        .formula(
            """
            **The table.** For a count i the noise v has probability p(v); i + v is not below 0, not from 1 to js, and v not above D in size. Mean 0, variance at most V, and of all such distributions the one of largest entropy:

            - p(v) proportional to exp(a v + b v² + c [v = 0]), with b at most 0 and c at least 0: b = 0 if the variance stays below V anyway, c = 0 unless a least probability to stay is asked for;
            - where probabilities are to rise up to no noise, exponents before 0 that would fall are replaced by their means (pooling of adjacent violators);
            - a, b, c by Newton's method on the convex dual; which of b and c are needed is tried out.

            A count of i, up to js, becomes 0 or js + 1 at the nearest, so its variance is at least i (js + 1 - i): a smaller V is refused, with the least that works. Rows 1 to D (to D + js + 1 where js is above 0); the last serves all larger counts and is symmetric. Probabilities are cut into bounds of the key from 0 to 1 with 8 digits.

            **The cell key.** Every record has a key, drawn once: a decimal from 0 to below 1 with 8 digits, or a whole number below 2^32. A cell's key is the sum of its records' keys without its whole part, or modulo 2^32, added as whole numbers. Count and key pick the noise; 0 stays 0.

            **Weights.** The count without weights is changed; published is that times the mean weight of the cell.

            **Amounts.** The sum is changed by s (e1 x1 v1 + e2 x2 v2 + ...): x1, x2, ... the largest amounts of the cell, s the share, e1, e2, ... parts of it, v1, v2, ... noise from the table's last row by the key of those who have an amount, its digits turned by one more each time. D s (e1 + e2 + ...) is at most 1, so no sum falls below 0 and none needs cutting: the mean of the noise stays 0.
            """)
        .source(
            "Fraser and Wooton (2005), A proposed method for confidentialising tabular output to protect against differencing (keys). Giessing (2016), Computational issues in the design of transition probabilities and disclosure risk estimation for additive noise, Privacy in Statistical Databases; Enderle, Giessing and Tent (2018), Designing confidentiality on the fly methodology (tables of largest entropy, magnitudes). Jaynes (1957) for the form; Barlow and Brunk (1972) for pooling.")
        .example(
            "a table with D = 2, V = 1.05, js = 1",
            "Order asked for in the rows of 1, 2 and 4. The row of 1 can be solved by hand: noise -1, 1, 2, three conditions, so 61/120, 57/120, 2/120.",
            table(new NoiseDesign(2, 1.05, 1, 0, Set.of(1, 2, 4))))
        .example(
            "2,420 made-up records in 10,152 cells",
            "The same table, 8-digit keys; cells with somebody, those changed, and the sizes of changes.",
            records(NoiseTable.of(new NoiseDesign(2, 1.05, 1, 0, Set.of(1, 2, 4)))))
        .limits(
            """
            - Published cells do not add up: each has noise of its own. The command says the bound that may be published with them.
            - A key must stay with its record over the years and tables. With keys drawn anew, figures of one cell could be averaged until the noise is gone.
            - Zeros are shown, so a group all of whom have one trait can be seen; and where many overlapping sums of the same cells are published, noise can be narrowed down.
            - Amounts: cells of sensitive amounts get no noise beyond the common one; amounts below 0 are refused.
            - Who knows record keys, or the table and a person's key, can take the noise off.
            """)
        .notWhen(
            "Where published totals must add up: rounding (see rounding). Where exact figures are law: suppression. The tables of a release have cell keys of their own (see cell-key).")
        .command(
            "`./koch protect ptable`, `./koch protect cellkey`, `./koch protect counts --method cellkey`; see `--help`.")
        .isInTheDocuments();
  }

  private static String table(NoiseDesign design) {
    StringBuilder text = new StringBuilder();
    for (NoiseRow row : design.rows()) {
      text.append(row.count()).append(row.count() + 1 == design.rows().size() ? "+:" : ": ");
      for (int at = 0; at < row.size(); at++) {
        text.append(String.format(Locale.ROOT, "  %+d %.8f", row.noise(at), row.probability(at)));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String records(NoiseTable table) {
    CellNumbers numbers = MadeUpCounts.byOrigin(false).numbers();
    KeySums keys = new KeySums(numbers.size(), KeyRange.DECIMALS);
    for (String[] record : MadeUpCounts.records()) {
      int[] categories = new int[4];
      for (int dimension = 0; dimension < categories.length; dimension++) {
        categories[dimension] =
            numbers.hierarchies().get(dimension).category(record[dimension + 1]);
      }
      keys.record(numbers.cell(categories), Math.round(Double.parseDouble(record[6]) * 1e8));
    }
    CellSums.addUp(numbers, List.of(keys));
    int[] sizes = new int[table.largestNoise() + 1];
    int filled = 0;
    for (int cell = 0; cell < numbers.size(); cell++) {
      if (keys.count(cell) > 0) {
        filled++;
        sizes[Math.abs(keys.noise(cell, table))]++;
      }
    }
    return String.format(
        Locale.ROOT,
        "%,d with somebody: %,d not changed, %,d by 1, %,d by 2",
        filled,
        sizes[0],
        sizes[1],
        sizes[2]);
  }
}
