package kg.koch.protect.suppress;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kg.koch.measure.page.MethodPage;
import kg.koch.protect.audit.Attack;
import kg.koch.protect.audit.Attacker;
import kg.koch.protect.audit.Interval;
import kg.koch.protect.audit.PublishedCells;
import kg.koch.protect.cells.CountedCells;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.LinkedCells;
import kg.koch.protect.cells.MadeUpCounts;
import kg.koch.protect.cells.MadeUpTables;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; everything in its results is computed here. */
class SuppressionPageTest {

  private static final CrossedTable TABLE =
      MadeUpCounts.twoWay(new long[][] {{1, 8, 12}, {9, 30, 2}, {7, 40, 11}});
  private static final boolean[] SMALL = MadeUpCounts.atMost(TABLE, 3);

  @Test
  void pageIsWhatTheCodeGives() {
    MethodPage.of("suppression", "Suppression, attacked")
        .answers(
            "Which cells of a table of counts are hidden so that nobody can calculate a small one from the others, whatever hierarchies its dimensions have, with as few hidden as needed.")
        .formula(
            """
            Every cell is a sum of inner cells: a column of 0 and 1. What can be calculated from published cells is what their columns span. Several groupings of the same categories are more columns of the same table; a category that two of them have is one.

            1. Cells are published in order of count (of equal ones, totals first) unless a small cell, reduced by what is published, would then be a multiple of a published combination. Elimination is modulo the prime 2^31 - 1.
            2. Hidden inner cells that are as small as everybody knows them to be at least (1 where zeros are published, else 0) may not be left alone with each other in a published combination, unless its coefficients differ in sign and it shares no cell with another such combination.
            3. The result is attacked: for small cells, the least and the most they can be in any table of non-negative numbers (hidden inner cells at least 1 where zeros are published) that agrees with all that is published, by linear programming. A count is known if no two whole numbers fit.
            4. Where one is known, the dual of the programme is a combination of inner cells whose sum is published and which bounds it. It becomes one more combination that must not be calculable, and cells are hidden anew from step 1; from the third round on, only more of them are, so that what was not known stays so. Until none is known.

            Where it is said how much cells are used, a count weighs so many times as much in the order of step 1, so that little used cells are hidden rather than much used ones.

            Cells hidden in earlier tables of the same dimensions come last in the order of step 1, so that they are hidden again rather than cells readers have seen; the last table weighs most. Cells that must be published come first, before small ones are protected: what they give away is known, and said.

            Several tables of the same people are one system. A cell with the same codes in two tables is one cell, where the total of a dimension says as much as no such dimension. Inner cells are those that no table has parts of; that a cell has other parts in one table than in another is a sum of inner cells less another that is 0, and known to everybody: it comes before all cells in step 1, and is an equation of step 3.

            The programme of step 3 is told from one table that agrees with what is published (the true one; in an audit any, found by linear programming). Elimination with the largest counts as pivots leaves free cells, most of them least already, and says how the others follow them. Hidden cells that follow them in proportion are one question. Each question begins with the free cells that its cell grows with and the cells these make smallest first; cells that would be too small, and free cells by which it would grow more, are added until there are none.
            """)
        .source(
            "Langsrud (2024), Secondary cell suppression by Gaussian elimination, Privacy in Statistical Databases, doi 10.1007/978-3-031-69651-0_6 (steps 1 and 2). Hundepool et al. (2012), Statistical Disclosure Control, chapter 4 (the attacker's intervals). Fischetti and Salazar (2000), Operations Research 48(1) (duals of the attacker's programme say what to hide); step 4 uses them in elimination. Desrosiers and Lübbecke (2005), A primer in column generation (programmes written down in part).")
        .example(
            "nine cells with their totals",
            "Counts to 3 are small. Hidden cells with the interval an attacker finds.",
            hidden())
        .example(
            "10,152 cells by origin, destination, sex and age",
            "Made-up counts, zeros published. How many are hidden beside the 2,711 small ones, and how many small ones are known afterwards.",
            byOrigin())
        .example(
            "three tables of the same people",
            "Made-up: origin by destination by sex, origin by sex by age, destination by age, zeros published, counts to 3 small. Small cells that whoever has all three knows where each table is protected by itself, and where all are protected together.",
            threeTables())
        .example(
            "twelve months of the same table",
            "Made-up: from month to month five of a hundred inner cells, empty ones too, have one more or one less. How many are hidden beside the small ones, and how many of those hidden in the month before are hidden again: each month anew, and with a look at the earlier ones.",
            months())
        .limits(
            """
            - The attacker has no counts of his own: who knows his own household's, or an earlier release's, may calculate more.
            - Whole numbers are looked for one cell at a time; two cells may be known together where neither is alone.
            - A hidden count has an interval of two numbers at least, not of a stated width.
            - Of several tables the attacker uses the sums of each, and that shared cells are the same; not that one table of all dimensions lies behind them, which may tell more where three tables share dimensions in a ring.
            - That two codes in two tables mean the same is told by the codes alone.
            - Cells are looked at one by one: that one cell is little used does not hide it where others of its sum are published before it. Say it of the category, or of all cells of the sum.
            - A cell that is used more than before is not hidden where it was published, by elimination alone; further rounds may hide it still.
            - Steady patterns cost some cells, more where counts change much. Cells that become small are hidden, however the cells were before.
            - A cell hidden now and not earlier is one of which readers have the earlier count.
            """)
        .notWhen(
            "Where most cells are small: coarser categories tell more. Where many overlapping tables are asked for on-line: cell keys (see cell-key).")
        .command("`./koch protect counts`, `./koch protect audit`; see `--help`.")
        .isInTheDocuments();
  }

