package kg.koch.terms;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The rows of a table of counts by their cells. Safe for several threads. */
public final class CountRows {

  private final CountTable counts;
  private final List<Dimension> dimensions;
  private final long[] keys;
  private final int[] rows;
  private final int[][] above;

  CountRows(CountTable counts) {
    this.counts = counts;
    this.dimensions = counts.dimensions();
    long[] unsorted =
        IntStream.range(0, counts.rows()).mapToLong(row -> key(positions(row))).toArray();
    this.rows = order(unsorted);
    this.keys = Arrays.stream(rows).mapToLong(row -> unsorted[row]).toArray();
    this.above =
        IntStream.range(0, dimensions.size())
            .mapToObj(
                axis -> IntStream.range(0, rows.length).map(row -> above(row, axis)).toArray())
            .toArray(int[][]::new);
  }

  private static int[] order(long[] keys) {
    boolean sorted = IntStream.range(1, keys.length).allMatch(row -> keys[row - 1] < keys[row]);
    IntStream all = IntStream.range(0, keys.length);
    return sorted
        ? all.toArray()
        : all.boxed()
            .sorted(Comparator.comparingLong(row -> keys[row]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  private int above(int row, int axis) {
    int[] positions = positions(row);
    OptionalInt parent = dimensions.get(axis).findParent(positions[axis]);
    if (parent.isEmpty()) {
      return -1;
    }
    positions[axis] = parent.getAsInt();
    return find(key(positions));
  }

  /** The dimensions of the table. */
  public List<Dimension> dimensions() {
    return dimensions;
  }

  /** The positions of a row's codes. */
  public int[] positions(int row) {
    return IntStream.range(0, dimensions.size()).map(axis -> counts.position(row, axis)).toArray();
  }

  /** A number of its own for each cell. */
  public long key(int[] positions) {
    long key = 0;
    for (int axis = 0; axis < positions.length; axis++) {
      key = key * dimensions.get(axis).size() + positions[axis];
    }
    return key;
  }

  /** The row of a cell; -1 if it is not among the counts, which then counted nobody there. */
  public int find(long key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? -1 : rows[at];
  }

  /** The row of the cell one step up along a dimension; -1 if there is none. */
  public int rowAbove(int row, int axis) {
    return above[axis][row];
  }
}
