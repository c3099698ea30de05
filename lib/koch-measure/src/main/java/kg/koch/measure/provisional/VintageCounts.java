package kg.koch.measure.provisional;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

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

  /**
   * Adds or takes away what another counted, whose window begins alike and may end earlier.
   *
   * @param sign 1 or -1
   */
  void add(VintageCounts other, int sign) {
    other.window.forEachCell(
        (arrival, month, lag) -> {
          int from = cell(other.window, arrival, month, lag);
          int to = cell(window, arrival, month, lag);
          migrations[to] += sign * other.migrations[from];
          undecided[to] += sign * other.undecided[from];
          migrationKeys[to] += sign * other.migrationKeys[from];
          undecidedKeys[to] += sign * other.undecidedKeys[from];
        });
  }

  void writeTo(DataOutput out) throws IOException {
    for (int cell = 0; cell < migrations.length; cell++) {
      out.writeLong(migrations[cell]);
      out.writeLong(undecided[cell]);
      out.writeInt(migrationKeys[cell]);
      out.writeInt(undecidedKeys[cell]);
    }
  }

  void readFrom(DataInput in) throws IOException {
    for (int cell = 0; cell < migrations.length; cell++) {
      migrations[cell] = in.readLong();
      undecided[cell] = in.readLong();
      migrationKeys[cell] = in.readInt();
      undecidedKeys[cell] = in.readInt();
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
