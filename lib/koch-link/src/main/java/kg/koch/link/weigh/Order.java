package kg.koch.link.weigh;

/** Sorting by keys without moving what belongs to them. */
public final class Order {

  private static final int BITS = 11;
  private static final int BUCKETS = 1 << BITS;

  private Order() {}

  /** Places in ascending order of their keys (not negative); equal keys stay in their order. */
  public static int[] byKey(long[] keys) {
    int[] order = new int[keys.length];
    long all = 0;
    for (int at = 0; at < keys.length; at++) {
      order[at] = at;
      all |= keys[at];
    }
    int[] other = new int[keys.length];
    for (int shift = 0; shift < 64 && all >>> shift != 0; shift += BITS) {
      pass(keys, order, other, shift);
      int[] sorted = other;
      other = order;
      order = sorted;
    }
    return order;
  }

  private static void pass(long[] keys, int[] from, int[] to, int shift) {
    int[] starts = new int[BUCKETS + 1];
    for (int place : from) {
      starts[(int) (keys[place] >>> shift & BUCKETS - 1) + 1]++;
    }
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      starts[bucket + 1] += starts[bucket];
    }
    for (int place : from) {
      to[starts[(int) (keys[place] >>> shift & BUCKETS - 1)]++] = place;
    }
  }
}
