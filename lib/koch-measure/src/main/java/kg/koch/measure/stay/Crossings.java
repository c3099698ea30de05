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
  private boolean[] imputed = new boolean[64];

  void clear() {
    size = 0;
  }

  /**
   * @param time in microseconds since 1970-01-01T00:00
   * @param checkpoint number of the checkpoint in its code list, or -1
   * @param country the country on the other side of the journey
   */
  public void add(long time, boolean arrival, int checkpoint, int country) {
    grow();
    imputed[size] = false;
    times[size] = time;
    days[size] = Days.ofTime(time);
    directions[size] = (byte) (arrival ? 1 : 0);
    checkpoints[size] = checkpoint;
    countries[size++] = country;
  }

  private void grow() {
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      days = Arrays.copyOf(days, size * 2);
      directions = Arrays.copyOf(directions, size * 2);
      checkpoints = Arrays.copyOf(checkpoints, size * 2);
      countries = Arrays.copyOf(countries, size * 2);
      imputed = Arrays.copyOf(imputed, size * 2);
    }
  }

  /**
   * Puts in a crossing that was not recorded, the other way than the one before it: at the first
   * moment of the day, but never before the crossing before it nor after the one after it.
   *
   * @param at its position, 1 or more
   * @param country the country on the other side of the journey
   */
  void insert(int at, int day, int country) {
    grow();
    for (int row = size; row > at; row--) {
      keep(row - 1, row);
    }
    long earliest = times[at - 1] + 1;
    long latest = at < size ? Math.max(earliest, times[at + 1] - 1) : Long.MAX_VALUE;
    times[at] = Math.min(latest, Math.max(earliest, Days.startOf(day)));
    days[at] = day;
    directions[at] = (byte) (1 - directions[at - 1]);
    checkpoints[at] = -1;
    countries[at] = country;
    imputed[at] = true;
    size++;
  }

  /** Puts in a crossing before the first one, the other way, on the same journey. */
  void insertFirst(int day) {
    grow();
    for (int row = size; row > 0; row--) {
      keep(row - 1, row);
    }
    times[0] = Math.min(times[0] - 1, Days.startOf(day));
    days[0] = day;
    directions[0] = (byte) (1 - directions[0]);
    checkpoints[0] = -1;
    imputed[0] = true;
    size++;
  }

  /** Whether the crossing was put in because it must have happened and was not recorded. */
  public boolean isImputed(int crossing) {
    return imputed[crossing];
  }

  /** Takes over those of the other's crossings that were recorded, in place of its own. */
  void copyRecorded(Crossings other) {
    clear();
    for (int i = 0; i < other.size; i++) {
      if (!other.imputed[i]) {
        grow();
        times[size] = other.times[i];
        days[size] = other.days[i];
        directions[size] = other.directions[i];
        checkpoints[size] = other.checkpoints[i];
        countries[size] = other.countries[i];
        imputed[size++] = false;
      }
    }
  }

  /**
   * Whether crossings were put in on the same days in the same places of the same recorded ones.
   */
  boolean isRepairedAs(Crossings other) {
    return Arrays.equals(days, 0, size, other.days, 0, other.size)
        && Arrays.equals(imputed, 0, size, other.imputed, 0, other.size);
  }

  /** Moves a crossing to another position, and forgets what stood there. */
  void keep(int from, int to) {
    times[to] = times[from];
    days[to] = days[from];
    directions[to] = directions[from];
    checkpoints[to] = checkpoints[from];
    countries[to] = countries[from];
    imputed[to] = imputed[from];
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
