package kg.koch.measure.provisional;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sampled sightings of undecided crossings whose outcome is known by now: features, outcome, month,
 * lag and weight. Held in memory while models are trained and then forgotten.
 */
final class TrainingRows {

  private static final int WIDTH = Feature.count();

  private int size;
  private byte[] classes = new byte[WIDTH * 1024];
  private byte[] outcomes = new byte[1024];
  private int[] months = new int[1024];
  private byte[] lags = new byte[1024];
  private double[] weights = new double[1024];
  private long[] keys = new long[1024];

  /**
   * @param key orders rows whoever adds them first
   */
  void add(byte[] from, int at, int outcome, int month, int lag, double weight, long key) {
    if (size == outcomes.length) {
      grow();
    }
    System.arraycopy(from, at, classes, size * WIDTH, WIDTH);
    outcomes[size] = (byte) outcome;
    months[size] = month;
    lags[size] = (byte) lag;
    weights[size] = weight;
    keys[size++] = key;
  }

  private void grow() {
    classes = Arrays.copyOf(classes, classes.length * 2);
    outcomes = Arrays.copyOf(outcomes, size * 2);
    months = Arrays.copyOf(months, size * 2);
    lags = Arrays.copyOf(lags, size * 2);
    weights = Arrays.copyOf(weights, size * 2);
    keys = Arrays.copyOf(keys, size * 2);
  }

  void add(TrainingRows other) {
    for (int row = 0; row < other.size; row++) {
      add(
          other.classes,
          row * WIDTH,
          other.outcomes[row],
          other.months[row],
          other.lags[row],
          other.weights[row],
          other.keys[row]);
    }
  }

  /** The rows of these months, both included, in the order of their keys. */
  TrainingRows between(int firstMonth, int lastMonth) {
    TrainingRows chosen = new TrainingRows();
    IntStream.range(0, size)
        .filter(row -> months[row] >= firstMonth && months[row] <= lastMonth)
        .boxed()
        .sorted((a, b) -> Long.compare(keys[a], keys[b]))
        .forEach(
            row ->
                chosen.add(
                    classes,
                    row * WIDTH,
                    outcomes[row],
                    months[row],
                    lags[row],
                    weights[row],
                    keys[row]));
    return chosen;
  }

  int size() {
    return size;
  }

  /** Features, row after row. */
  byte[] classes() {
    return classes;
  }

  int outcome(int row) {
    return outcomes[row];
  }

  int lag(int row) {
    return lags[row];
  }

  double weight(int row) {
    return weights[row];
  }
}
