package kg.koch.app.residence;

/**
 * Settles directions where nothing in the file says which of a person's crossings of a day was
 * first: so that they alternate with their neighbours. Whatever the order of the rows in the file,
 * the result is the same.
 *
 * @param packed crossings in order, see {@link PackedCrossing}; only day and order are looked at
 * @param direction of each crossing; rewritten within ties
 */
@SuppressWarnings("ArrayRecordComponent")
record DayOrder(long[] packed, byte[] direction) {

  /**
   * @param initial residence before the first crossing, 1, 0 or -1 for unknown
   */
  void alternate(int from, int to, int initial) {
    for (int start = from; start < to; ) {
      int end = start + 1;
      while (end < to && isTied(start, end)) {
        end++;
      }
      if (end - start > 1) {
        alternate(start, end, from, to, initial);
      }
      start = end;
    }
  }

  private boolean isTied(int row, int other) {
    return PackedCrossing.isTied(packed[row], packed[other]);
  }

  private void alternate(int start, int end, int from, int to, int initial) {
    int arrivals = 0;
    for (int row = start; row < end; row++) {
      arrivals += direction[row];
    }
    int departures = end - start - arrivals;
    int next = first(arrivals, departures, start, end, from, to, initial);
    for (int row = start; row < end; row++) {
      boolean arrives = next == 1 ? arrivals > 0 : departures == 0;
      direction[row] = (byte) (arrives ? 1 : 0);
      if (arrives) {
        arrivals--;
      } else {
        departures--;
      }
      next = arrives ? 0 : 1;
    }
  }

  /** The more frequent direction starts; when equal, the neighbours say, then the status. */
  private int first(
      int arrivals, int departures, int start, int end, int from, int to, int initial) {
    if (arrivals != departures) {
      return arrivals > departures ? 1 : 0;
    }
    if (start > from) {
      return 1 - direction[start - 1];
    }
    if (initial >= 0) {
      return 1 - initial;
    }
    return end < to && !isTiedGroupAhead(end, to) ? direction[end] : 1;
  }

  /** Whether the next rows are themselves in doubt, so that they cannot settle anything. */
  private boolean isTiedGroupAhead(int row, int to) {
    return row + 1 < to && isTied(row, row + 1);
  }
}
