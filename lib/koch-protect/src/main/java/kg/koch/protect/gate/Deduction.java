package kg.koch.protect.gate;

import java.util.List;
import java.util.stream.IntStream;
import kg.koch.protect.FrequencyThreshold;
import kg.koch.protect.ProtectedTable;
import kg.koch.terms.CountRows;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;

/** What a reader can deduce of a table's counts: each cell's figures, and all sums. */
final class Deduction {

  private final CountTable counts;
  private final ProtectedTable table;
  private final CountRows rows;
  private final PossibleCounts possible;
  private final FrequencyThreshold threshold;
  private final long[] least;
  private final long[] most;

  private Deduction(
      CountTable counts,
      Sums sums,
      ProtectedTable table,
      FigureReach reach,
      List<EarlierTable> earlier) {
    this.counts = counts;
    this.table = table;
    this.threshold = new FrequencyThreshold(reach.threshold());
    this.rows = counts.byCell();
    this.possible = PossibleCounts.of(counts, table, reach, earlier);
    this.least = possible.least().clone();
    this.most = possible.most().clone();
    sums.narrow(least, most, possible.hidden()::get, reach);
  }

  static Deduction of(
      CountTable counts,
      Sums sums,
      ProtectedTable table,
      FigureReach reach,
      List<EarlierTable> earlier) {
    return new Deduction(counts, sums, table, reach, earlier);
  }

  /** Rows of small counts. */
  IntStream small() {
    return IntStream.range(0, counts.rows()).filter(row -> threshold.hides(counts.count(row)));
  }

  boolean isKnown(int row) {
    return least[row] == most[row];
  }

  /** Whether a count is left possible. */
  boolean holds(int row, long count) {
    return least[row] <= count && count <= most[row];
  }

  /** Rows of small counts that are known. */
  IntStream known() {
    return small().filter(this::isKnown);
  }

  /** Figures of earlier releases that are not true of today's counts. */
  int revised() {
    return possible.revised();
  }

  /**
   * @param parts of the table, each with all its dimensions in the same order
   */
  OtherPeople otherPeople(List<List<Dimension>> parts) {
    return new OtherPeople(
        counts, rows, table, possible, EmptyCells.codes(counts.dimensions(), parts));
  }

  /**
   * The row of the smallest cell one step up from a row that is not hidden, be it shown or
   * published as zero; -1 if there is none.
   */
  int smallestNotHiddenAbove(int row) {
    int smallest = -1;
    for (int axis = 0; axis < counts.dimensions().size(); axis++) {
      int above = rows.rowAbove(row, axis);
      if (above >= 0
          && !possible.hidden().get(above)
          && (smallest < 0 || counts.count(above) < counts.count(smallest))) {
        smallest = above;
      }
    }
    return smallest;
  }
}
