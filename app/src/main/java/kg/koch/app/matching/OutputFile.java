package kg.koch.app.matching;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * CSV as bytes, written beside and renamed: the file appears whole or not at all. The buffer is its
 * own: a million records are ten million short fields, and a buffered stream locks for each of
 * them, which took a twelfth of the time of linking.
 */
final class OutputFile implements AutoCloseable {

  private static final int BUFFER = 1 << 18;

  private final Path file;
  private final Path beside;
  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int size;
  private final byte[] digits = new byte[24];
  private boolean whole;

  OutputFile(Path file) throws IOException {
    this.file = file;
    this.beside = file.resolveSibling(file.getFileName() + ".part");
    this.out = Files.newOutputStream(beside);
  }

  OutputFile text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return write(bytes, 0, bytes.length);
  }

  /** A field; between quotes where it needs them. */
  OutputFile field(byte[] bytes, int from, int to) throws IOException {
    boolean plain = true;
    for (int at = from; at < to && plain; at++) {
      byte one = bytes[at];
      plain = one != ',' && one != '"' && one != '\n' && one != '\r' && one != ';';
    }
    if (plain) {
      return write(bytes, from, to);
    }
    write('"');
    for (int at = from; at < to; at++) {
      if (bytes[at] == '"') {
        write('"');
      }
      write((char) bytes[at]);
    }
    return write('"');
  }

  OutputFile comma() throws IOException {
    return write(',');
  }

  OutputFile end() throws IOException {
    return write('\n');
  }

  private OutputFile write(char ascii) throws IOException {
    if (size == BUFFER) {
      flush();
    }
    buffer[size++] = (byte) ascii;
    return this;
  }

  private OutputFile write(byte[] bytes, int from, int to) throws IOException {
    int length = to - from;
    if (length > BUFFER - size) {
      flush();
    }
    if (length > BUFFER) {
      out.write(bytes, from, length);
    } else {
      System.arraycopy(bytes, from, buffer, size, length);
      size += length;
    }
    return this;
  }

  private void flush() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }

  /** A number with so many digits after the point. */
  OutputFile number(double number, int decimals) throws IOException {
    long scale = 1;
    for (int decimal = 0; decimal < decimals; decimal++) {
      scale *= 10;
    }
    long scaled = Math.round(Math.abs(number) * scale);
    int at = digits.length;
    for (int place = 0; place <= decimals || scaled > 0; place++) {
      if (place == decimals && decimals > 0) {
        digits[--at] = '.';
      }
      digits[--at] = (byte) ('0' + scaled % 10);
      scaled /= 10;
    }
    if (number < 0) {
      digits[--at] = '-';
    }
    return write(digits, at, digits.length);
  }

  /** Says that everything was written; else the file is not kept. */
  void whole() throws IOException {
    flush();
    whole = true;
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (whole) {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.deleteIfExists(beside);
    }
  }
}
