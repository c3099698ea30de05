package kg.koch.app.matching;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** CSV as bytes, written beside and renamed: the file appears whole or not at all. */
final class OutputFile implements AutoCloseable {

  private static final int BUFFER = 1 << 18;

  private final Path file;
  private final Path beside;
  private final OutputStream out;
  private final byte[] digits = new byte[24];
  private boolean whole;

  OutputFile(Path file) throws IOException {
    this.file = file;
    this.beside = file.resolveSibling(file.getFileName() + ".part");
    this.out = new BufferedOutputStream(Files.newOutputStream(beside), BUFFER);
  }

  OutputFile text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes);
    return this;
  }

  /** A field; between quotes where it needs them. */
  OutputFile field(byte[] bytes, int from, int to) throws IOException {
    boolean plain = true;
    for (int at = from; at < to && plain; at++) {
      byte one = bytes[at];
      plain = one != ',' && one != '"' && one != '\n' && one != '\r' && one != ';';
    }
    if (plain) {
      out.write(bytes, from, to - from);
      return this;
    }
    out.write('"');
    for (int at = from; at < to; at++) {
      if (bytes[at] == '"') {
        out.write('"');
      }
      out.write(bytes[at]);
    }
    out.write('"');
    return this;
  }

  OutputFile comma() throws IOException {
    out.write(',');
    return this;
  }

  OutputFile end() throws IOException {
    out.write('\n');
    return this;
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
    out.write(digits, at, digits.length - at);
    return this;
  }

  /** Says that everything was written; else the file is not kept. */
  void whole() {
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
