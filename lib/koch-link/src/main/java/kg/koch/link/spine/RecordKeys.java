package kg.koch.link.spine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.UnaryOperator;
import kg.koch.link.LinkageKey;
import kg.koch.link.PersonKeys;

/**
 * The key a person gets from the record that founded it: 63 bits of SHA-256 over the record's id,
 * or of HMAC-SHA256 under a linkage key. Never random: the same records give the same keys.
 *
 * <p>A plain hash says who it is to anybody who can guess ids; where keys leave the linkage step,
 * use a linkage key. Used by one thread at a time.
 */
public final class RecordKeys {

  private final UnaryOperator<byte[]> digest;
  private final String fingerprint;

  private RecordKeys(UnaryOperator<byte[]> digest, String fingerprint) {
    this.digest = digest;
    this.fingerprint = fingerprint;
  }

  /** By a hash anybody can compute. */
  public static RecordKeys plain() {
    try {
      return new RecordKeys(MessageDigest.getInstance("SHA-256")::digest, "");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  /** Under a linkage key. */
  public static RecordKeys under(LinkageKey key) {
    PersonKeys keys = new PersonKeys(key);
    return new RecordKeys(keys::digest, key.fingerprint());
  }

  /** Differs between linkage keys; empty without one. */
  public String fingerprint() {
    return fingerprint;
  }

  /**
   * A key for a record.
   *
   * @param attempt 0 first; a further one where the key before was given already
   */
  long of(byte[] id, int attempt) {
    byte[] label =
        ("record:" + (attempt == 0 ? "" : attempt + ":")).getBytes(StandardCharsets.US_ASCII);
    byte[] text = ByteBuffer.allocate(label.length + id.length).put(label).put(id).array();
    return ByteBuffer.wrap(digest.apply(text)).getLong() >>> 1;
  }
}
