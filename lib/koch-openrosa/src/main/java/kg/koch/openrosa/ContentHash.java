package kg.koch.openrosa;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash by which a telephone knows that it has a form or a file already: {@code md5:} and 32
 * hexadecimal digits, as the form list wants it. MD5 finds changes; it protects nothing against
 * whoever means harm.
 */
public final class ContentHash {

  private ContentHash() {}

  /** The hash of a form's or a file's bytes. */
  public static String of(byte[] content) {
    try {
      return "md5:" + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has MD5", impossible);
    }
  }
}
