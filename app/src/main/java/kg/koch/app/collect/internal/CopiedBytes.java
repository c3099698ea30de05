package kg.koch.app.collect.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file's bytes as they are read: copied, hashed and counted on the way. */
final class CopiedBytes extends FilterInputStream {

  private final OutputStream copy;
  private final MessageDigest digest = sha();
  private long bytes;

  CopiedBytes(InputStream file, OutputStream copy) {
    super(file);
    this.copy = copy;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      digest.update(buffer, offset, read);
      copy.write(buffer, offset, read);
      bytes += read;
    }
    return read;
  }

  long bytes() {
    return bytes;
  }

  /** SHA-256 in hexadecimal, once all bytes have been read. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
