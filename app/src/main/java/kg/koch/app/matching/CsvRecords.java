package kg.koch.app.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Reads the rows of a CSV file (comma, semicolon or tab; quotes; text as {@link RecordText} reads
 * it) field by field, without making a text of any. One pass; memory for one field at a time.
 */
final class CsvRecords implements AutoCloseable {

  private static final int BUFFER = 1 << 20;

  private final Path file;
  private final InputStream source;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private byte[] field = new byte[256];
  private byte[] content = field;
  private int start;
  private int size;
  private boolean rowEnds;
  private byte separator = ',';
  private long line = 1;
  private List<String> header = List.of();

  private CsvRecords(Path file, InputStream source) {
    this.file = file;
    this.source = source;
  }

  /** Opens the file and reads its first line. */
  static CsvRecords open(Path file) throws IOException {
    CsvRecords records = new CsvRecords(file, RecordText.open(file));
    records.readHeader();
    return records;
  }

  /** Names of the columns. */
  List<String> header() {
    return header;
  }

  private void readHeader() throws IOException {
    fill();
    separator = separatorOf(new String(buffer, 0, firstLineEnd(), StandardCharsets.UTF_8));
    if (end >= 3 && (buffer[0] & 0xFF) == 0xEF && (buffer[1] & 0xFF) == 0xBB) {
      at = 3;
    }
    List<String> names = new ArrayList<>();
    if (end > 0) {
      do {
        readField();
        names.add(new String(content, start, size, StandardCharsets.UTF_8).strip());
      } while (!rowEnds);
    }
    header = List.copyOf(names);
    if (names.isEmpty() || names.stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
      throw new BadInputException(
          Place.line(file.toString(), 1),
          "a first line with the names of the columns",
          "none",
          "Save the table as CSV in UTF-8.");
    }
    if (names.stream().distinct().count() < names.size()) {
      throw new BadInputException(
          Place.line(file.toString(), 1),
          "each column once",
          "a name twice",
          "Rename one of the columns.");
    }
  }

  private int firstLineEnd() {
    int to = 0;
    while (to < end && buffer[to] != '\n') {
      to++;
    }
    return to;
  }

  private static byte separatorOf(String line) {
    for (char one : new char[] {'\t', ';', ','}) {
      if (line.indexOf(one) >= 0) {
        return (byte) one;
      }
    }
    return ',';
  }

  /**
   * Reads all rows.
   *
   * @param places for each column of the file the column it goes to; -1 for those not needed
   */
  void readInto(ColumnsBuilder columns, int[] places) throws IOException {
    while (hasMore()) {
      long first = line;
      int column = 0;
      do {
        readField();
        if (column == 0 && rowEnds && size == 0 && places.length > 1) {
          break;
        }
        if (column < places.length && places[column] >= 0) {
          columns.set(places[column], content, start, start + size);
        }
        column++;
      } while (!rowEnds);
      if (column == 0) {
        continue;
      }
      if (column != places.length) {
        throw new BadInputException(
            Place.line(file.toString(), first),
            places.length + " fields, as in the first line",
            column + " fields",
            "Put a text with a separator in it between quotes.");
      }
      columns.endRow();
    }
  }

  private boolean hasMore() throws IOException {
    return at < end || fill();
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, source.readNBytes(buffer, 0, BUFFER));
    return end > 0;
  }

  private void readField() throws IOException {
    size = 0;
    content = field;
    start = 0;
    rowEnds = false;
    while (hasMore() && (buffer[at] == ' ' && separator != ' ')) {
      at++;
    }
    if (hasMore() && buffer[at] == '"') {
      at++;
      readQuoted();
      return;
    }
    while (hasMore()) {
      int from = at;
      int to = from;
      while (to < end && buffer[to] != separator && buffer[to] != '\n') {
        to++;
      }
      at = to;
      if (to < end && size == 0) {
        content = buffer;
        start = from;
        size = to - from;
        endField();
        return;
      }
      append(from, to);
      if (to < end) {
        endField();
        return;
      }
    }
    rowEnds = true;
  }

  private void endField() {
    rowEnds = buffer[at] == '\n';
    line += rowEnds ? 1 : 0;
    at++;
    if (rowEnds && size > 0 && content[start + size - 1] == '\r') {
      size--;
    }
  }

  private void readQuoted() throws IOException {
    long first = line;
    while (hasMore()) {
      byte next = buffer[at++];
      if (next != '"') {
        line += next == '\n' ? 1 : 0;
        append(next);
      } else if (hasMore() && buffer[at] == '"') {
        append((byte) '"');
        at++;
      } else {
        skipToSeparator();
        return;
      }
    }
    throw new BadInputException(
        Place.line(file.toString(), first),
        "a closing quote",
        "the end of the file",
        "Close the quote, or write a quote within a field twice.");
  }

  private void skipToSeparator() throws IOException {
    while (hasMore()) {
      if (buffer[at] == separator || buffer[at] == '\n') {
        endField();
        return;
      }
      if (buffer[at] > ' ') {
        throw new BadInputException(
            Place.line(file.toString(), line),
            "a separator or the end of the line after a closing quote",
            "more text",
            "Write a quote within a field twice.");
      }
      at++;
    }
    rowEnds = true;
  }

  private void append(int from, int to) {
    int length = to - from;
    if (size + length > field.length) {
      field = Arrays.copyOf(field, Math.max(size + length, field.length * 2));
      content = field;
    }
    System.arraycopy(buffer, from, field, size, length);
    size += length;
  }

  private void append(byte one) {
    if (size == field.length) {
      field = Arrays.copyOf(field, size * 2);
      content = field;
    }
    field[size++] = one;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
