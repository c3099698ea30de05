package kg.koch.app.residence;

import java.util.Arrays;

/**
 * Where a run of person keys is cut into sections of about equal numbers of rows: from a sample of
 * keys, so that keys with wide gaps and crowds, such as PINs, are cut as evenly as others. Where
 * the cuts are says nothing about the outcomes.
 */
final class Edges {

  /** Rows of a usual section: 64 MB of crossings are at hand while it is judged. */
  static final int USUAL_ROWS = 4_000_000;

  /** A sample of so many rows for each section finds its edges within a tenth. */
  private static final int SAMPLE = 1000;

  private static final int TABLE_BITS = 12;
  private static final int LOOK_CLOSER = -1;

  private final long[] firsts;
  private final long lowest;
  private final int shift;
  private final int[] table = new int[1 << TABLE_BITS];

  private Edges(long[] firsts) {
    this.firsts = firsts;
    this.lowest = firsts.length == 0 ? 0 : firsts[0];
    long width = firsts.length == 0 ? 0 : firsts[firsts.length - 1] - lowest;
    int bits = Long.SIZE - Long.numberOfLeadingZeros(width);
    this.shift = Math.max(0, bits - TABLE_BITS);
    for (int cell = 0; cell < table.length; cell++) {
      int first = search(lowest + ((long) cell << shift));
      int last = search(lowest + ((long) (cell + 1) << shift) - 1);
      table[cell] = first == last ? first : LOOK_CLOSER;
    }
  }

  /** No cut: everything is one section. */
  static final Edges NONE = of(new long[0], 1);

  /** Of how many rows one is to be in the sample. */
  static long sampledOf(long rows) {
    return Math.max(1, rows / (sections(rows) * (long) SAMPLE));
  }

  static int sections(long rows) {
    return (int) Math.max(1, (rows + USUAL_ROWS - 1) / USUAL_ROWS);
  }

  /**
   * @param sample keys of a share of the rows, in any order; sorted here
   */
  static Edges of(long[] sample, int sections) {
    Arrays.sort(sample);
    long[] firsts = new long[sections - 1];
    int count = 0;
    for (int section = 1; section < sections && sample.length > 0; section++) {
      long first = sample[(int) ((long) sample.length * section / sections)];
      if (count == 0 || firsts[count - 1] < first) {
        firsts[count++] = first;
      }
    }
    return new Edges(Arrays.copyOf(firsts, count));
  }

  int sections() {
    return firsts.length + 1;
  }

  /** The section of a person; sections are in the order of persons. */
  int section(long key) {
    long cell = key - lowest >>> shift;
    if (key < lowest || cell >= table.length || cell < 0) {
      return search(key);
    }
    int section = table[(int) cell];
    return section == LOOK_CLOSER ? search(key) : section;
  }

  private int search(long key) {
    int at = Arrays.binarySearch(firsts, key);
    return at >= 0 ? at + 1 : -at - 1;
  }
}
