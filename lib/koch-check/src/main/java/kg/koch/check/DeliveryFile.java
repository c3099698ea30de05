package kg.koch.check;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * A delivered file and the name it is spoken of by.
 *
 * @param name the name the sender gave it; it stands in messages
 */
public record DeliveryFile(Path path, String name) {

  private static final int BUFFER = 1 << 16;
  private static final byte[] GZIP_MARK = {0x1F, (byte) 0x8B};
  private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** True if the file begins as gzip or zip does, whatever its name. */
  public boolean isCompressed() throws IOException {
    return isGzip() || isZip();
  }

  /** True if the file begins as gzip does. */
  public boolean isGzip() throws IOException {
    return begins(GZIP_MARK);
  }

  /** True if the file begins as zip does; workbooks are such files too. */
  public boolean isZip() throws IOException {
    return begins(ZIP_MARK);
  }

  private boolean begins(byte[] mark) throws IOException {
    try (InputStream in = openRaw()) {
      return Arrays.equals(in.readNBytes(mark.length), mark);
    }
  }

  /**
   * The bytes as sent, inflated; of a zip file those of the one file packed in it.
   *
   * @throws BadInputException here and on reading, if the packing is damaged, holds several files,
   *     or grows beyond reason
   */
  public InputStream openInflated() throws IOException {
    if (isZip()) {
      return ZippedFile.open(path, name).content();
    }
    InputStream raw = openRaw();
    try {
      return inflated(raw, Files.size(path));
    } catch (IOException | RuntimeException failure) {
      raw.close();
      throw failure;
    }
  }

  /**
   * The text's bytes, inflated, of the bytes of a file that is not zipped.
   *
   * @param size length of the file, in bytes
   */
  public InputStream inflated(InputStream raw, long size) throws IOException {
    PushbackInputStream file = new PushbackInputStream(raw, GZIP_MARK.length);
    byte[] start = new byte[GZIP_MARK.length];
    file.unread(start, 0, file.readNBytes(start, 0, start.length));
    if (!Arrays.equals(start, GZIP_MARK)) {
      return file;
    }
    try {
      return new BoundedInflation(new GZIPInputStream(file, BUFFER), name, size);
    } catch (ZipException | EOFException damaged) {
      throw new BadInputException(
          Place.file(name),
          "a whole gzip file",
          "a damaged one",
          "Compress the file again, or send it uncompressed.");
    }
  }

  /** The text in UTF-8 without byte order mark. */
  InputStream openText(Encoding encoding) throws IOException {
    return switch (encoding) {
      case UTF_8 -> withoutMark(openInflated());
      case WINDOWS_1251 -> encoding.toUtf8(new BufferedInputStream(openInflated(), BUFFER));
    };
  }

  private InputStream openRaw() throws IOException {
    try {
      return new BufferedInputStream(Files.newInputStream(path), BUFFER);
    } catch (NoSuchFileException missing) {
      throw new BadInputException(
          Place.file(name), "a file", "none there", "Check the path, or send the file again.");
    }
  }

  private static InputStream withoutMark(InputStream text) throws IOException {
    PushbackInputStream pushback = new PushbackInputStream(text, BYTE_ORDER_MARK.length);
    byte[] start = new byte[BYTE_ORDER_MARK.length];
    int read = pushback.readNBytes(start, 0, start.length);
    if (markLength(start) == 0) {
      pushback.unread(start, 0, read);
    }
    return pushback;
  }

  /** Length of the byte order mark that the text begins with, 0 if it has none. */
  static int markLength(byte[] text) {
    int length = BYTE_ORDER_MARK.length;
    boolean hasMark =
        text.length >= length && Arrays.equals(text, 0, length, BYTE_ORDER_MARK, 0, length);
    return hasMark ? length : 0;
  }
}
