package kg.koch.link.spine;

import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/**
 * Records by a hash of their key, found without reading the others: sorted by the hash, with the
 * place where each stretch of hashes begins. Of a hash its high bits are kept, the low ones are the
 * record's number; two keys of a million records are mixed up with odds of 1 in 10 million.
 */
final class KeyIndex {

  private final IntBuffer starts;
  private final LongBuffer keys;
  private final int shift;
  private final int bits;

  private KeyIndex(IntBuffer starts, LongBuffer keys, int records) {
    this.starts = starts;
    this.keys = keys;
    this.shift = shift(starts.capacity() - 1);
    this.bits = bits(records);
  }

  /**
   * @param records the number of records it was written for
   */
  static KeyIndex read(Sections sections, String name, int records) {
    return new KeyIndex(
        sections.get(name + ".starts").asIntBuffer(),
        sections.get(name + ".keys").asLongBuffer(),
        records);
  }

  /**
   * Writes an index.
   *
   * @param hashes by record; 0 for a record without the key
   * @param most of records with one key so many are kept
   */
  static void write(SectionSink sink, String name, long[] hashes, int most) throws IOException {
    int stretches = stretches(hashes.length);
    int shift = shift(stretches);
    int bits = bits(hashes.length);
    int[] starts = new int[stretches + 1];
    for (long hash : hashes) {
      if (hash != 0) {
        starts[(int) (hash >>> shift) + 1]++;
      }
    }
    for (int at = 0; at < stretches; at++) {
      starts[at + 1] += starts[at];
    }
    long[] keys = new long[starts[stretches]];
    int[] next = starts.clone();
    for (int record = 0; record < hashes.length; record++) {
      if (hashes[record] != 0) {
        keys[next[(int) (hashes[record] >>> shift)]++] = hashes[record] >>> bits << bits | record;
      }
    }
    for (int at = 0; at < stretches; at++) {
      Arrays.sort(keys, starts[at], starts[at + 1]);
    }
    long[] kept = withoutMany(keys, bits, most);
    sink.put(name + ".starts", Buffers.of(starts(kept)));
    sink.put(name + ".keys", Buffers.of(kept));
  }

  /** Leaves out what is beyond {@code most} records of one key. */
  private static long[] withoutMany(long[] keys, int bits, int most) {
    int kept = 0;
    int run = 0;
    for (long key : keys) {
      run = kept > 0 && keys[kept - 1] >>> bits == key >>> bits ? run + 1 : 1;
      if (run <= most) {
        keys[kept++] = key;
      }
    }
    return Arrays.copyOf(keys, kept);
  }

  /** Where each stretch begins: as many stretches as keys, so that few are searched at once. */
  private static int[] starts(long[] keys) {
    int stretches = stretches(keys.length);
    int shift = shift(stretches);
    int[] starts = new int[stretches + 1];
    for (long key : keys) {
      starts[(int) (key >>> shift) + 1]++;
    }
    for (int at = 0; at < stretches; at++) {
      starts[at + 1] += starts[at];
    }
    return starts;
  }

  private static int stretches(int keys) {
    return Math.max(2, Integer.highestOneBit(Math.max(1, keys)));
  }

  private static int shift(int stretches) {
    return 64 - Integer.numberOfTrailingZeros(stretches);
  }

  private static int bits(int records) {
    return 32 - Integer.numberOfLeadingZeros(Math.max(1, records - 1));
  }

  /** The place of the first record with a key; where there is none, that of a greater key. */
  int from(long hash) {
    int stretch = (int) (hash >>> shift);
    int low = starts.get(stretch);
    int high = starts.get(stretch + 1);
    while (low < high) {
      int middle = low + high >>> 1;
      if (keys.get(middle) >>> bits < hash >>> bits) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** True while the record at a place has the key. */
  boolean isAt(int place, long hash) {
    return place < keys.capacity() && keys.get(place) >>> bits == hash >>> bits;
  }

  /** How many records have the key of the one at a place, counted up to {@code most}. */
  int count(int place, long hash, int most) {
    if (most < keys.capacity() && isAt(place + most - 1, hash)) {
      return most;
    }
    int end = place;
    while (end - place < most && isAt(end, hash)) {
      end++;
    }
    return end - place;
  }

  int record(int place) {
    return (int) (keys.get(place) & (1L << bits) - 1);
  }
}
