package kg.koch.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.Mac;
import kg.koch.terms.PersonKey;

/**
 * Turns identifiers into person keys: the first 63 bits of HMAC-SHA256 (RFC 2104, FIPS 198-1) over
 * the identifier written in one way, with a label of its kind so that a PIN and a document of the
 * same digits differ: {@code pin:10101199000011}, {@code document:KAZ:N1234567}.
 *
 * <p>Two persons get one key with odds of about n² / 2^64 for n persons: 1 in 380,000 for 7
 * million, 1 in 7,000 for 50 million. {@link PersonSpine} and {@link #requireDistinct} find it.
 *
 * <p>Used by one thread at a time. Does not check that an identifier is right.
 */
public final class PersonKeys {

  private final Mac mac;

  public PersonKeys(LinkageKey key) {
    this.mac = key.mac();
  }

  /** The key of who has this PIN (the earliest, if there were several). */
  public PersonKey ofPin(long pin) {
    return of("pin:" + pin);
  }

  /**
   * The key of who travels with this document.
   *
   * @param citizenship ISO 3166 alpha-3
   * @param number as in the register, without white space, in upper case
   */
  public PersonKey ofDocument(String citizenship, String number) {
    return of("document:" + citizenship + ":" + number);
  }

  /**
   * Checks the keys of different persons; sorts the array.
   *
   * @throws KeyCollisionException if two are equal
   */
  public static void requireDistinct(long[] keys) {
    Arrays.sort(keys);
    for (int i = 1; i < keys.length; i++) {
      if (keys[i] == keys[i - 1]) {
        throw new KeyCollisionException(keys.length);
      }
    }
  }

  private PersonKey of(String identifier) {
    byte[] digest = digest(identifier.getBytes(StandardCharsets.UTF_8));
    return new PersonKey(ByteBuffer.wrap(digest).getLong() >>> 1);
  }

  /** The whole HMAC of what names somebody, for keys of other kinds; begin it with a label. */
  public byte[] digest(byte[] identifier) {
    return mac.doFinal(identifier);
  }
}
