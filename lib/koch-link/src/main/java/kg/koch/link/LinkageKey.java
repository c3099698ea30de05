package kg.koch.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * The secret of 32 bytes under which identifiers become person keys. Whoever holds it can compute
 * the key of every possible PIN, so it belongs to the linkage step alone.
 *
 * <p>Does not check that the bytes are random. {@link #toString()} is masked.
 */
public final class LinkageKey {

  /** Bytes in a key. */
  public static final int BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MOST_CHARACTERS = 200;

  private final byte[] secret;
  private final boolean forDemonstration;

  private LinkageKey(byte[] secret, boolean forDemonstration) {
    this.secret = secret.clone();
    this.forDemonstration = forDemonstration;
  }

  /**
   * @throws IllegalArgumentException if there are not 32 bytes
   */
  public static LinkageKey of(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("Expected a linkage key of 32 bytes; got another length");
    }
    return new LinkageKey(secret, false);
  }

  /**
   * Reads a key written as 64 hexadecimal digits, with white space around them or none.
   *
   * @param file the name to say in messages
   * @throws BadInputException if the content is anything else; the content is not repeated
   */
  public static LinkageKey read(String file, InputStream content) throws IOException {
    String text =
        new String(content.readNBytes(MOST_CHARACTERS), StandardCharsets.US_ASCII).strip();
    if (!text.matches("[0-9a-fA-F]{64}")) {
      throw new BadInputException(
          Place.file(file),
          "a linkage key of 64 hexadecimal digits",
          "something else",
          "Restore the key from its keeper; a new key would give every person a new number.");
    }
    return new LinkageKey(HexFormat.of().parseHex(text), false);
  }

  /** A key anybody can compute, for made-up data only. */
  public static LinkageKey forDemonstration(long seed) {
    byte[] label = ("koch demonstration linkage key " + seed).getBytes(StandardCharsets.US_ASCII);
    return new LinkageKey(new LinkageKey(new byte[BYTES], true).mac().doFinal(label), true);
  }

  /** True if the key protects nobody. */
  public boolean isForDemonstration() {
    return forDemonstration;
  }

  /** 16 hexadecimal digits that differ between keys and do not give the key away. */
  public String fingerprint() {
    byte[] whole =
        mac().doFinal("koch linkage key fingerprint".getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(Arrays.copyOf(whole, 8));
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

  /** Masked; says only whether the key is one for demonstration. */
  @Override
  public String toString() {
    return forDemonstration ? "linkage key for demonstration (****)" : "linkage key (****)";
  }
}
