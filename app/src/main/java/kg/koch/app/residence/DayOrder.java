package kg.koch.app.residence;

import org.jspecify.annotations.Nullable;

/**
 * Puts the crossings of one person into the order they happened: by day, then by sequence or time,
 * then so that directions alternate with their neighbours. Whatever the order of the rows in the
 * file, the result is the same.
 */
final class DayOrder {

  private final int[] day;
  private final byte[] direction;
  private final long @Nullable [] order;

  DayOrder(int[] day, byte[] direction, long @Nullable [] order) {
    this.day = day;
    this.direction = direction;
    this.order = order;
  }

  /**
   * @param initial residence before the first crossing, 1, 0 or -1 for unknown
   */
  void arrange(int from, int to, int initial) {
    for (int row = from + 1; row < to; row++) {
      for (int at = row; at > from && isBefore(at, at - 1); at--) {
        swap(at, at - 1);
      }
    }
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

  private boolean isBefore(int row, int other) {
    if (day[row] != day[other]) {
      return day[row] < day[other];
    }
    return order != null && order[row] < order[other];
  }

  private boolean isTied(int row, int other) {
    return day[row] == day[other] && (order == null || order[row] == order[other]);
  }

  private void swap(int row, int other) {
    int swappedDay = day[row];
    day[row] = day[other];
    day[other] = swappedDay;
    byte swappedDirection = direction[row];
    direction[row] = direction[other];
    direction[other] = swappedDirection;
    if (order != null) {
      long swappedOrder = order[row];
      order[row] = order[other];
      order[other] = swappedOrder;
    }
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
