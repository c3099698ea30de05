package kg.koch.measure.provisional;

/**
 * What every vintage knew, in whole units: migrations decided and crossings undecided, by
 * direction, month and lag, with the sums of their record keys. Adds up over threads in any order.
 */
final class VintageCounts {

  private final Window window;
  private final long[] migrations;
  private final long[] undecided;
  private final int[] migrationKeys;
  private final int[] undecidedKeys;

  VintageCounts(Window window) {
    this.window = window;
    int cells = 2 * window.months() * window.lags();
    this.migrations = new long[cells];
    this.undecided = new long[cells];
    this.migrationKeys = new int[cells];
    this.undecidedKeys = new int[cells];
  }

  void migration(boolean arrival, int month, int lag, int key) {
    int cell = cell(window, arrival, month, lag);
    migrations[cell]++;
    migrationKeys[cell] += key;
  }

  void undecided(boolean arrival, int month, int lag, int key) {
    int cell = cell(window, arrival, month, lag);
    undecided[cell]++;
    undecidedKeys[cell] += key;
  }

  void add(VintageCounts other) {
    for (int cell = 0; cell < migrations.length; cell++) {
      migrations[cell] += other.migrations[cell];
      undecided[cell] += other.undecided[cell];
      migrationKeys[cell] += other.migrationKeys[cell];
      undecidedKeys[cell] += other.undecidedKeys[cell];
    }
  }

  long migrations(boolean arrival, int month, int lag) {
    return migrations[cell(window, arrival, month, lag)];
  }

  long undecided(boolean arrival, int month, int lag) {
    return undecided[cell(window, arrival, month, lag)];
  }

  int migrationKey(boolean arrival, int month, int lag) {
    return migrationKeys[cell(window, arrival, month, lag)];
  }

  int undecidedKey(boolean arrival, int month, int lag) {
    return undecidedKeys[cell(window, arrival, month, lag)];
  }

  /** The place of a cell in an array of all. */
  static int cell(Window window, boolean arrival, int month, int lag) {
    int index = window.index(month);
    if (index < 0 || lag < 0 || lag > window.finalLag()) {
      throw new IllegalArgumentException(
          "Expected a month from %d to before %d and a lag from 0 to %d; got %d and %d"
              .formatted(window.firstMonth(), window.lastVintage(), window.finalLag(), month, lag));
    }
    return ((arrival ? 1 : 0) * window.months() + index) * window.lags() + lag;
  }
}
