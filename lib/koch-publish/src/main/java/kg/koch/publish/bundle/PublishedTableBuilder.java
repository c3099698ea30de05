package kg.koch.publish.bundle;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.terms.Dimension;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/** Takes the cells of a table in any order. Used by one thread. */
public final class PublishedTableBuilder {

  /** Normal, estimated and provisional values, and those of low reliability. */
  private static final List<String> HAVE_VALUES = List.of("A", "E", "P", "U");

  private final String id;
  private final List<Dimension> dimensions;
  private long[] keys = new long[64];
  private double[] values = new double[64];
  private String[] observationStatus = new String[64];
  private String[] confidentialityStatus = new String[64];
  private @Nullable FigureInterval[] intervals = new FigureInterval[64];
  private int rows;

  PublishedTableBuilder(String id, List<Dimension> dimensions) {
    this.id = id;
    this.dimensions = List.copyOf(dimensions);
  }

  /**
   * Adds a cell.
   *
   * @param positions of its codes, one a dimension
   * @param value in the table's unit; not a number when hidden
   * @param observation SDMX code list CL_OBS_STATUS
   * @param confidentiality SDMX code list CL_CONF_STATUS
   */
  public PublishedTableBuilder add(
      int[] positions, double value, String observation, String confidentiality) {
    return add(positions, value, observation, confidentiality, null);
  }

  /**
   * As the other, with limits of the value.
   *
   * @param interval about the value; null where none is published, and always where it is hidden
   */
  public PublishedTableBuilder add(
      int[] positions,
      double value,
      String observation,
      String confidentiality,
      @Nullable FigureInterval interval) {
    if (Double.isInfinite(value) || Double.isNaN(value) == HAVE_VALUES.contains(observation)) {
      throw new IllegalArgumentException(
          "Expected a finite value, or none with a status other than %s; got %s with %s"
              .formatted(HAVE_VALUES, value, observation));
    }
    if (interval != null && !(interval.lower() <= value && value <= interval.upper())) {
      throw new IllegalArgumentException(
          "Expected limits about the value; got %s about %s".formatted(interval, value));
    }
    if (rows == keys.length) {
      grow();
    }
    keys[rows] = PublishedTable.key(dimensions, positions);
    // Minus zero would be a second way to write zero.
    values[rows] = value == 0 ? 0.0 : value;
    observationStatus[rows] = observation.intern();
    confidentialityStatus[rows] = confidentiality.intern();
    intervals[rows] = interval;
    rows++;
    return this;
  }

  /** Adds a cell that anybody may see. */
  public PublishedTableBuilder shown(double value, int... positions) {
    return add(positions, value, "A", "F");
  }

  /** Adds a cell whose value is not published. */
  public PublishedTableBuilder hidden(int... positions) {
    return add(positions, Double.NaN, "Q", "C");
  }

  /**
   * @throws IllegalArgumentException if a cell was added twice
   */
  public PublishedTable build() {
    int[] order =
        IntStream.range(0, rows)
            .boxed()
            .sorted(Comparator.comparingLong(row -> keys[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    long[] sorted = Arrays.stream(order).mapToLong(row -> keys[row]).toArray();
    for (int row = 1; row < rows; row++) {
      if (sorted[row] == sorted[row - 1]) {
        throw new IllegalArgumentException("Expected each cell of table " + id + " once; got two");
      }
    }
    return new PublishedTable(
        id,
        dimensions,
        sorted,
        Arrays.stream(order).mapToDouble(row -> values[row]).toArray(),
        inOrder(order, observationStatus),
        inOrder(order, confidentialityStatus),
        Arrays.stream(order).mapToObj(row -> intervals[row]).toArray(FigureInterval[]::new));
  }

  private static String[] inOrder(int[] order, String[] texts) {
    return Arrays.stream(order).mapToObj(row -> texts[row]).toArray(String[]::new);
  }

  private void grow() {
    int larger = keys.length * 2;
    keys = Arrays.copyOf(keys, larger);
    values = Arrays.copyOf(values, larger);
    observationStatus = Arrays.copyOf(observationStatus, larger);
    confidentialityStatus = Arrays.copyOf(confidentialityStatus, larger);
    intervals = Arrays.copyOf(intervals, larger);
  }
}
