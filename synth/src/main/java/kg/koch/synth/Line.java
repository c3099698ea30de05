package kg.koch.synth;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Bytes of text put together without an object a field; it grows as needed. */
public final class Line {

  private static final int FIRST_DAY = (int) LocalDate.of(1900, 1, 1).toEpochDay();
  private static final byte[] DATES = dates();

  private byte[] bytes;
  private int length;

  /**
   * @param room bytes to begin with
   */
  public Line(int room) {
    bytes = new byte[room];
  }

  private static byte[] dates() {
    int last = (int) LocalDate.of(2101, 1, 1).toEpochDay();
    byte[] all = new byte[(last - FIRST_DAY) * 10];
    for (int day = FIRST_DAY; day < last; day++) {
      byte[] text = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(text, 0, all, (day - FIRST_DAY) * 10, 10);
    }
    return all;
  }

  /** The bytes themselves; those from {@link #length()} on are nothing. */
  public byte[] bytes() {
    return bytes;
  }

  /** Bytes written. */
  public int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  /** An ASCII character. */
  public Line put(char character) {
    room(1);
    bytes[length++] = (byte) character;
    return this;
  }

  /** Text; ASCII goes the short way. */
  public Line put(String text) {
    int start = length;
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character > 127) {
        length = start;
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return put(encoded, 0, encoded.length);
      }
      bytes[length++] = (byte) character;
    }
    return this;
  }

  Line put(byte[] source, int from, int count) {
    room(count);
    System.arraycopy(source, from, bytes, length, count);
    length += count;
    return this;
  }

  /** A number of at least 0. */
  public Line number(long value) {
    int digits = 1;
    for (long rest = value / 10; rest > 0; rest /= 10) {
      digits++;
    }
    return padded(value, digits);
  }

  /** A number of at least 0, with leading zeros to that many digits. */
  public Line padded(long value, int digits) {
    room(digits);
    long rest = value;
    for (int i = digits - 1; i >= 0; i--) {
      bytes[length + i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    return this;
  }

  /** A date from 1900 to 2100 as 2024-03-01. */
  public Line date(int day) {
    return put(DATES, (day - FIRST_DAY) * 10, 10);
  }

  /** A moment as 2024-03-01T07:23:41. */
  Line moment(long seconds) {
    int ofDay = (int) Math.floorMod(seconds, 86_400L);
    date((int) Math.floorDiv(seconds, 86_400L)).put('T');
    padded(ofDay / 3600, 2).put(':');
    return padded(ofDay / 60 % 60, 2).put(':').padded(ofDay % 60, 2);
  }

  /** Eight bytes, the highest first. */
  void raw(long value) {
    room(8);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }
}
