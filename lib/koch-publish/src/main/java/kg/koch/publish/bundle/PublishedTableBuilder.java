package kg.koch.publish.bundle;

import java.util.Arrays;
import java.util.List;
import kg.koch.terms.Dimension;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/** Takes the cells of a table in any order. Used by one thread. */
public final class PublishedTableBuilder {

  /** Normal, estimated and provisional values, and those of low reliability. */
  private static final List<String> HAVE_VALUES = List.of("A", "E", "P", "U");

  private final String id;
  private final List<Dimension> dimensions;
  private long[] keys;
  private double[] values;
  private final Statuses observationStatus;
  private final Statuses confidentialityStatus;
  private double @Nullable [] lower;
  private double @Nullable [] upper;
  private int rows;

  PublishedTableBuilder(String id, List<Dimension> dimensions, int capacity) {
    this.id = id;
    this.dimensions = List.copyOf(dimensions);
    this.keys = new long[capacity];
    this.values = new double[capacity];
    this.observationStatus = new Statuses(capacity);
    this.confidentialityStatus = new Statuses(capacity);
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
      resize(Math.max(64, keys.length * 2));
    }
    keys[rows] = PublishedTable.key(dimensions, positions);
    // Minus zero would be a second way to write zero.
    values[rows] = value == 0 ? 0.0 : value;
    observationStatus.set(rows, observation);
    confidentialityStatus.set(rows, confidentiality);
    setLimits(interval);
    rows++;
    return this;
  }

  private void setLimits(@Nullable FigureInterval interval) {
    if (interval != null && (lower == null || upper == null)) {
      lower = noLimits();
      upper = noLimits();
    }
    if (lower != null && upper != null) {
      lower[rows] = interval == null ? Double.NaN : interval.lower();
      upper[rows] = interval == null ? Double.NaN : interval.upper();
    }
  }

  private double[] noLimits() {
    double[] none = new double[keys.length];
    Arrays.fill(none, 0, rows, Double.NaN);
    return none;
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
   * Ends it; nothing can be added any more.
   *
   * @throws IllegalArgumentException if a cell was added twice
   */
  public PublishedTable build() {
    if (keys.length != rows) {
      resize(rows);
    }
    return inOrder() ? table(keys, values, lower, upper) : sorted();
  }

  private boolean inOrder() {
    for (int row = 1; row < rows; row++) {
      if (keys[row - 1] >= keys[row]) {
        return false;
      }
    }
    return true;
  }

  private PublishedTable sorted() {
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    for (int row = 1; row < rows; row++) {
      if (sorted[row] == sorted[row - 1]) {
        throw new IllegalArgumentException("Expected each cell of table " + id + " once; got two");
      }
    }
    // Each key stands once, so that its place is found by looking for it.
    int[] places = Arrays.stream(keys).mapToInt(key -> Arrays.binarySearch(sorted, key)).toArray();
    return new PublishedTable(
        id,
        dimensions,
        sorted,
        inOrder(places, values),
        observationStatus.inOrder(places),
        confidentialityStatus.inOrder(places),
        lower == null || upper == null
            ? null
            : new PublishedTable.Limits(inOrder(places, lower), inOrder(places, upper)));
  }

  private PublishedTable table(
      long[] keys, double[] values, double @Nullable [] lower, double @Nullable [] upper) {
    return new PublishedTable(
        id,
        dimensions,
        keys,
        values,
        observationStatus,
        confidentialityStatus,
        lower == null || upper == null ? null : new PublishedTable.Limits(lower, upper));
  }

  private static double[] inOrder(int[] places, double[] numbers) {
    double[] ordered = new double[places.length];
    for (int row = 0; row < places.length; row++) {
      ordered[places[row]] = numbers[row];
    }
    return ordered;
  }

  private void resize(int capacity) {
    keys = Arrays.copyOf(keys, capacity);
    values = Arrays.copyOf(values, capacity);
    observationStatus.resize(capacity);
    confidentialityStatus.resize(capacity);
    if (lower != null && upper != null) {
      lower = Arrays.copyOf(lower, capacity);
      upper = Arrays.copyOf(upper, capacity);
    }
  }
}
