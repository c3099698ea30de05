package kg.koch.app.residence;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * CSV text under way, as bytes. Short texts are put eight bytes at a time, the unused ones being
 * overwritten by what follows; a byte at a time took three times as long. Not for several threads.
 */
final class CsvText {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int LONGEST_NUMBER = 20;
  private static final int WORD = 8;

  private byte[] bytes = new byte[1 << 16];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  void writeTo(OutputStream target) throws IOException {
    target.write(bytes, 0, size);
  }

  /** Makes room for so many bytes, and for the unused rest of a last word. */
  void room(int more) {
    if (size + more + WORD > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more + WORD, bytes.length * 2));
    }
  }

  /** Up to eight bytes, for which there is room. */
  void word(long word, int length) {
    WORDS.set(bytes, size, word);
    size += length;
  }

  /** Writes again what was written at {@code from}; there is room. */
  void again(int from, int length) {
    for (int at = 0; at < length; at += WORD) {
      WORDS.set(bytes, size + at, (long) WORDS.get(bytes, from + at));
    }
    size += length;
  }

  void number(long value) {
    room(LONGEST_NUMBER);
    if (value < 0) {
      raw(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
      return;
    }
    int digits = 1;
    for (long above = 10; digits < 19 && value >= above; above *= 10) {
      digits++;
    }
    long rest = value;
    for (int at = size + digits - 1; at >= size; at--) {
      long tenth = rest / 10;
      bytes[at] = (byte) ('0' + (rest - tenth * 10));
      rest = tenth;
    }
    size += digits;
  }

  /** A text, in quotes where CSV needs them. */
  void field(byte[] text) {
    boolean plain = true;
    for (byte one : text) {
      plain &= one != ',' && one != '"' && one != '\n' && one != '\r';
    }
    if (plain) {
      raw(text);
    } else {
      String content = new String(text, StandardCharsets.UTF_8).replace("\"", "\"\"");
      raw(('"' + content + '"').getBytes(StandardCharsets.UTF_8));
    }
  }

  void raw(byte[] text) {
    room(text.length);
    System.arraycopy(text, 0, bytes, size, text.length);
    size += text.length;
  }

  void comma() {
    room(1);
    bytes[size++] = ',';
  }
}
