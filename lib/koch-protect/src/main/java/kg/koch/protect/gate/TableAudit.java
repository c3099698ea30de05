package kg.koch.protect.gate;

import java.util.List;
import java.util.stream.IntStream;
import kg.koch.protect.ProtectedTable;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;

/**
 * Looks at a table as a reader who can calculate: what threshold and noise leave possible in each
 * cell, that totals are the sums of their parts, and what every earlier release said of the same
 * cells.
 *
 * <p>A small count is known if these leave one number: ranges are narrowed by every sum until none
 * narrows any further. It is not known if there are people who could have been counted instead
 * without a reader noticing; such are looked for of a sample, one in so many. What is neither is
 * open.
 *
 * <p>The reader is taken to know which hidden cells are below the threshold and which are hidden
 * for another's sake, which is more than is published. What is not looked at: sums across tables of
 * different definitions, and what readers know from elsewhere. See docs/methods/release-audit.md.
 */
public final class TableAudit {

  /** Small counts of a table for which other people are looked for: about so many. */
  private static final int LOOKED_AT = 200;

  private TableAudit() {}

  /**
   * Audits a table.
   *
   * @param counts before protection
   * @param table the same, protected by threshold and cell key
   * @param parts of the table, each with all its dimensions in the same order
   * @param earlier the same table in every earlier release, the oldest first
   */
  public static AuditedTable of(
      CountTable counts,
      ProtectedTable table,
      FigureReach reach,
      List<List<Dimension>> parts,
      List<EarlierTable> earlier) {
    Deduction deduction = Deduction.of(counts, Sums.of(counts, parts), table, reach, earlier);
    OtherPeople others = deduction.otherPeople(parts);
    int[] known = deduction.known().toArray();
    int[] hidden = deduction.small().filter(row -> !deduction.isKnown(row)).toArray();
    int step = Math.max(1, hidden.length / LOOKED_AT);
    int[] looked = IntStream.range(0, hidden.length).filter(at -> at % step == 0).toArray();
    return new AuditedTable(
        table.id(),
        (int) IntStream.range(0, counts.rows()).filter(row -> counts.count(row) > 0).count(),
        known.length + hidden.length,
        deduction.revised(),
        IntStream.of(known).mapToObj(row -> PossibleCounts.codes(counts, row)).toList(),
        looked.length,
        (int) IntStream.of(looked).parallel().filter(at -> !others.hide(hidden[at])).count());
  }
}
