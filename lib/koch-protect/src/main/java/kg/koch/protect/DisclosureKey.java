package kg.koch.protect;

/**
 * The secret of 32 bytes that makes record keys. It differs from the linkage key and stays the same
 * over the years: with another, old and new releases of one count could be averaged.
 *
 * <p>Does not check that the bytes are random. {@link #toString()} is masked.
 */
public final class DisclosureKey {

  /** Bytes in a key. */
  public static final int BYTES = 32;

  private final byte[] secret;

  /**
   * @throws IllegalArgumentException if there are not 32 bytes
   */
  public DisclosureKey(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException(
          "Expected a disclosure key of 32 bytes; got " + secret.length);
    }
    this.secret = secret.clone();
  }

  /** The first half of the 16 bytes of a SipHash key: both halves of the secret folded together. */
  long firstWord() {
    return word(0) ^ word(16);
  }

  /** The second half. */
  long secondWord() {
    return word(8) ^ word(24);
  }

  private long word(int offset) {
    long word = 0;
    for (int i = 7; i >= 0; i--) {
      word = word << 8 | secret[offset + i] & 0xff;
    }
    return word;
  }

  @Override
  public String toString() {
    return "disclosure key (****)";
  }
}
