package kg.koch.terms;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds the rows of a table of counts by their cells. */
public final class CountRows {

  private final CountTable counts;
  private final List<Dimension> dimensions;
  private final long[] keys;
  private final int[] rows;

  /** Rows of a table, sorted once. */
  public CountRows(CountTable counts) {
    this.counts = counts;
    this.dimensions = counts.dimensions();
    long[] unsorted =
        IntStream.range(0, counts.rows()).mapToLong(row -> key(positions(row))).toArray();
    this.rows =
        IntStream.range(0, unsorted.length)
            .boxed()
            .sorted(Comparator.comparingLong(row -> unsorted[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    this.keys = Arrays.stream(rows).mapToLong(row -> unsorted[row]).toArray();
  }

  /** The dimensions of the table. */
  public List<Dimension> dimensions() {
    return dimensions;
  }

  /** The positions of a row's codes. */
  public int[] positions(int row) {
    return IntStream.range(0, dimensions.size())
        .map(axis -> counts.position(row, axis))
        .toArray();
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
  public int above(int row, int axis) {
    int[] positions = positions(row);
    OptionalInt parent = dimensions.get(axis).findParent(positions[axis]);
    if (parent.isEmpty()) {
      return -1;
    }
    positions[axis] = parent.getAsInt();
    return find(key(positions));
  }
}
