package kg.koch.app.residence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Puts crossings into sections, and counts those outside of observation. One thread's own. */
final class SectionFiller {

  private final Sections sections;
  private final Edges edges;
  private final Observation observed;
  private final long[][] open;
  private final int[] filled;
  private final ByteBuffer buffer = Sections.buffer();
  private long early;
  private long late;

  SectionFiller(Sections sections, Observation observed) {
    this.sections = sections;
    this.edges = sections.edges();
    this.observed = observed;
    this.open = new long[sections.count()][];
    this.filled = new int[sections.count()];
  }

  /** Adds a crossing, and the class of its traveller. */
  void add(long person, long packed, int travellers) {
    if (add(person, packed)) {
      put(person, PackedCrossing.ofTravellers(travellers));
    }
  }

  /**
   * Adds a crossing, unless it lies outside of observation; then it is counted.
   *
   * @return whether it was added
   */
  boolean add(long person, long packed) {
    int day = PackedCrossing.day(packed);
    if (day < observed.from()) {
      early++;
      return false;
    }
    if (day >= observed.until()) {
      late++;
      return false;
    }
    put(person, packed);
    return true;
  }

  private void put(long person, long packed) {
    int section = edges.section(person);
    long[] pairs = open[section];
    if (pairs == null) {
      pairs = new long[2 * Sections.BLOCK_ROWS];
      open[section] = pairs;
    }
    int at = filled[section];
    pairs[2 * at] = person;
    pairs[2 * at + 1] = packed;
    filled[section] = at + 1;
    if (at + 1 == Sections.BLOCK_ROWS) {
      hand(section);
    }
  }

  /** Hands over what is left. */
  void end() {
    for (int section = 0; section < open.length; section++) {
      if (filled[section] > 0) {
        hand(section);
      }
    }
  }

  long early() {
    return early;
  }

  long late() {
    return late;
  }

  private void hand(int section) {
    try {
      open[section] = sections.add(section, open[section], filled[section], buffer);
      filled[section] = 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
