package kg.koch.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Windows-1251 bytes read as UTF-8 bytes. A byte is at most three bytes of UTF-8. */
final class Windows1251ToUtf8 extends InputStream {

  private static final byte[][] TABLE = table();
  private static final int WIDEST = 3;

  private final InputStream windows1251;
  private final byte[] source = new byte[1 << 14];
  private final byte[] ready = new byte[WIDEST * source.length];
  private int next;
  private int end;

  Windows1251ToUtf8(InputStream windows1251) {
    this.windows1251 = windows1251;
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
  public int read() throws IOException {
    return isExhausted() ? -1 : ready[next++] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isExhausted()) {
      return -1;
    }
    int read = Math.min(length, end - next);
    System.arraycopy(ready, next, buffer, offset, read);
    next += read;
    return read;
  }

  @Override
  public void close() throws IOException {
    windows1251.close();
  }

  /** True if nothing is ready and the source has nothing more. */
  private boolean isExhausted() throws IOException {
    if (next < end) {
      return false;
    }
    int read = windows1251.read(source, 0, source.length);
    next = 0;
    end = 0;
    for (int i = 0; i < read; i++) {
      byte value = source[i];
      if (value >= 0) {
        ready[end++] = value;
      } else {
        byte[] wide = TABLE[value & 0xFF];
        System.arraycopy(wide, 0, ready, end, wide.length);
        end += wide.length;
      }
    }
    return read < 0;
  }
}
