package kg.koch.link.record;

import java.util.Arrays;
import java.util.Optional;

/**
 * An order of records that does not depend on how the file was sorted: by a hash of the id. It is
 * as good as random, so that any stretch of it is a sample.
 *
 * @param rows rows of the file in this order; records of the left file come first
 * @param left how many records the left file has
 */
@SuppressWarnings("ArrayRecordComponent")
public record RecordOrder(int[] rows, int left) {

  /** Two rows of one file that have the same id. */
  public record Repeated(int first, int second) {}

  /**
   * The order.
   *
   * @param ids the ids of all rows; {@code left} of the first file, then those of the second
   */
  public static RecordOrder of(RawColumn ids, int left) {
    int[] rows = new int[ids.codes().length];
    sorted(ids, 0, left, rows);
    sorted(ids, left, rows.length, rows);
    return new RecordOrder(rows, left);
  }

  /** The first id that stands twice in one file, if there is one. */
  public static Optional<Repeated> repeated(RawColumn ids, int from, int to) {
    int[] first = new int[ids.texts().size() + 1];
    for (int row = from; row < to; row++) {
      int code = ids.codes()[row];
      if (first[code] != 0) {
        return Optional.of(new Repeated(first[code] - 1, row));
      }
      first[code] = row + 1;
    }
    return Optional.empty();
  }

  /** A hash of each record's id, in this order: of the id alone, whatever file it is from. */
  public long[] identities(RawColumn ids) {
    long[] identities = new long[rows.length];
    for (int record = 0; record < rows.length; record++) {
      identities[record] = hash(ids, ids.codes()[rows[record]]);
    }
    return identities;
  }

  private static void sorted(RawColumn ids, int from, int to, int[] rows) {
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, to - 1));
    long[] keys = new long[to - from];
    for (int row = from; row < to; row++) {
      keys[row - from] = hash(ids, ids.codes()[row]) >>> bits << bits | row;
    }
    Arrays.sort(keys);
    long mask = (1L << bits) - 1;
    for (int at = 0; at < keys.length; at++) {
      rows[from + at] = (int) (keys[at] & mask);
    }
    settleTies(ids, keys, bits, rows, from);
  }

  /** Hashes that agree in the bits kept are rare; their order is settled by what was cut off. */
  private static void settleTies(RawColumn ids, long[] keys, int bits, int[] rows, int from) {
    for (int at = 1; at < keys.length; at++) {
      int place = at;
      while (place > 0
          && keys[place] >>> bits == keys[place - 1] >>> bits
          && compare(ids, rows[from + place], rows[from + place - 1]) < 0) {
        int row = rows[from + place];
        rows[from + place] = rows[from + place - 1];
        rows[from + place - 1] = row;
        place--;
      }
    }
  }

  /** By the whole hash, then by the id: so two records stand the same way among any others. */
  private static int compare(RawColumn ids, int first, int second) {
    int a = ids.codes()[first];
    int b = ids.codes()[second];
    int byHash = Long.compare(hash(ids, a), hash(ids, b));
    return byHash != 0 ? byHash : ids.texts().compare(a, b);
  }

  private static long hash(RawColumn ids, int code) {
    Values texts = ids.texts();
    return hash(texts.symbols(), texts.start(code), texts.start(code + 1));
  }

  /** The hash of an id. Records stand in ascending order of it, those of one hash by their ids. */
  public static long hash(byte[] id, int from, int to) {
    long hash = 0xCBF29CE484222325L;
    for (int at = from; at < to; at++) {
      hash = (hash ^ id[at]) * 0x100000001B3L;
    }
    hash ^= hash >>> 32;
    hash *= 0xD6E8FEB86659FD93L;
    hash ^= hash >>> 32;
    return hash * 0xD6E8FEB86659FD93L;
  }
}
