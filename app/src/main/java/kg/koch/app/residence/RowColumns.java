package kg.koch.app.residence;

import java.util.Arrays;

/** Columns of a block of crossings while they grow. Not for several threads. */
final class RowColumns {

  long[] person = new long[4096];
  int[] day = new int[4096];
  byte[] direction = new byte[4096];
  byte[] initial = new byte[4096];
  long[] order = new long[4096];
  int[] line = new int[4096];
  int rows;
  boolean ordered;
  long early;
  long late;

  /** Adds a row, unless it lies outside of observation; then it is counted. */
  boolean add(
      Observation observed, long key, int onDay, byte to, byte status, long position, int atLine) {
    if (onDay < observed.from()) {
      early++;
      return false;
    }
    if (onDay >= observed.until()) {
      late++;
      return false;
    }
    if (rows == day.length) {
      grow();
    }
    person[rows] = key;
    day[rows] = onDay;
    direction[rows] = to;
    initial[rows] = status;
    order[rows] = position;
    line[rows] = atLine;
    ordered |= position != 0;
    rows++;
    return true;
  }

  private void grow() {
    int size = rows + rows / 2;
    person = Arrays.copyOf(person, size);
    day = Arrays.copyOf(day, size);
    direction = Arrays.copyOf(direction, size);
    initial = Arrays.copyOf(initial, size);
    order = Arrays.copyOf(order, size);
    line = Arrays.copyOf(line, size);
  }
}
