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

  static SortedKeys of(Records records, BlockingRule rule, int size) {
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, size - 1));
    long[] keys = new long[size];
    int count = 0;
    for (int record = 0; record < size; record++) {
      long hash = rule.hash(records.rows(), record * records.width());
      if (hash != 0) {
        keys[count++] = hash >>> bits << bits | record;
      }
    }
    long[] present = count == size ? keys : Arrays.copyOf(keys, count);
    Arrays.sort(present);
    return new SortedKeys(present, (1L << bits) - 1);
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
