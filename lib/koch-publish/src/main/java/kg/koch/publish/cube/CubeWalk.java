package kg.koch.publish.cube;

import java.util.List;
import java.util.OptionalInt;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.TablePart;
import kg.koch.terms.Dimension;
import kg.koch.terms.HiddenGroups;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the published cells of a block in its order, the last dimension fastest. Whole
 * stretches that lie in no part of the table are passed over: of a block of twenty million cells
 * some hundred thousand are published, and only they take time. Used by one thread.
 */
public final class CubeWalk {

  /** Takes the published cells. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * @param index of the cell in the block, the last dimension fastest
     * @param positions in the table's dimensions; not to be kept or changed
     */
    void cell(long index, int[] positions, CubeCell cell);
  }

  /** Takes every cell. */
  @FunctionalInterface
  public interface EveryCell {
    /**
     * @param index of the cell in the block, from 0 on, none left out
     * @param cell null if it is not published
     */
    void cell(long index, @Nullable CubeCell cell);
  }

  /** Blocks up to this size are gone through whole; finding out what to pass over costs more. */
  private static final long SMALL = 50_000;

  /** The bit of cells that are listed although they lie in no part, as some derived ones do. */
  private static final long OUTSIDE = 1L << 62;

  private static final String CONFIDENTIAL = "C";

  private final Cube cube;
  private final PublishedTable table;
  private final List<Dimension> dimensions;
  private final int[] totals;
  private final long[][] parts;
  private final int[] at;
  private final Visitor visitor;

  private CubeWalk(Cube cube, Visitor visitor) {
    this.cube = cube;
    this.table = cube.table();
    this.dimensions = table.dimensions();
    this.totals = dimensions.stream().mapToInt(one -> one.findTotal().orElse(-1)).toArray();
    this.parts = parts(cube.metadata().parts());
    this.at = cube.standing();
    this.visitor = visitor;
  }

  public static void over(Cube cube, Visitor visitor) {
    CubeWalk walk = new CubeWalk(cube, visitor);
    long possible = -1L;
    for (int axis = 0; axis < walk.at.length; axis++) {
      int here = axis;
      if (cube.axes().stream().noneMatch(one -> one.axis() == here)) {
        possible &= walk.parts[axis][walk.at[axis]];
      }
    }
    walk.descend(0, 0, possible);
  }

  /** As {@link #over}, with the cells that are not published in their places. */
  public static void overAll(Cube cube, EveryCell visitor) {
    long[] next = {0};
    over(
        cube,
        (index, positions, cell) -> {
          for (; next[0] < index; next[0]++) {
            visitor.cell(next[0], null);
          }
          visitor.cell(next[0]++, cell);
        });
    for (; next[0] < cube.size(); next[0]++) {
      visitor.cell(next[0], null);
    }
  }

  /** For each code the parts it can lie in, a bit each. */
  private long[][] parts(List<TablePart> all) {
    if (all.size() > 60) {
      throw new IllegalArgumentException("Expected at most 60 parts of a table; got " + all.size());
    }
    long[][] parts = new long[dimensions.size()][];
    for (int axis = 0; axis < parts.length; axis++) {
      Dimension dimension = dimensions.get(axis);
      parts[axis] = new long[dimension.size()];
      for (int position = 0; position < dimension.size(); position++) {
        for (int part = 0; part < all.size(); part++) {
          parts[axis][position] |= all.get(part).holds(dimension, position) ? 1L << part : 0;
        }
      }
    }
    if (cube.size() <= SMALL || listsOutside(parts)) {
      for (long[] codes : parts) {
        for (int position = 0; position < codes.length; position++) {
          codes[position] |= OUTSIDE;
        }
      }
    }
    return parts;
  }

  private boolean listsOutside(long[][] parts) {
    for (int row = 0; row < table.rows(); row++) {
      long in = -1L;
      for (int axis = 0; axis < parts.length; axis++) {
        in &= parts[axis][table.position(row, axis)];
      }
      if (in == 0) {
        return true;
      }
    }
    return false;
  }

  private void descend(int number, long before, long possible) {
    if (possible == 0) {
      return;
    }
    if (number == cube.rank()) {
      visit(before, (possible & ~OUTSIDE) != 0);
      return;
    }
    Cube.Axis axis = cube.axes().get(number);
    List<Integer> positions = axis.positions();
    for (int i = 0; i < positions.size(); i++) {
      int position = positions.get(i);
      at[axis.axis()] = position;
      descend(number + 1, before * positions.size() + i, possible & parts[axis.axis()][position]);
    }
  }

  private void visit(long index, boolean inPart) {
    OptionalInt row = table.findRow(at);
    if (row.isPresent()) {
      visitor.cell(index, at, CubeCell.of(table, row.getAsInt()));
    } else if (inPart && isMeasured()) {
      boolean within = HiddenGroups.hold(dimensions, at, this::listing);
      visitor.cell(index, at, within ? CubeCell.HIDDEN : CubeCell.ZERO);
    }
  }

  /** Whether the cell at the totals of all dimensions that have one is listed. */
  private boolean isMeasured() {
    int[] above = at.clone();
    for (int axis = 0; axis < above.length; axis++) {
      above[axis] = totals[axis] < 0 ? at[axis] : totals[axis];
    }
    return table.findRow(above).isPresent();
  }

  private HiddenGroups.Listing listing(int[] positions) {
    OptionalInt row = table.findRow(positions);
    if (row.isEmpty()) {
      return HiddenGroups.Listing.NOT_LISTED;
    }
    int found = row.getAsInt();
    return table.isHidden(found) && table.confidentialityStatus(found).equals(CONFIDENTIAL)
        ? HiddenGroups.Listing.HIDDEN
        : HiddenGroups.Listing.SHOWN;
  }
}
