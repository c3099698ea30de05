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
 * are still true of today's count. An earlier figure that is not true of it any more was revised.
 *
 * @param least by row of the counts
 * @param most likewise
 * @param hidden rows that are hidden, or lie within hidden ones
 * @param revised how many figures of earlier releases were revised
 */
@SuppressWarnings("ArrayRecordComponent")
record PossibleCounts(long[] least, long[] most, BitSet hidden, int revised) {

  static PossibleCounts of(
      CountTable counts,
      CountRows rows,
      ProtectedTable table,
      FigureReach reach,
      List<EarlierTable> earlier) {
    long[] least = new long[counts.rows()];
    long[] most = new long[counts.rows()];
    BitSet hidden = new BitSet(counts.rows());
    int revised = 0;
    for (int row = 0; row < counts.rows(); row++) {
      int[] positions = rows.positions(row);
      OptionalInt listed = table.findRow(positions);
      hidden.set(
          row,
          listed.isPresent()
              ? table.isHidden(listed.getAsInt())
              : isWithinHidden(table, positions));
      Range told = told(table, reach, listed, hidden.get(row));
      least[row] = told.least();
      most[row] = told.most();
      List<String> codes = codes(counts, row);
      for (EarlierTable one : earlier) {
        Optional<Range> before = one.told(codes);
        if (before.isPresent() && before.get().holds(counts.count(row))) {
          least[row] = Math.max(least[row], before.get().least());
          most[row] = Math.min(most[row], before.get().most());
        } else if (before.isPresent()) {
          revised++;
        }
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
