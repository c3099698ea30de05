package kg.koch.link.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * The secret of 32 bytes that the two sides share, and whoever matches must not have: with it names
 * can be tried until an encoding fits. Another secret than the linkage key: that one never leaves
 * the country.
 *
 * <p>Does not check that the bytes are random. {@link #toString()} is masked.
 */
public final class EncodingKey {

  /** Bytes in a key. */
  public static final int BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MOST_CHARACTERS = 200;

  private final byte[] secret;

  private EncodingKey(byte[] secret) {
    this.secret = secret.clone();
  }

  /**
   * @throws IllegalArgumentException if there are not 32 bytes
   */
  public static EncodingKey of(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException(
          "Expected an encoding key of 32 bytes; got another length");
    }
    return new EncodingKey(secret);
  }

  /**
   * Reads a key written as 64 hexadecimal digits, with white space around them or none.
   *
   * @param file the name to say in messages
   * @throws BadInputException if the content is anything else; the content is not repeated
   */
  public static EncodingKey read(String file, InputStream content) throws IOException {
    String text =
        new String(content.readNBytes(MOST_CHARACTERS), StandardCharsets.US_ASCII).strip();
    if (!text.matches("[0-9a-fA-F]{64}")) {
      throw new BadInputException(
          Place.file(file),
          "an encoding key of 64 hexadecimal digits",
          "something else",
          "Agree on a key with the other side: 32 random bytes, handed over in person.");
    }
    return new EncodingKey(HexFormat.of().parseHex(text));
  }

  Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256", impossible);
    }
  }

  /** Masked. */
  @Override
  public String toString() {
    return "encoding key (****)";
  }
}