  private static String hidden() {
    SafeSuppression safe = SafeSuppression.of(TABLE, SMALL, Attacker.ZEROS_PUBLISHED);
    Attack attack =
        new Attack(SafeSuppression.published(TABLE, safe.suppression()), Attacker.ZEROS_PUBLISHED);
    StringBuilder text = new StringBuilder();
    for (int cell = 0; cell < TABLE.size(); cell++) {
      if (safe.suppression().isHidden(cell)) {
        Interval interval = attack.interval(cell);
        text.append(
            String.format(
                Locale.ROOT,
                "%-14s count %2d, between %.0f and %.0f%s%n",
                String.join(" ", TABLE.numbers().codes(cell)),
                TABLE.count(cell),
                interval.low(),
                interval.high(),
                SMALL[cell] ? ", small" : ""));
      }
    }
    return text.toString().stripTrailing();
  }

  private static String threeTables() {
    List<CrossedTable> tables = MadeUpCounts.threeOfByOrigin();
    LinkedCells cells = MadeUpTables.linked(tables);
    CountedCells all = cells.counted(tables, false);
    boolean[] small = new boolean[all.size()];
    boolean[] hidden = new boolean[all.size()];
    Arrays.fill(hidden, true);
    for (int at = 0; at < tables.size(); at++) {
      CrossedTable table = tables.get(at);
      boolean[] own = MadeUpCounts.atMost(table, 3);
      Suppression alone = SafeSuppression.of(table, own, Attacker.ZEROS_PUBLISHED).suppression();
      for (int cell = 0; cell < own.length; cell++) {
        small[cells.cell(at, cell)] = own[cell];
        // What one table shows is seen, whether others hide it or not.
        hidden[cells.cell(at, cell)] &= alone.isHidden(cell);
      }
    }
    Suppression together = SafeSuppression.of(all, small, Attacker.ZEROS_PUBLISHED).suppression();
    return String.format(
        Locale.ROOT,
        "%,d cells, %,d of them small%neach by itself: %,d more hidden, %d known%ntogether: %,d more"
            + " hidden, %d known",
        all.size(),
        count(small),
        count(hidden) - count(small),
        known(all, hidden, small),
        together.size() - count(small),
        known(all, together.hidden(), small));
  }

  private static int count(boolean[] chosen) {
    return cells(chosen).size();
  }

  private static List<Integer> cells(boolean[] chosen) {
    return IntStream.range(0, chosen.length).filter(cell -> chosen[cell]).boxed().toList();
  }

  private static int known(CountedCells all, boolean[] hidden, boolean[] small) {
    long[] counts = IntStream.range(0, all.size()).mapToLong(all::count).toArray();
    return new Attack(new PublishedCells(all.structure(), hidden, counts), Attacker.ZEROS_PUBLISHED)
        .disclosed(cells(small))
        .size();
  }

  private static String months() {
    List<HiddenMonths.Month> anew = HiddenMonths.anew().months();
    List<HiddenMonths.Month> steady = HiddenMonths.withALookAtEarlierOnes().months();
    StringBuilder text = new StringBuilder("month  anew  again  steady  again\n");
    for (int month = 1; month < anew.size(); month++) {
      text.append(
          String.format(
              Locale.ROOT,
              "%5d %5d %5.1f%% %7d %5.1f%%%n",
              month + 1,
              anew.get(month).more(),
              100 * anew.get(month).shareAgain(),
              steady.get(month).more(),
              100 * steady.get(month).shareAgain()));
    }
    return text.toString().stripTrailing();
  }

  private static String byOrigin() {
    CrossedTable table = MadeUpCounts.byOrigin(false);
    boolean[] small = MadeUpCounts.atMost(table, 3);
    List<Integer> cells = cells(small);
    Suppression alone = GaussianSuppression.of(table, small, Attacker.ZEROS_PUBLISHED, List.of());
    Attack attack = new Attack(SafeSuppression.published(table, alone), Attacker.ZEROS_PUBLISHED);
    SafeSuppression safe = SafeSuppression.of(table, small, Attacker.ZEROS_PUBLISHED);
    return String.format(
        Locale.ROOT,
        "elimination alone: %,d hidden, %d known%nattacked, %d rounds: %,d hidden, %d known",
        alone.size() - cells.size(),
        attack.disclosed(cells).size(),
        safe.rounds(),
        safe.suppression().size() - cells.size(),
        safe.disclosed().size());
  }
}
