package kg.koch.publish.sdmx.message;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import kg.koch.publish.text.Figures;

/** Bytes on their way to a stream, gathered in one array; whole numbers make no object. */
final class Utf8Output {

  private static final long WHOLE_UP_TO = 1L << 53;

  private static final byte[] MISSING = bytes("NaN");

  private final OutputStream out;
  private final byte[] gathered = new byte[1 << 14];
  private final byte[] digits = new byte[20];
  private int size;

  Utf8Output(OutputStream out) {
    this.out = out;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  Utf8Output put(byte[] bytes) throws IOException {
    if (bytes.length > gathered.length - size) {
      send();
      if (bytes.length > gathered.length) {
        out.write(bytes);
        return this;
      }
    }
    System.arraycopy(bytes, 0, gathered, size, bytes.length);
    size += bytes.length;
    return this;
  }

  Utf8Output put(String text) throws IOException {
    return put(bytes(text));
  }

  Utf8Output put(char ascii) throws IOException {
    if (size == gathered.length) {
      send();
    }
    gathered[size++] = (byte) ascii;
    return this;
  }

  /** As {@link Figures#plain} writes it. */
  Utf8Output number(double value) throws IOException {
    if (value != Math.rint(value) || Math.abs(value) > WHOLE_UP_TO) {
      return put(Figures.plain(value));
    }
    long rest = Math.abs((long) value);
    int at = digits.length;
    do {
      digits[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    if (value < 0) {
      digits[--at] = '-';
    }
    if (gathered.length - size < digits.length) {
      send();
    }
    System.arraycopy(digits, at, gathered, size, digits.length - at);
    size += digits.length - at;
    return this;
  }

  /** NaN stands for a number that is intentionally missing, as SDMX-ML has it. */
  Utf8Output numberOrNaN(OptionalDouble value) throws IOException {
    return value.isPresent() ? number(value.getAsDouble()) : put(MISSING);
  }

  /** Hands everything over. */
  void send() throws IOException {
    out.write(gathered, 0, size);
    size = 0;
  }
}
