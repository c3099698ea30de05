package kg.koch.measure.stay;

import java.util.Arrays;

/** One person's border crossings in time order, in buffers used again. */
public final class Crossings {

  private int size;
  private long[] times = new long[64];
  private int[] days = new int[64];
  private byte[] directions = new byte[64];
  private int[] checkpoints = new int[64];
  private int[] countries = new int[64];

  void clear() {
    size = 0;
  }

  /**
   * @param time in microseconds since 1970-01-01T00:00
   * @param checkpoint number of the checkpoint in its code list, or -1
   * @param country the country on the other side of the journey
   */
  public void add(long time, boolean arrival, int checkpoint, int country) {
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      days = Arrays.copyOf(days, size * 2);
      directions = Arrays.copyOf(directions, size * 2);
      checkpoints = Arrays.copyOf(checkpoints, size * 2);
      countries = Arrays.copyOf(countries, size * 2);
    }
    times[size] = time;
    days[size] = Days.ofTime(time);
    directions[size] = (byte) (arrival ? 1 : 0);
    checkpoints[size] = checkpoint;
    countries[size++] = country;
  }

  /** Moves a crossing to an earlier position, and forgets what stood there. */
  void keep(int from, int to) {
    times[to] = times[from];
    days[to] = days[from];
    directions[to] = directions[from];
    checkpoints[to] = checkpoints[from];
    countries[to] = countries[from];
  }

  void truncate(int newSize) {
    size = newSize;
  }

  /** The days, for a kernel that reads columns; valid until the next change. */
  int[] days() {
    return days;
  }

  /** The directions, 1 arrival and 0 departure, likewise. */
  byte[] directions() {
    return directions;
  }

  public int size() {
    return size;
  }

  public long time(int crossing) {
    return times[crossing];
  }

  public int day(int crossing) {
    return days[crossing];
  }

  public boolean isArrival(int crossing) {
    return directions[crossing] == 1;
  }

  public int checkpoint(int crossing) {
    return checkpoints[crossing];
  }

  public int country(int crossing) {
    return countries[crossing];
  }
}
