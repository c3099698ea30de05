package kg.koch.check;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/**
 * Splits UTF-8 text into rows and fields, as RFC 4180 does, in a buffer of fixed size.
 *
 * <p>Rows end with a line feed, with or without a carriage return before it; a field may be quoted,
 * and a quoted field may hold separators, doubled quotes and line feeds. An empty line is no row. A
 * quote inside an unquoted field is an ordinary character; text after a closing quote makes the row
 * {@link #isMalformed()}. A row over 1 MiB, or a quote that never closes, ends the reading with a
 * refusal that names line and field.
 */
final class RowScanner implements Closeable {

  static final int LONGEST_ROW = 1 << 20;
  private static final int BUFFER = 2 * LONGEST_ROW;
  private static final int MORE = -1;

  /** Small enough to stay in the processor's cache until its rows are checked. */
  private static final int MOST_READ = 1 << 18;

  private final InputStream text;
  private final String fileName;
  private final byte separator;
  private List<String> names;

  private final byte[] buffer = new byte[BUFFER];
  private int limit;
  private boolean isAtEnd;
  private long nextLine = 1;
  private int next;

  private long line;
  private int rowStart;
  private int rowEnd;
  private int fields;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int lineFeeds;
  private boolean isMalformed;
  private byte @Nullable [] asSent;

  RowScanner(InputStream text, String fileName, byte separator) {
    this.text = text;
    this.fileName = fileName;
    this.separator = separator;
    this.names = List.of();
  }

  /** The columns' names, for messages. */
  void name(List<String> columns) {
    this.names = columns;
  }

  /** Moves to the next row; false when there is none. */
  boolean next() throws IOException {
    do {
      rowStart = next;
      line = nextLine;
      if (!hasWholeRow()) {
        return false;
      }
      nextLine += lineFeeds;
    } while (rowEnd == rowStart);
    return true;
  }

  private boolean hasWholeRow() throws IOException {
    while (!scan()) {
      if (limit - rowStart > LONGEST_ROW) {
        throw tooLong();
      }
      fill();
    }
    if (rowEnd - rowStart > LONGEST_ROW) {
      throw tooLong();
    }
    return rowStart < limit;
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, rowStart, buffer, 0, limit - rowStart);
    limit -= rowStart;
    rowStart = 0;
    int read = text.read(buffer, limit, Math.min(MOST_READ, BUFFER - limit));
    isAtEnd = read < 0;
    limit += Math.max(read, 0);
  }

  /** Finds the row's fields; false if the buffer ends before the row does. */
  private boolean scan() {
    int at = rowStart;
    fields = 0;
    lineFeeds = 0;
    isMalformed = false;
    asSent = null;
    while (true) {
      at = at < limit && buffer[at] == '"' ? quoted(at) : plain(at, at);
      if (at == MORE) {
        return false;
      }
      if (at == limit || buffer[at] == '\n') {
        endRow(at);
        return true;
      }
      at++;
    }
  }

  private void endRow(int at) {
    rowEnd = at > rowStart && buffer[at - 1] == '\r' ? at - 1 : at;
    next = at == limit ? at : at + 1;
    lineFeeds += at == limit ? 0 : 1;
  }

  private int plain(int start, int from) {
    int at = from;
    while (at < limit) {
      byte value = buffer[at];
      if (value == separator || value == '\n') {
        break;
      }
      at++;
    }
    if (at == limit && !isAtEnd) {
      return MORE;
    }
    boolean isLast = at == limit || buffer[at] == '\n';
    add(start, isLast && at > start && buffer[at - 1] == '\r' ? at - 1 : at);
    return at;
  }

  private int quoted(int start) {
    int at = start + 1;
    boolean hasDoubled = false;
    int feeds = 0;
    while (at < limit) {
      byte value = buffer[at];
      if (value == '\n') {
        feeds++;
      } else if (value == '"') {
        if (at + 1 < limit && buffer[at + 1] == '"') {
          hasDoubled = true;
          at++;
        } else {
          return closed(start, at, hasDoubled, feeds);
        }
      }
      at++;
    }
    if (isAtEnd) {
      throw unclosed();
    }
    return MORE;
  }

  private int closed(int start, int quote, boolean hasDoubled, int feeds) {
    int after = quote + 1;
    if (after >= limit - 1 && !isAtEnd) {
      return MORE;
    }
    lineFeeds += feeds;
    boolean isCarriageReturn =
        after < limit && buffer[after] == '\r' && (after + 1 == limit || buffer[after + 1] == '\n');
    int end = isCarriageReturn ? after + 1 : after;
    if (end < limit && buffer[end] != separator && buffer[end] != '\n') {
      isMalformed = true;
      return plain(start, end);
    }
    add(start + 1, hasDoubled ? -quote : quote);
    return end;
  }

  private void add(int start, int end) {
    if (fields == starts.length) {
      starts = Arrays.copyOf(starts, fields * 2);
      ends = Arrays.copyOf(ends, fields * 2);
    }
    starts[fields] = start;
    ends[fields++] = end;
  }

  /** Must be called before fields are read: doubled quotes become one, the row as sent is kept. */
  void undouble() {
    for (int field = 0; field < fields; field++) {
      if (ends[field] < 0) {
        asSent = asSent == null ? Arrays.copyOfRange(buffer, rowStart, rowEnd) : asSent;
        ends[field] = undouble(starts[field], -ends[field]);
      }
    }
  }

  private int undouble(int start, int end) {
    int to = start;
    for (int from = start; from < end; from++) {
      buffer[to++] = buffer[from];
      if (buffer[from] == '"') {
        from++;
      }
    }
    return to;
  }

  private BadInputException tooLong() {
    return refusal(
        "a row of at most %d bytes".formatted(LONGEST_ROW),
        "a longer one (a very long field, or a quote that is never closed)");
  }

  private BadInputException unclosed() {
    return refusal("a closing quote", "the end of the file");
  }

  private BadInputException refusal(String expected, String came) {
    String field = fields < names.size() ? names.get(fields) : null;
    return new BadInputException(
        new Place(fileName, line, field), expected, came, "Mend the row and deliver it again.");
  }

  long line() {
    return line;
  }

  int fields() {
    return fields;
  }

  boolean isMalformed() {
    return isMalformed;
  }

  byte[] buffer() {
    return buffer;
  }

  int start(int field) {
    return starts[field];
  }

  int end(int field) {
    return ends[field];
  }

  /** The row as it was sent, in UTF-8. */
  byte[] asSent() {
    return asSent == null ? Arrays.copyOfRange(buffer, rowStart, rowEnd) : asSent;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
