package kg.koch.app.residence;

import java.util.Arrays;
import kg.koch.measure.residence.ResidenceColumns;

/**
 * Crossings of some persons, by person and time, with what each rule says of each. Its arrays are
 * used again for part after part: making them anew costs more than filling them. One thread's own.
 */
final class Part {

  long[] person = new long[0];
  long[] packed = new long[0];
  int[] day = new int[0];
  byte[] direction = new byte[0];
  ResidenceColumns[] results;
  int rows;
  private long[] distinct = new long[0];
  private int[] place = new int[0];
  private int[] next = new int[0];

  /**
   * @param rules how many the crossings are judged by
   */
  Part(int rules) {
    results = new ResidenceColumns[rules];
    Arrays.fill(results, ResidenceColumns.of(0));
  }

  /** Takes the rows of a part, by person; those of one person are not yet in order. */
  void take(Partitions partitions, int part) {
    int from = partitions.starts()[part];
    rows = partitions.starts()[part + 1] - from;
    if (rows > packed.length) {
      grow(rows + rows / 8);
    }
    long lowest = Long.MAX_VALUE;
    long highest = Long.MIN_VALUE;
    for (int row = from; row < from + rows; row++) {
      long key = partitions.rows()[2 * row];
      lowest = Math.min(lowest, key);
      highest = Math.max(highest, key);
    }
    long width = highest - lowest;
    if (width >= 0 && width < 4L * rows) {
      placeDense(partitions.rows(), from, lowest);
      byPlace(partitions.rows(), from, (int) width + 1);
    } else if (rows > 0) {
      byPlace(partitions.rows(), from, placeSparse(partitions.rows(), from));
    }
  }

  /** The row after the last one of the person whose first row is given. */
  int endOfPerson(int from) {
    int to = from + 1;
    while (to < rows && person[to] == person[from]) {
      to++;
    }
    return to;
  }

  private void placeDense(long[] pairs, int from, long lowest) {
    for (int row = 0; row < rows; row++) {
      place[row] = (int) (pairs[2 * (from + row)] - lowest);
    }
  }

  /** Keys with wide gaps, such as PINs: their places among the distinct keys. */
  private int placeSparse(long[] pairs, int from) {
    if (distinct.length < rows) {
      distinct = new long[packed.length];
    }
    for (int row = 0; row < rows; row++) {
      distinct[row] = pairs[2 * (from + row)];
    }
    Arrays.sort(distinct, 0, rows);
    int count = 1;
    for (int row = 1; row < rows; row++) {
      if (distinct[row] != distinct[count - 1]) {
        distinct[count++] = distinct[row];
      }
    }
    for (int row = 0; row < rows; row++) {
      place[row] = Arrays.binarySearch(distinct, 0, count, pairs[2 * (from + row)]);
    }
    return count;
  }

  /** A counting sort by the place of the person. */
  private void byPlace(long[] pairs, int from, int places) {
    if (next.length <= places) {
      next = new int[places + places / 8 + 1];
    }
    Arrays.fill(next, 0, places + 1, 0);
    for (int row = 0; row < rows; row++) {
      next[place[row] + 1]++;
    }
    for (int at = 0; at < places; at++) {
      next[at + 1] += next[at];
    }
    for (int row = 0; row < rows; row++) {
      int to = next[place[row]]++;
      person[to] = pairs[2 * (from + row)];
      packed[to] = pairs[2 * (from + row) + 1];
    }
  }

  private void grow(int size) {
    person = new long[size];
    packed = new long[size];
    day = new int[size];
    direction = new byte[size];
    place = new int[size];
    Arrays.setAll(results, rule -> ResidenceColumns.of(size));
  }
}
