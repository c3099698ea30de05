package kg.koch.protect;

/**
 * The record key of a counted unit: 32 bits that look random, the same in every run under one
 * disclosure key. SipHash-2-4 of the person and the event, 16 bytes.
 *
 * <p>Source: Aumasson and Bernstein (2012), SipHash: a fast short-input PRF. Safe for several
 * threads.
 */
public final class RecordKeys {

  private static final long LENGTH = 16L << 56;

  private final long k0;
  private final long k1;

  public RecordKeys(DisclosureKey key) {
    this.k0 = key.firstWord();
    this.k1 = key.secondWord();
  }

  /**
   * The record key.
   *
   * @param person the person's key
   * @param event tells the person's events apart; 0 when the person is counted
   */
  public int of(long person, long event) {
    return (int) hash(person, event);
  }

  /** SipHash-2-4 of 16 bytes, given as two words, lowest byte first. */
  long hash(long first, long second) {
    long[] v = {
      k0 ^ 0x736f6d6570736575L,
      k1 ^ 0x646f72616e646f6dL,
      k0 ^ 0x6c7967656e657261L,
      k1 ^ 0x7465646279746573L
    };
    absorb(v, first);
    absorb(v, second);
    absorb(v, LENGTH);
    v[2] ^= 0xff;
    for (int i = 0; i < 4; i++) {
      round(v);
    }
    return v[0] ^ v[1] ^ v[2] ^ v[3];
  }

  private static void absorb(long[] v, long word) {
    v[3] ^= word;
    round(v);
    round(v);
    v[0] ^= word;
  }

  private static void round(long[] v) {
    v[0] += v[1];
    v[1] = Long.rotateLeft(v[1], 13) ^ v[0];
    v[0] = Long.rotateLeft(v[0], 32);
    v[2] += v[3];
    v[3] = Long.rotateLeft(v[3], 16) ^ v[2];
    v[0] += v[3];
    v[3] = Long.rotateLeft(v[3], 21) ^ v[0];
    v[2] += v[1];
    v[1] = Long.rotateLeft(v[1], 17) ^ v[2];
    v[2] = Long.rotateLeft(v[2], 32);
  }
}
