package kg.koch.link.block;

import java.util.Arrays;
import kg.koch.link.record.Records;

/**
 * The records that have a rule's key, sorted by a hash of it; within a key in record order.
 *
 * @param keys the hash in the high bits, the record's number in the low ones
 * @param mask of the record's bits
 */
@SuppressWarnings("ArrayRecordComponent")
record SortedKeys(long[] keys, long mask) {

  private static final int BUCKET_BITS = 11;
  private static final int FEW = 1 << 14;

  /**
   * @param share of the keys that are taken, chosen by their hash: whole blocks
   */
  static SortedKeys of(Records records, BlockingRule rule, double share) {
    int size = records.size();
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, size - 1));
    long most = share >= 1 ? -1L : (long) (share * 0x1p62) << 2;
    long[] keys = new long[size];
    int count = 0;
    for (int record = 0; record < size; record++) {
      long hash = rule.hash(records.rows(), record * records.width());
      if (hash != 0 && Long.compareUnsigned(hash, most) <= 0) {
        keys[count++] = hash >>> bits << bits | record;
      }
    }
    long[] present = count == size ? keys : Arrays.copyOf(keys, count);
    return new SortedKeys(sorted(present), (1L << bits) - 1);
  }

  /** Only keys that some of the marked records have (and few others). */
  static SortedKeys sharedWith(Records records, BlockingRule rule, boolean[] marked) {
    int size = records.size();
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, size - 1));
    int sieveBits = Math.min(31, bits + 4);
    long[] sieve = new long[1 << Math.max(0, sieveBits - 6)];
    for (int record = 0; record < size; record++) {
      if (marked[record]) {
        long hash = rule.hash(records.rows(), record * records.width()) >>> 64 - sieveBits;
        sieve[(int) (hash >>> 6)] |= 1L << hash;
      }
    }
    long[] keys = new long[size];
    int count = 0;
    for (int record = 0; record < size; record++) {
      long hash = rule.hash(records.rows(), record * records.width());
      long place = hash >>> 64 - sieveBits;
      if (hash != 0 && (sieve[(int) (place >>> 6)] >>> place & 1) != 0) {
        keys[count++] = hash >>> bits << bits | record;
      }
    }
    return new SortedKeys(sorted(Arrays.copyOf(keys, count)), (1L << bits) - 1);
  }

  /** Buckets by the highest bits first, so that each sort stays in the processor's cache. */
  private static long[] sorted(long[] keys) {
    if (keys.length < FEW) {
      Arrays.sort(keys);
      return keys;
    }
    int shift = 64 - BUCKET_BITS;
    int[] starts = new int[(1 << BUCKET_BITS) + 1];
    for (long key : keys) {
      starts[(int) (key >>> shift) + 1]++;
    }
    for (int bucket = 1; bucket < starts.length; bucket++) {
      starts[bucket] += starts[bucket - 1];
    }
    int[] next = starts.clone();
    long[] sorted = new long[keys.length];
    for (long key : keys) {
      sorted[next[(int) (key >>> shift)]++] = key;
    }
    for (int bucket = 1; bucket < starts.length; bucket++) {
      Arrays.sort(sorted, starts[bucket - 1], starts[bucket]);
    }
    return sorted;
  }

  int record(int at) {
    return (int) (keys[at] & mask);
  }

  /** Where the keys that begin at {@code from} end. */
  int end(int from) {
    long key = keys[from] | mask;
    int to = from + 1;
    while (to < keys.length && (keys[to] | mask) == key) {
      to++;
    }
    return to;
  }
}
