package kg.koch.protect.privacy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Random bits that only holders of a secret can make: HMAC-SHA-256 of a question and a counter. One
 * question has one answer, so asking again tells nothing new; another question has another.
 *
 * <p>Does not check that the secret is random. Not for several threads at once.
 */
public final class SecretBits {

  /** Bytes in a secret. */
  public static final int BYTES = 32;

  private final Mac mac;
  private final byte[] question;
  private byte[] block = {};
  private int used;
  private long counter;

  /**
   * @param secret 32 bytes
   * @param question what is asked, all of it: the data and the settings
   * @throws IllegalArgumentException if there are not 32 bytes
   */
  public SecretBits(byte[] secret, byte[] question) {
    this.mac = mac(secret);
    this.question = question.clone();
  }

  /** A name of a question that tells nothing of it without the secret. */
  public static byte[] name(byte[] secret, byte[] question) {
    return mac(secret).doFinal(question);
  }

  private static Mac mac(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException(
          "Expected a secret of %d bytes; got %d".formatted(BYTES, secret.length));
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256", impossible);
    }
  }

  /** True or false with probability one half each. */
  boolean coin() {
    return (nextByte() & 1) == 1;
  }

  /**
   * A whole number from 0 to below the bound, each with the same probability: drawn anew while it
   * is too large.
   */
  BigInteger below(BigInteger bound) {
    int bits = bound.subtract(BigInteger.ONE).bitLength();
    byte[] bytes = new byte[bits / 8 + 1];
    while (true) {
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = nextByte();
      }
      // Bits too many, the sign among them, are cut off.
      bytes[0] &= (byte) ((1 << bits % 8) - 1);
      BigInteger drawn = new BigInteger(bytes);
      if (drawn.compareTo(bound) < 0) {
        return drawn;
      }
    }
  }

  private byte nextByte() {
    if (used == block.length) {
      mac.update(question);
      block = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter++).array());
      used = 0;
    }
    return block[used++];
  }
}
