package kg.koch.protect;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.terms.Dimension;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/**
 * A table that may be published. Only this package makes one, out of counts it has protected or out
 * of other protected tables; it holds no value of a hidden cell and no count before protection.
 *
 * <p>Cells are ordered by their codes' positions, first dimension first. A cell not listed is
 * hidden where it lies within a hidden one ({@link kg.koch.terms.HiddenGroups}), and else zero
 * where the total of its period is listed.
 */
public final class ProtectedTable {

  private final String id;
  private final List<Dimension> dimensions;
  private final long[] keys;
  private final double[] values;
  private final byte[] states;
  private final @Nullable FigureInterval[] intervals;
  private final String method;
  private final SortedMap<String, String> parameters;

  ProtectedTable(
      String id,
      List<Dimension> dimensions,
      long[] keys,
      double[] values,
      byte[] states,
      @Nullable FigureInterval[] intervals,
      String method,
      SortedMap<String, String> parameters) {
    this.id = id;
    this.dimensions = List.copyOf(dimensions);
    this.keys = keys;
    this.values = values;
    this.states = states;
    this.intervals = intervals;
    this.method = method;
    this.parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
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

  /** The position of the row's code in a dimension. */
  public int position(int row, int dimension) {
    long rest = keys[row];
    for (int i = dimensions.size() - 1; i > dimension; i--) {
      rest /= dimensions.get(i).size();
    }
    return (int) (rest % dimensions.get(dimension).size());
  }

  public String code(int row, int dimension) {
    return dimensions.get(dimension).code(position(row, dimension));
  }

  /** The figure; empty unless it is shown. */
  public OptionalDouble value(int row) {
    return isHidden(row) ? OptionalDouble.empty() : OptionalDouble.of(values[row]);
  }

  /** Limits of the figure; empty if they are not known, or it is not shown. */
  public Optional<FigureInterval> interval(int row) {
    return Optional.ofNullable(intervals[row]);
  }

  /** Whether any figure has limits. */
  public boolean hasIntervals() {
    return Arrays.stream(intervals).anyMatch(Objects::nonNull);
  }

  /** True if there is no figure to see, for whatever reason. */
  public boolean isHidden(int row) {
    return !state(row).isShown();
  }

  /** Whether the figure is shown, and why not. */
  public CellState state(int row) {
    return CellState.values()[states[row]];
  }

  public String observationStatus(int row) {
    return state(row).observationStatus();
  }

  public String confidentialityStatus(int row) {
    return state(row).confidentialityStatus();
  }

  /** How it was protected: threshold-and-cell-key, or derived. */
  public String method() {
    return method;
  }

  /** The parameters of the method, by name. */
  public SortedMap<String, String> parameters() {
    return parameters;
  }

  /** The row with these codes, one a dimension; empty if the cell is not listed. */
  public OptionalInt findRow(int... positions) {
    int at = Arrays.binarySearch(keys, key(dimensions, positions));
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /** Rows in that state. */
  public long count(CellState state) {
    int rows = 0;
    for (byte one : states) {
      rows += one == state.ordinal() ? 1 : 0;
    }
    return rows;
  }

  static long key(List<Dimension> dimensions, int[] positions) {
    long key = 0;
    for (int i = 0; i < positions.length; i++) {
      int size = dimensions.get(i).size();
      if (positions[i] < 0 || positions[i] >= size) {
        throw new IllegalArgumentException(
            "Expected a position of %s below %d; got %d"
                .formatted(dimensions.get(i).id(), size, positions[i]));
      }
      key = Math.addExact(Math.multiplyExact(key, (long) size), positions[i]);
    }
    return key;
  }

  /** Its name, size and method; no figure. */
  @Override
  public String toString() {
    return "protected table %s of %d cells, %s".formatted(id, rows(), method);
  }
}
