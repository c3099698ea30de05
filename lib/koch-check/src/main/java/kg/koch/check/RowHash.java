package kg.koch.check;

/** 64-bit hashes of fields, eight bytes at a step. Fast, not secret: see {@link HashSet64}. */
final class RowHash {

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private RowHash() {}

  /** The hash of what came before and of one more field. */
  static long field(long before, byte[] text, int start, int end) {
    long hash = before;
    long word = 0;
    for (int at = start; at < end; at++) {
      word = word << 8 | (text[at] & 0xFF);
      if ((at - start & 7) == 7) {
        hash = mixed(hash, word);
        word = 0;
      }
    }
    return mixed(mixed(hash, word), end - start);
  }

  private static long mixed(long hash, long word) {
    long product = (hash ^ word) * MULTIPLIER;
    return product ^ product >>> 32;
  }

  /** The finaliser of MurmurHash3 (Appleby, public domain). */
  static long finished(long hash) {
    long value = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
    value = (value ^ value >>> 33) * 0xC4CEB9FE1A85EC53L;
    return value ^ value >>> 33;
  }
}
