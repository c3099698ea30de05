package kg.koch.protect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import kg.koch.terms.Dimension;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/** Takes cells in any order. Not public: who holds it can make any table look protected. */
final class ProtectedTableBuilder {

  private final String id;
  private final List<Dimension> dimensions;
  private long[] keys;
  private double[] values;
  private byte[] states;
  private @Nullable FigureInterval[] intervals;
  private int rows;

  ProtectedTableBuilder(String id, List<Dimension> dimensions, int expected) {
    this.id = id;
    this.dimensions = dimensions;
    this.keys = new long[Math.max(expected, 16)];
    this.values = new double[keys.length];
    this.states = new byte[keys.length];
    this.intervals = new FigureInterval[keys.length];
  }

  void shown(double value, int... positions) {
    shown(CellState.SHOWN, value, positions);
  }

  /** A figure to see, of whatever standing. */
  void shown(CellState state, double value, int... positions) {
    shown(state, value, null, positions);
  }

  /** A figure to see, with its limits where they are known. */
  void shown(CellState state, double value, @Nullable FigureInterval interval, int... positions) {
    // Minus zero would be a second way to write zero.
    add(value == 0 ? 0.0 : value, state, interval, positions);
  }

  void hidden(CellState state, int... positions) {
    add(Double.NaN, state, null, positions);
  }

  /** A row of another protected table of the same dimensions, as it is. */
  void copy(ProtectedTable table, int row) {
    add(
        table.value(row).orElse(Double.NaN),
        table.state(row),
        table.interval(row).orElse(null),
        Cells.positions(table, row));
  }

  private void add(
      double value, CellState state, @Nullable FigureInterval interval, int[] positions) {
    if (rows == keys.length) {
      keys = Arrays.copyOf(keys, rows * 2);
      values = Arrays.copyOf(values, rows * 2);
      states = Arrays.copyOf(states, rows * 2);
      intervals = Arrays.copyOf(intervals, rows * 2);
    }
    keys[rows] = ProtectedTable.key(dimensions, positions);
    values[rows] = value;
    states[rows] = (byte) state.ordinal();
    intervals[rows] = interval;
    rows++;
  }

  /**
   * @throws IllegalArgumentException if a cell was added twice
   */
  ProtectedTable build(String method, SortedMap<String, String> parameters) {
    int[] order = order();
    long[] sortedKeys = new long[rows];
    double[] sortedValues = new double[rows];
    byte[] sortedStates = new byte[rows];
    @Nullable FigureInterval[] sortedIntervals = new FigureInterval[rows];
    for (int i = 0; i < rows; i++) {
      sortedKeys[i] = keys[order[i]];
      sortedValues[i] = values[order[i]];
      sortedStates[i] = states[order[i]];
      sortedIntervals[i] = intervals[order[i]];
      if (i > 0 && sortedKeys[i] == sortedKeys[i - 1]) {
        throw new IllegalArgumentException("Expected each cell of table " + id + " once; got two");
      }
    }
    return new ProtectedTable(
        id,
        dimensions,
        sortedKeys,
        sortedValues,
        sortedStates,
        sortedIntervals,
        method,
        parameters);
  }

  private int[] order() {
    boolean sorted = IntStream.range(1, rows).allMatch(row -> keys[row - 1] < keys[row]);
    return sorted
        ? IntStream.range(0, rows).toArray()
        : IntStream.range(0, rows)
            .boxed()
            .sorted(Comparator.comparingLong(row -> keys[row]))
            .mapToInt(Integer::intValue)
            .toArray();
  }
}
