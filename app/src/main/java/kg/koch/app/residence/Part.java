package kg.koch.app.residence;

import java.util.Arrays;

/**
 * Crossings of some persons, by person and time. Its arrays are used again for part after part:
 * making them anew costs more than filling them. One thread's own.
 */
final class Part {

  long[] person = new long[0];
  int[] day = new int[0];
  byte[] direction = new byte[0];

  /** Residence before the first crossing of the person, 1, 0 or -1 for unknown. */
  byte[] initial = new byte[0];

  /** What another source knows of residence before each crossing; kept where it is asked for. */
  byte[] known = new byte[0];

  /** Class of travellers of the person, who are alike as donors of missing crossings. */
  int[] travellers = new int[0];

  int rows;
  private final boolean keepsKnown;
  private long[] packed = new long[0];
  private long[] distinct = new long[0];
  private int[] place = new int[0];
  private int[] next = new int[0];

  Part() {
    this(false);
  }

  /**
   * @param keepsKnown whether each row has a status of its own, not each person
   */
  Part(boolean keepsKnown) {
    this.keepsKnown = keepsKnown;
  }

  /**
   * Takes the rows of a part.
   *
   * @throws PersonOrder.TwoInitials when rows of a person contradict each other
   * @throws PersonOrder.TiedStatus when nothing says which crossing a status stands before
   */
  void take(Partitions partitions, int part) {
    gather(partitions, part);
    int taken = rows;
    rows = 0;
    for (int from = 0; from < taken; ) {
      int to = endOfPerson(from, taken);
      arrange(from, to);
      from = to;
    }
  }

  /** The row after the last one of the person whose first row is given. */
  int endOfPerson(int from) {
    return endOfPerson(from, rows);
  }

  private int endOfPerson(int from, int end) {
    int to = from + 1;
    while (to < end && person[to] == person[from]) {
      to++;
    }
    return to;
  }

  /** Puts the crossings of a person behind those already there; class records stay behind. */
  private void arrange(int from, int to) {
    PersonOrder.sort(packed, from, to);
    int first = from;
    while (PackedCrossing.isTravellers(packed[first])) {
      first++;
    }
    int status =
        keepsKnown
            ? PackedCrossing.initial(packed[first])
            : PersonOrder.initial(packed, first, to, person[from]);
    int alike = 3 * PersonOrder.usualClass(packed, from, first) + status + 1;
    int start = rows;
    boolean tied = false;
    for (int row = first; row < to; row++) {
      long crossing = packed[row];
      tied |= rows > start && PackedCrossing.isTied(packed[rows - 1], crossing);
      person[rows] = person[row];
      packed[rows] = crossing;
      day[rows] = PackedCrossing.day(crossing);
      direction[rows] = PackedCrossing.direction(crossing);
      initial[rows] = (byte) status;
      if (keepsKnown) {
        known[rows] = (byte) PackedCrossing.initial(crossing);
      }
      travellers[rows] = alike;
      rows++;
    }
    if (tied) {
      if (keepsKnown) {
        PersonOrder.refuseTiedStatus(packed, start, rows);
      }
      new DayOrder(packed, direction).alternate(start, rows, status);
    }
  }

  /** Rows by person; those of one person are not yet in order. */
  private void gather(Partitions partitions, int part) {
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
    initial = new byte[size];
    known = new byte[size];
    travellers = new int[size];
  }
}
