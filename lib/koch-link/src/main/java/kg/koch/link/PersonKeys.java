package kg.koch.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kg.koch.terms.PersonKey;

/**
 * Identifiers to person keys under one linkage key: the first 63 bits of HMAC-SHA256 (RFC 2104,
 * FIPS 198-1) over a labelled identifier, {@code pin:<14 digits>} or {@code
 * document:<country>:<number>}.
 *
 * <p>Two persons get one key with probability about n²/2^64: for ten million persons 5 in a
 * million. The linkage step counts the keys it makes and stops if two persons share one. Not
 * thread-safe: one instance a thread.
 */
public final class PersonKeys {

  private final Mac mac;
  private final String fingerprint;

  public PersonKeys(LinkageKey key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.secret(), "HmacSHA256"));
      fingerprint = fingerprint(key);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256", impossible);
    }
  }

  /** The key of the person whose earliest PIN this is. */
  public PersonKey ofPin(long pin) {
    return keyed("pin:" + pin);
  }

  /** The key of the holder of a travel document, where no PIN is known. */
  public PersonKey ofDocument(String country, String number) {
    return keyed("document:" + country + ":" + number);
  }

  /**
   * Tells one linkage key from another without telling the key: goes into the identity of the
   * linkage step.
   */
  public String fingerprint() {
    return fingerprint;
  }

  private PersonKey keyed(String identifier) {
    byte[] digest = mac.doFinal(identifier.getBytes(StandardCharsets.UTF_8));
    return new PersonKey(ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE);
  }

  private static String fingerprint(LinkageKey key) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update("koch linkage key fingerprint".getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(key.secret()), 0, 8);
  }
}
