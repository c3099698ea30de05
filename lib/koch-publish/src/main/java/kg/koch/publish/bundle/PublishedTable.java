package kg.koch.publish.bundle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kg.koch.terms.Dimension;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is published: one row a cell, with positions in its dimensions, the value or that
 * it is hidden, and its two statuses. Immutable.
 *
 * <p>To hold one proves nothing: only a table inside a verified {@link Release} is published. Rows
 * stand in the order of their positions, whatever order they were added in, so equal content is
 * equal byte for byte.
 *
 * <p>A row takes 18 bytes of memory, 34 in a table with limits.
 */
public final class PublishedTable {

  private final String id;
  private final List<Dimension> dimensions;
  private final int[] sizes;
  private final long[] steps;
  private final long[] keys;
  private final double[] values;
  private final Statuses observationStatus;
  private final Statuses confidentialityStatus;
  private final @Nullable Limits limits;

  /** Lower and upper limits of the values, not a number where there are none. */
  record Limits(double[] lower, double[] upper) {}

  PublishedTable(
      String id,
      List<Dimension> dimensions,
      long[] keys,
      double[] values,
      Statuses observationStatus,
      Statuses confidentialityStatus,
      @Nullable Limits limits) {
    this.id = id;
    this.dimensions = dimensions;
    this.sizes = dimensions.stream().mapToInt(Dimension::size).toArray();
    this.steps = steps(sizes);
    this.keys = keys;
    this.values = values;
    this.observationStatus = observationStatus;
    this.confidentialityStatus = confidentialityStatus;
    this.limits = limits;
  }

  /** By how much a key grows from a code of each dimension to the next. */
  private static long[] steps(int[] sizes) {
    long[] steps = new long[sizes.length];
    long step = 1;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      steps[axis] = step;
      step *= sizes[axis];
    }
    return steps;
  }

  /** Begins a table of these dimensions. */
  public static PublishedTableBuilder builder(String id, List<Dimension> dimensions) {
    return builder(id, dimensions, 64);
  }

  /**
   * The same where it is known how many rows come: memory is taken once.
   *
   * @param rows that many; more or fewer may come
   */
  public static PublishedTableBuilder builder(String id, List<Dimension> dimensions, int rows) {
    return new PublishedTableBuilder(id, dimensions, rows);
  }

  public String id() {
    return id;
  }

  public List<Dimension> dimensions() {
    return dimensions;
  }

  public int rows() {
    return keys.length;
  }

  /** The memory its rows take. */
  long bytes() {
    return (limits == null ? 18L : 34L) * keys.length;
  }

  /** The position of the row's code in the dimension. */
  public int position(int row, int dimension) {
    return (int) (keys[row] / steps[dimension] % sizes[dimension]);
  }

  public String code(int row, int dimension) {
    return dimensions.get(dimension).code(position(row, dimension));
  }

  /** The value in the table's unit, or empty if the cell is hidden. */
  public OptionalDouble value(int row) {
    return isHidden(row) ? OptionalDouble.empty() : OptionalDouble.of(values[row]);
  }

  public boolean isHidden(int row) {
    return Double.isNaN(values[row]);
  }

  /**
   * SDMX code list CL_OBS_STATUS: A normal, Q suppressed, P provisional, E estimated, U unreliable.
   */
  public String observationStatus(int row) {
    return observationStatus.get(row);
  }

  /** SDMX code list CL_CONF_STATUS: F free, C confidential. */
  public String confidentialityStatus(int row) {
    return confidentialityStatus.get(row);
  }

  /** Limits that hold the true value in 95 of 100 cases; empty where none are published. */
  public Optional<FigureInterval> interval(int row) {
    return limits == null || Double.isNaN(limits.lower()[row])
        ? Optional.empty()
        : Optional.of(new FigureInterval(limits.lower()[row], limits.upper()[row]));
  }

  /** Whether any value has limits. */
  public boolean hasIntervals() {
    return limits != null;
  }

  /** The row with these positions, one a dimension, if the table has that cell. */
  public OptionalInt findRow(int... positions) {
    int row = Arrays.binarySearch(keys, key(dimensions, positions));
    return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
  }

  /** The number of the dimension, if the table has it. */
  public OptionalInt findDimension(String dimension) {
    return IntStream.range(0, dimensions.size())
        .filter(i -> dimensions.get(i).id().equals(dimension))
        .findFirst();
  }

  /** Positions as one number whose order is the order of the positions. */
  static long key(List<Dimension> dimensions, int... positions) {
    if (positions.length != dimensions.size()) {
      throw new IllegalArgumentException(
          "Expected %d positions; got %d".formatted(dimensions.size(), positions.length));
    }
    long key = 0;
    for (int i = 0; i < positions.length; i++) {
      int size = dimensions.get(i).size();
      if (positions[i] < 0 || positions[i] >= size) {
        throw new IllegalArgumentException(
            "Expected a position below %d in dimension %s; got %d"
                .formatted(size, dimensions.get(i).id(), positions[i]));
      }
      key = Math.addExact(Math.multiplyExact(key, size), positions[i]);
    }
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublishedTable that
        && id.equals(that.id)
        && axes().equals(that.axes())
        && Arrays.equals(keys, that.keys)
        && Arrays.equals(values, that.values)
        && observationStatus.equals(that.observationStatus)
        && confidentialityStatus.equals(that.confidentialityStatus)
        && IntStream.range(0, rows()).allMatch(row -> interval(row).equals(that.interval(row)));
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(keys) + Arrays.hashCode(values);
  }

  private List<Object> axes() {
    return dimensions.stream().<Object>map(axis -> List.of(axis.id(), axis.codes())).toList();
  }
}
