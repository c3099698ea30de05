package kg.koch.app.residence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV file into blocks of whole lines. With {@code careful}, a line feed within quotes does
 * not end a line; that costs a look at every byte, so it is done only when it turns out needed.
 */
final class CsvBlocks {

  private static final int SIZE = 4 << 20;
  private static final int LARGEST = 1 << 28;

  private final InputStream source;
  private final boolean careful;
  private final Queue<byte[]> free = new ConcurrentLinkedQueue<>();
  private byte[] rest = new byte[0];
  private boolean ended;

  CsvBlocks(InputStream source, boolean careful) {
    this.source = source;
    this.careful = careful;
  }

  /** A block: the bytes up to {@code length} are whole lines. */
  @SuppressWarnings("ArrayRecordComponent")
  record Block(byte[] bytes, int length) {}

  /** The first line without its end; empty when the file is. */
  byte[] headerLine() throws IOException {
    Block block = next(1 << 16);
    if (block == null) {
      return new byte[0];
    }
    int end = 0;
    while (block.bytes()[end] != '\n') {
      end++;
    }
    int kept = block.length() - end - 1;
    byte[] joined =
        Arrays.copyOf(
            Arrays.copyOfRange(block.bytes(), end + 1, block.length()), kept + rest.length);
    System.arraycopy(rest, 0, joined, kept, rest.length);
    rest = joined;
    return Arrays.copyOf(block.bytes(), end);
  }

  @Nullable Block next() throws IOException {
    return next(SIZE);
  }

  private @Nullable Block next(int size) throws IOException {
    byte[] bytes = array(Math.max(size, rest.length) + 1);
    int filled = rest.length;
    System.arraycopy(rest, 0, bytes, 0, filled);
    while (true) {
      if (!ended) {
        int wanted = bytes.length - 1 - filled;
        int read = source.readNBytes(bytes, filled, wanted);
        filled += read;
        ended = read < wanted;
      }
      if (ended) {
        rest = new byte[0];
        return filled == 0 ? null : lastBlock(bytes, filled);
      }
      int cut = lastLineEnd(bytes, filled);
      if (cut > 0) {
        rest = Arrays.copyOfRange(bytes, cut, filled);
        return new Block(bytes, cut);
      }
      if (bytes.length > LARGEST) {
        throw new LineTooLong();
      }
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
  }

  /** Takes back the array of a block that was read: fresh memory costs more than parsing it. */
  void giveBack(Block block) {
    free.add(block.bytes());
  }

  private byte[] array(int size) {
    byte[] used = free.poll();
    return used != null && used.length >= size ? used : new byte[size];
  }

  /** A line without an end in 256 MiB. */
  static final class LineTooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static Block lastBlock(byte[] bytes, int filled) {
    if (bytes[filled - 1] == '\n') {
      return new Block(bytes, filled);
    }
    bytes[filled] = '\n';
    return new Block(bytes, filled + 1);
  }

  private int lastLineEnd(byte[] bytes, int filled) {
    if (careful) {
      return lastLineEndOutsideQuotes(bytes, filled);
    }
    int at = filled;
    while (at > 0 && bytes[at - 1] != '\n') {
      at--;
    }
    return at;
  }

  private static int lastLineEndOutsideQuotes(byte[] bytes, int filled) {
    boolean quoted = false;
    int cut = 0;
    for (int at = 0; at < filled; at++) {
      if (bytes[at] == '"') {
        quoted = !quoted;
      } else if (bytes[at] == '\n' && !quoted) {
        cut = at + 1;
      }
    }
    return cut;
  }
}
