package kg.koch.app.residence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** CSV text under way, as bytes. Not for several threads. */
final class CsvText {

  private static final int LONGEST_NUMBER = 20;

  private byte[] bytes;
  private int size;

  CsvText(int expectedSize) {
    this.bytes = new byte[Math.max(64, expectedSize)];
  }

  void writeTo(OutputStream target) throws IOException {
    target.write(bytes, 0, size);
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

  void direction(byte direction) {
    room(3);
    bytes[size++] = ',';
    bytes[size++] = (byte) (direction == 1 ? 'A' : 'D');
    bytes[size++] = ',';
  }

  /** A comma and 1, 0 or nothing. */
  void status(byte status) {
    room(2);
    bytes[size++] = ',';
    if (status >= 0) {
      bytes[size++] = (byte) ('0' + status);
    }
  }

  void endLine() {
    room(1);
    bytes[size++] = '\n';
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + bytes.length / 2));
    }
  }
}
