package kg.koch.check;

/**
 * A set of 64-bit hashes in one array, for telling duplicates in little memory: 8 bytes an element,
 * at most two thirds full.
 *
 * <p>Two unlike keys may share a hash and one be taken for a duplicate. By the birthday bound the
 * odds of any such pair among n keys are at most n²/2⁶⁵: one in 75 million for 700,000 rows, one in
 * 370,000 for 10 million. Hashes are not secret: a sender could make a collision on purpose, and
 * gain a rejected row.
 */
final class HashSet64 {

  private long[] slots = new long[1 << 10];
  private int size;
  private boolean hasZero;

  /** Adds a hash; false if it was there. */
  boolean add(long hash) {
    if (hash == 0) {
      boolean isNew = !hasZero;
      hasZero = true;
      return isNew;
    }
    if (size * 3L >= slots.length * 2L) {
      grow();
    }
    boolean isNew = put(slots, hash);
    size += isNew ? 1 : 0;
    return isNew;
  }

  private static boolean put(long[] into, long hash) {
    int mask = into.length - 1;
    int slot = (int) (hash >>> 20) & mask;
    while (into[slot] != 0) {
      if (into[slot] == hash) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    into[slot] = hash;
    return true;
  }

  private void grow() {
    long[] wider = new long[slots.length * 2];
    for (long hash : slots) {
      if (hash != 0) {
        put(wider, hash);
      }
    }
    slots = wider;
  }
}
