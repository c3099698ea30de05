package kg.koch.check;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Inflated bytes that end with a clear refusal when the compressed file is cut short, damaged, or
 * grows beyond reason.
 */
final class BoundedInflation extends FilterInputStream {

  private static final long ALWAYS_ALLOWED = 64L << 20;
  private static final long GREATEST_GROWTH = 200;

  private final String fileName;
  private final long limit;
  private long inflated;

  BoundedInflation(InputStream inflating, String fileName, long compressedBytes) {
    super(inflating);
    this.fileName = fileName;
    this.limit = Math.max(ALWAYS_ALLOWED, compressedBytes * GREATEST_GROWTH);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int read = super.read(buffer, offset, length);
      inflated += Math.max(read, 0);
      if (inflated > limit) {
        throw refusal("one that inflates to more than %d bytes".formatted(limit));
      }
      return read;
    } catch (EOFException cutShort) {
      throw refusal("one that ends too early");
    } catch (ZipException damaged) {
      throw refusal("a damaged one");
    }
  }

  private BadInputException refusal(String came) {
    return new BadInputException(
        Place.file(fileName),
        "a whole gzip or zip file",
        came,
        "Compress the file again, or send it uncompressed.");
  }
}
