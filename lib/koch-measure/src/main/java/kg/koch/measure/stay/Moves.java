package kg.koch.measure.stay;

import java.util.Arrays;

/** One person's registered moves in time order, in buffers used again. */
public final class Moves {

  /** Within the country, into it, out of it. */
  public enum Kind {
    INTERNAL,
    ARRIVAL,
    DEPARTURE
  }

  private int size;
  private Kind[] kinds = new Kind[8];
  private int[] knownDays = new int[8];
  private int[] origins = new int[8];
  private int[] destinations = new int[8];
  private long[] events = new long[8];
  private int[] reasons = new int[8];

  void clear() {
    size = 0;
  }

  /**
   * @param knownDay the day the register recorded the move
   * @param origin area, or country when abroad
   * @param destination likewise
   * @param event what tells this move from the person's other moves
   * @param reason number of the stated reason in its code list, or -1
   */
  public void add(Kind kind, int knownDay, int origin, int destination, long event, int reason) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      knownDays = Arrays.copyOf(knownDays, size * 2);
      origins = Arrays.copyOf(origins, size * 2);
      destinations = Arrays.copyOf(destinations, size * 2);
      events = Arrays.copyOf(events, size * 2);
      reasons = Arrays.copyOf(reasons, size * 2);
    }
    kinds[size] = kind;
    knownDays[size] = knownDay;
    origins[size] = origin;
    destinations[size] = destination;
    reasons[size] = reason;
    events[size++] = event;
  }

  void copy(Moves other) {
    clear();
    for (int i = 0; i < other.size; i++) {
      add(
          other.kinds[i],
          other.knownDays[i],
          other.origins[i],
          other.destinations[i],
          other.events[i],
          other.reasons[i]);
    }
  }

  public int size() {
    return size;
  }

  public Kind kind(int move) {
    return kinds[move];
  }

  public int knownDay(int move) {
    return knownDays[move];
  }

  public int origin(int move) {
    return origins[move];
  }

  public int destination(int move) {
    return destinations[move];
  }

  /** Number of the stated reason in its code list, or -1. */
  public int reason(int move) {
    return reasons[move];
  }

  public long event(int move) {
    return events[move];
  }
}
