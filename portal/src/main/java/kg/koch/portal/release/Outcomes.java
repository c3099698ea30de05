package kg.koch.portal.release;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.terms.Dimension;

/**
 * Which periods of a table are decided. A table with an OUTCOME dimension counts as CONFIRMED only
 * what the records already prove; the last periods wait for records that are still to come, and
 * their confirmed figures are too small.
 */
public final class Outcomes {

  public static final String DIMENSION = "OUTCOME";

  /**
   * The largest share of undecided in confirmed at which a period counts as decided. At 5 percent
   * the confirmed total can still grow by a twentieth, less than the changes from year to year that
   * readers compare.
   */
  public static final double MOST_UNDECIDED = 0.05;

  private static final String CONFIRMED = "CONFIRMED";
  private static final String UNDECIDED = "UNDECIDED";

  private Outcomes() {}

  /**
   * True if the cell counts confirmed outcomes of a period that is not decided yet: of its
   * definition, all people and areas together.
   */
  public static boolean isOpen(PublishedTable table, int... positions) {
    OptionalInt axis = table.findDimension(DIMENSION);
    if (axis.isEmpty() || !confirmed(table, axis.getAsInt(), positions)) {
      return false;
    }
    int[] totals = totals(table, positions);
    double undecided = undecided(table, totals).map(cell -> count(table, cell)).orElse(0.0);
    return undecided != 0 && !(undecided < MOST_UNDECIDED * count(table, totals));
  }

  /** The undecided cell beside a confirmed one; empty for other cells and other tables. */
  public static Optional<int[]> undecided(PublishedTable table, int... positions) {
    OptionalInt axis = table.findDimension(DIMENSION);
    if (axis.isEmpty() || !confirmed(table, axis.getAsInt(), positions)) {
      return Optional.empty();
    }
    int[] beside = positions.clone();
    return table
        .dimensions()
        .get(axis.getAsInt())
        .findPosition(UNDECIDED)
        .map(
            code -> {
              beside[axis.getAsInt()] = code;
              return beside;
            });
  }

  private static boolean confirmed(PublishedTable table, int axis, int[] positions) {
    return table.dimensions().get(axis).code(positions[axis]).equals(CONFIRMED);
  }

  private static int[] totals(PublishedTable table, int[] positions) {
    List<Dimension> axes = table.dimensions();
    int[] totals = positions.clone();
    for (int axis = 0; axis < totals.length; axis++) {
      totals[axis] = axes.get(axis).findTotal().orElse(positions[axis]);
    }
    return totals;
  }

  /** The count of a cell: 0 if it is not listed, NaN if it is hidden. */
  private static double count(PublishedTable table, int[] positions) {
    OptionalInt row = table.findRow(positions);
    return row.isEmpty() ? 0 : table.value(row.getAsInt()).orElse(Double.NaN);
  }
}
