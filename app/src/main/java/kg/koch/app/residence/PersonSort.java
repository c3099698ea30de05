package kg.koch.app.residence;

/**
 * Puts rows into the order of their persons: a radix sort of 11 bits a pass over the range of keys
 * that occurs. Rows of one person keep their order in the file.
 */
final class PersonSort {

  private static final int BITS = 11;
  private static final int BUCKETS = 1 << BITS;

  private PersonSort() {}

  /** Positions of the rows in order; sorts {@code keys} in the same way. */
  static int[] sort(long[] keys) {
    int rows = keys.length;
    int[] position = new int[rows];
    for (int row = 0; row < rows; row++) {
      position[row] = row;
    }
    if (isSorted(keys)) {
      return position;
    }
    long lowest = Long.MAX_VALUE;
    long highest = Long.MIN_VALUE;
    for (long key : keys) {
      lowest = Math.min(lowest, key);
      highest = Math.max(highest, key);
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(highest - lowest);
    long[] fromKeys = keys;
    long[] toKeys = new long[rows];
    int[] fromPosition = position;
    int[] toPosition = new int[rows];
    for (int shift = 0; shift < bits; shift += BITS) {
      scatter(fromKeys, fromPosition, toKeys, toPosition, lowest, shift);
      long[] keysDone = toKeys;
      toKeys = fromKeys;
      fromKeys = keysDone;
      int[] positionsDone = toPosition;
      toPosition = fromPosition;
      fromPosition = positionsDone;
    }
    if (fromKeys != keys) {
      System.arraycopy(fromKeys, 0, keys, 0, rows);
    }
    return fromPosition;
  }

  private static boolean isSorted(long[] keys) {
    for (int row = 1; row < keys.length; row++) {
      if (keys[row - 1] > keys[row]) {
        return false;
      }
    }
    return true;
  }

  private static void scatter(
      long[] keys, int[] positions, long[] toKeys, int[] toPositions, long lowest, int shift) {
    int[] next = new int[BUCKETS + 1];
    for (long key : keys) {
      next[bucket(key, lowest, shift) + 1]++;
    }
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      next[bucket + 1] += next[bucket];
    }
    for (int row = 0; row < keys.length; row++) {
      int to = next[bucket(keys[row], lowest, shift)]++;
      toKeys[to] = keys[row];
      toPositions[to] = positions[row];
    }
  }

  private static int bucket(long key, long lowest, int shift) {
    return (int) ((key - lowest) >>> shift) & (BUCKETS - 1);
  }
}
