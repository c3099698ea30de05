package kg.koch.protect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import kg.koch.terms.Dimension;

/** Takes cells in any order. Not public: who holds it can make any table look protected. */
final class ProtectedTableBuilder {

  private final String id;
  private final List<Dimension> dimensions;
  private long[] keys;
  private double[] values;
  private byte[] states;
  private int rows;

  ProtectedTableBuilder(String id, List<Dimension> dimensions, int expected) {
    this.id = id;
    this.dimensions = dimensions;
    this.keys = new long[Math.max(expected, 16)];
    this.values = new double[keys.length];
    this.states = new byte[keys.length];
  }

  void shown(double value, int... positions) {
    shown(CellState.SHOWN, value, positions);
  }

  /** A figure to see, of whatever standing. */
  void shown(CellState state, double value, int... positions) {
    // Minus zero would be a second way to write zero.
    add(value == 0 ? 0.0 : value, state, positions);
  }

  void hidden(CellState state, int... positions) {
    add(Double.NaN, state, positions);
  }

  private void add(double value, CellState state, int[] positions) {
    if (rows == keys.length) {
      keys = Arrays.copyOf(keys, rows * 2);
      values = Arrays.copyOf(values, rows * 2);
      states = Arrays.copyOf(states, rows * 2);
    }
    keys[rows] = ProtectedTable.key(dimensions, positions);
    values[rows] = value;
    states[rows] = (byte) state.ordinal();
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
    for (int i = 0; i < rows; i++) {
      sortedKeys[i] = keys[order[i]];
      sortedValues[i] = values[order[i]];
      sortedStates[i] = states[order[i]];
      if (i > 0 && sortedKeys[i] == sortedKeys[i - 1]) {
        throw new IllegalArgumentException("Expected each cell of table " + id + " once; got two");
      }
    }
    return new ProtectedTable(
        id, dimensions, sortedKeys, sortedValues, sortedStates, method, parameters);
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
