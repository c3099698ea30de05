package kg.koch.protect.privacy;

import java.math.BigDecimal;
import java.util.Locale;
import kg.koch.measure.page.MethodPage;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.MadeUpCounts;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; everything in its results is computed here. */
class PrivateCountsPageTest {

  private static final byte[] SECRET = new byte[SecretBits.BYTES];

  @Test
  void pageIsWhatTheCodeGives() {
    MethodPage.of("private-counts", "Counts with differential privacy")
        .answers(
            "A table of counts with a bound on what anybody can learn from it of one person, whatever else they know, and a ledger of what several such tables cost together. An option of its own: no table of a release uses it.")
        .formula(
            """
            Two sets of people that differ by one person are to give answers that can hardly be told apart: rho-zero-concentrated differential privacy.

            1. Cells are grouped by the combination of levels they stand at. One person is in at most one cell of a combination and changes it by 1. With k combinations each may cost rho / k, which takes noise of s² = k / (2 rho) in every cell, the empty ones too.
            2. Noise: whole numbers v with probability proportional to exp(-v² / (2 s²)), drawn exactly: s² is a fraction of whole numbers, and all that is drawn are coins and whole numbers below a bound. No rounding of the machine reaches a probability.
            3. Afterwards, at no cost: the inner cells, none below 0, whose sums are nearest to all measurements by least squares (each inner cell in turn to its best, until none moves by a thousandth); then whole numbers by rounding running sums; all other cells are added up.
            4. Prices of questions add up. The ledger, a file that is only added to, has the budget and every question's rho; a question beyond it is refused before anything is measured. As epsilon at delta: rho + 2 sqrt(rho ln(1 / delta)).

            Bits come from HMAC-SHA-256 of the question (hierarchies, counts, rho) under a secret: the same question has the same answer, costs nothing more, and gives the same bytes.
            """)
        .source(
            "Bun and Steinke (2016), Concentrated differential privacy: simplifications, extensions, and lower bounds, TCC (prices, epsilon). Canonne, Kamath and Steinke (2020), The discrete Gaussian for differential privacy, NeurIPS (noise and its algorithms). Hay, Rastogi, Miklau and Suciu (2010), Boosting the accuracy of differentially private histograms through consistency, VLDB (step 3).")
        .example(
            "six cells with their totals, rho = 0.5",
            "Four combinations of levels, s = 2. True count (never written by the command), measured, published; secret of zeros.",
            six())
        .example(
            "10,152 cells by origin, destination, sex and age, rho = 0.5",
            "Made-up counts, 48 combinations, s = 6.93. Root of the mean square of differences from the truth.",
            byOrigin())
        .limits(
            """
            - Nobody may be counted twice or in two inner cells; of moves or crossings the bound is for one event, not for one person.
            - No count is kept exact, the grand total neither. Where most cells are empty totals come out too large, as no cell may be below 0; the measured ones are right on average.
            - The budget is of one ledger: who begins another for the same records has no bound.
            - The bound holds against those who have not the secret, as far as HMAC-SHA-256 does.
            - How long an answer takes is not hidden.
            """)
        .notWhen(
            "Where small areas must be near the truth, or a table is published under a law that says exact: rounding or suppression. Where many overlapping tables are asked for: the budget is soon spent, cell keys (see perturbation-tables) are not bounded so but last.")
        .command("`./koch protect private`; see `--help`.")
        .isInTheDocuments();
  }

  private static String six() {
    CrossedTable table = MadeUpCounts.twoWay(new long[][] {{1, 8, 12}, {9, 30, 2}});
    PrivateCounts counts =
        PrivateCounts.of(table, new BigDecimal("0.5"), new SecretBits(SECRET, new byte[] {1}));
    StringBuilder text = new StringBuilder();
    for (int cell = 0; cell < table.size(); cell++) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-14s %2d  %3d  %2d%n",
              String.join(" ", table.numbers().codes(cell)),
              table.count(cell),
              counts.measured(cell),
              counts.count(cell)));
    }
    return text.toString().stripTrailing();
  }

  private static String byOrigin() {
    CrossedTable table = MadeUpCounts.byOrigin(false);
    PrivateCounts counts =
        PrivateCounts.of(table, new BigDecimal("0.5"), new SecretBits(SECRET, new byte[] {2}));
    double measured = 0;
    double published = 0;
    for (int cell = 0; cell < table.size(); cell++) {
      measured += Math.pow(counts.measured(cell) - table.count(cell), 2);
      published += Math.pow(counts.count(cell) - table.count(cell), 2);
    }
    return String.format(
        Locale.ROOT,
        "measured %.2f, published %.2f",
        Math.sqrt(measured / table.size()),
        Math.sqrt(published / table.size()));
  }
}
