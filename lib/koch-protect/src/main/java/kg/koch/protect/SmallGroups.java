package kg.koch.protect;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;

/** The cells of a table whose counts are hidden. */
final class SmallGroups {

  private final List<Dimension> dimensions;
  private final long[] hidden;

  private SmallGroups(List<Dimension> dimensions, long[] hidden) {
    this.dimensions = dimensions;
    this.hidden = hidden;
  }

  static SmallGroups of(CountTable table, FrequencyThreshold threshold) {
    List<Dimension> dimensions = table.dimensions();
    LongStream hidden =
        IntStream.range(0, table.rows())
            .filter(row -> threshold.hides(table.count(row)))
            .mapToLong(
                row ->
                    ProtectedTable.key(
                        dimensions,
                        IntStream.range(0, dimensions.size())
                            .map(axis -> table.position(row, axis))
                            .toArray()));
    return new SmallGroups(dimensions, hidden.sorted().toArray());
  }

  /**
   * Whether a cell lies directly within one of them; what lies further within one also lies
   * directly within one, since it has no larger count.
   */
  boolean hold(int[] positions) {
    for (int axis = 0; axis < positions.length; axis++) {
      OptionalInt parent = dimensions.get(axis).findParent(positions[axis]);
      if (parent.isPresent()) {
        int[] above = positions.clone();
        above[axis] = parent.getAsInt();
        if (Arrays.binarySearch(hidden, ProtectedTable.key(dimensions, above)) >= 0) {
          return true;
        }
      }
    }
    return false;
  }
}
