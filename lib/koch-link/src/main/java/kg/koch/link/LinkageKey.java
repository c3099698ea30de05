package kg.koch.link;

import java.util.Arrays;

/**
 * The secret that makes person keys: 32 bytes. Whoever holds it can find a PIN's person key, and by
 * trying all PINs the PIN of a person key; it stays with the linkage step.
 */
public final class LinkageKey {

  /** Length in bytes. */
  public static final int LENGTH = 32;

  private final byte[] secret;

  /**
   * @throws IllegalArgumentException if there are not exactly 32 bytes
   */
  public LinkageKey(byte[] secret) {
    if (secret.length != LENGTH) {
      throw new IllegalArgumentException(
          "Expected a linkage key of %d bytes; got %d".formatted(LENGTH, secret.length));
    }
    this.secret = secret.clone();
  }

  byte[] secret() {
    return secret.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LinkageKey key && Arrays.equals(secret, key.secret);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(secret);
  }

  /** Masked. */
  @Override
  public String toString() {
    return "LinkageKey[secret]";
  }
}
