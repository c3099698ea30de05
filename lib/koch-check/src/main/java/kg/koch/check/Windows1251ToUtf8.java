package kg.koch.check;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Windows-1251 bytes read as UTF-8 bytes. A byte is at most three bytes of UTF-8. */
final class Windows1251ToUtf8 extends FilterInputStream {

  private static final byte[][] TABLE = table();
  private static final int WIDEST = 3;

  private final byte[] source = new byte[1 << 14];

  Windows1251ToUtf8(InputStream windows1251) {
    super(windows1251);
  }

  private static byte[][] table() {
    Charset charset = Charset.forName("windows-1251");
    byte[][] table = new byte[256][];
    for (int i = 0; i < table.length; i++) {
      String one = new String(new byte[] {(byte) i}, charset);
      table[i] = one.getBytes(StandardCharsets.UTF_8);
    }
    return table;
  }

  @Override
  public int read() {
    throw new UnsupportedOperationException("Read into a buffer of at least three bytes");
  }

  /** Needs room for three bytes at least. */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(source, 0, Math.min(source.length, length / WIDEST));
    if (read < 0) {
      return -1;
    }
    int at = offset;
    for (int i = 0; i < read; i++) {
      byte value = source[i];
      if (value >= 0) {
        buffer[at++] = value;
      } else {
        byte[] wide = TABLE[value & 0xFF];
        System.arraycopy(wide, 0, buffer, at, wide.length);
        at += wide.length;
      }
    }
    return at - offset;
  }
}
