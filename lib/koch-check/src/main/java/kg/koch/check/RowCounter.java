package kg.koch.check;

import java.util.List;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Counts rows as {@link RowScanner} splits them, in pieces of any size and without keeping them.
 *
 * <p>Works on the bytes as sent: in UTF-8 and in Windows-1251 alike a quote, a separator and a line
 * feed are one byte that stands for nothing else.
 */
final class RowCounter {

  /** In bytes as sent; at most three times as many in UTF-8, which {@link RowScanner} holds. */
  static final int LONGEST_ROW = 1 << 18;

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final String fileName;
  private final byte separator;
  private final List<String> names;

  private State state = State.FIELD_START;
  private long rows;
  private long line = 1;
  private long lineFeeds;
  private int length;
  private byte first;
  private int field;

  RowCounter(String fileName, Header header) {
    this.fileName = fileName;
    this.separator = (byte) header.separator();
    this.names = header.columns();
  }

  /**
   * Takes the next bytes.
   *
   * @throws BadInputException if a row is too long
   */
  void count(byte[] piece, int start, int end) {
    int rowStart = start;
    int at = start;
    while (at < end) {
      if (state == State.PLAIN) {
        at = plainEnd(piece, at, end);
        if (at == end) {
          break;
        }
      }
      if (step(piece[at++])) {
        length += at - 1 - rowStart;
        endRow();
        rowStart = at;
      }
    }
    length += end - rowStart;
    requireLength();
  }

  /** The first byte that may end a plain field. */
  private int plainEnd(byte[] piece, int start, int end) {
    int at = start;
    while (at < end && piece[at] != '\n' && piece[at] != separator) {
      at++;
    }
    return at;
  }

  /** Takes one byte; true if it ends the row. */
  private boolean step(byte value) {
    lineFeeds += value == '\n' ? 1 : 0;
    if (state == State.QUOTED) {
      state = value == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
      return false;
    }
    if (value == '\n') {
      return true;
    }
    if (state == State.FIELD_START && field == 0) {
      first = value;
    }
    if (value == separator) {
      field++;
      state = State.FIELD_START;
    } else {
      state = value == '"' && state != State.PLAIN ? State.QUOTED : State.PLAIN;
    }
    return false;
  }

  private void endRow() {
    requireLength();
    rows += isEmpty() ? 0 : 1;
    line += lineFeeds;
    lineFeeds = 0;
    length = 0;
    field = 0;
    state = State.FIELD_START;
  }

  /** An empty line is no row, with or without a carriage return. */
  private boolean isEmpty() {
    return length == 0 || (length == 1 && first == '\r');
  }

  private void requireLength() {
    if (length > LONGEST_ROW) {
      throw refusal(
          "a row of at most %d bytes".formatted(LONGEST_ROW),
          "a longer one (a very long field, or a quote that is never closed)");
    }
  }

  /**
   * All rows, the header's among them, once all bytes have been taken.
   *
   * @throws BadInputException if a quote is not closed
   */
  long rows() {
    if (state == State.QUOTED) {
      throw refusal("a closing quote", "the end of the file");
    }
    return rows + (isEmpty() ? 0 : 1);
  }

  private BadInputException refusal(String expected, String came) {
    String name = field < names.size() ? names.get(field) : null;
    return new BadInputException(
        new Place(fileName, line, name), expected, came, "Mend the row and deliver it again.");
  }
}
