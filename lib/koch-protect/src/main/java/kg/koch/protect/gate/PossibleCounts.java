package kg.koch.protect.gate;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kg.koch.protect.CellState;
import kg.koch.protect.ProtectedTable;
import kg.koch.terms.CountRows;
import kg.koch.terms.CountTable;
import kg.koch.terms.HiddenGroups;
import kg.koch.terms.HiddenGroups.Listing;

/**
 * What the figures of each cell alone tell: those of this release, and those of earlier ones that
 * say more and may still be true.
 *
 * <p>People who stay the same have the same figure in every release. So where this release and an
 * earlier one, protected alike, both show a cell, they say the same, or readers see that it was
 * revised; and a group that is below the threshold now and was shown before was revised. An earlier
 * figure says more where this release hides the cell for another's sake, or the earlier one was
 * protected otherwise. It is put together with this release's if it is true of today's count; else
 * it was revised. Of releases protected alike the last that said something counts: what was said
 * before it differs only if it was revised.
 *
 * @param least by row of the counts
 * @param most likewise
 * @param hidden rows that are hidden, or lie within hidden ones
 * @param revised how many figures of earlier releases are not true of today's counts
 */
@SuppressWarnings("ArrayRecordComponent")
record PossibleCounts(long[] least, long[] most, BitSet hidden, int revised) {

  static PossibleCounts of(
      CountTable counts, ProtectedTable table, FigureReach reach, List<EarlierTable> earlier) {
    CountRows rows = counts.byCell();
    long[] least = new long[counts.rows()];
    long[] most = new long[counts.rows()];
    BitSet hidden = new BitSet(counts.rows());
    for (int row = 0; row < counts.rows(); row++) {
      int[] positions = rows.positions(row);
      OptionalInt listed = table.findRow(positions);
      hidden.set(row, isHidden(table, positions));
      Range told = told(table, reach, listed, hidden.get(row));
      least[row] = told.least();
      most[row] = told.most();
    }
    boolean[] isWithheld = new boolean[counts.rows()];
    for (int row = 0; row < counts.rows(); row++) {
      isWithheld[row] = new Range(least[row], most[row]).equals(reach.withheld());
    }
    int revised = 0;
    boolean[] isTold = new boolean[counts.rows()];
    for (int release = earlier.size() - 1; release >= 0; release--) {
      EarlierTable one = earlier.get(release);
      boolean alike = one.reach().equals(reach);
      for (int row = 0; row < counts.rows(); row++) {
        Optional<Range> before = one.told(codes(counts, row)).filter(Range::isBounded);
        boolean isTrue = before.isPresent() && before.get().holds(counts.count(row));
        revised += before.isPresent() && !isTrue ? 1 : 0;
        if (isTrue && (!alike || isWithheld[row] && !isTold[row])) {
          least[row] = Math.max(least[row], before.get().least());
          most[row] = Math.min(most[row], before.get().most());
        }
        isTold[row] |= alike && before.isPresent();
      }
    }
    return new PossibleCounts(least, most, hidden, revised);
  }

  static List<String> codes(CountTable counts, int row) {
    return IntStream.range(0, counts.dimensions().size())
        .mapToObj(axis -> counts.code(row, axis))
        .toList();
  }

  private static Range told(
      ProtectedTable table, FigureReach reach, OptionalInt listed, boolean hidden) {
    if (listed.isEmpty()) {
      return hidden ? reach.withinHidden() : reach.zero();
    }
    if (!hidden) {
      return reach.shown(table.value(listed.getAsInt()).orElseThrow());
    }
    return table.state(listed.getAsInt()) == CellState.WITHHELD ? reach.withheld() : reach.hidden();
  }

  /** Whether a cell is hidden, by itself or with one it lies in. */
  static boolean isHidden(ProtectedTable table, int[] positions) {
    return switch (listing(table, positions)) {
      case SHOWN -> false;
      case HIDDEN -> true;
      case NOT_LISTED -> isWithinHidden(table, positions);
    };
  }

  static boolean isWithinHidden(ProtectedTable table, int[] positions) {
    return HiddenGroups.hold(table.dimensions(), positions, above -> listing(table, above));
  }

  private static Listing listing(ProtectedTable table, int[] positions) {
    OptionalInt row = table.findRow(positions);
    if (row.isEmpty()) {
      return Listing.NOT_LISTED;
    }
    return table.isHidden(row.getAsInt()) ? Listing.HIDDEN : Listing.SHOWN;
  }

  boolean holds(int row, long count) {
    return least[row] <= count && count <= most[row];
  }
}
