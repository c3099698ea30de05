package kg.koch.app.residence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a block of whole CSV lines into columns. One block is one thread's work; it ends with a
 * line feed.
 */
final class CsvBlock {

  private static final int LONGEST_FIELD = 65_536;

  private final CsvHeader header;
  private final PlainLine plain;
  private final RowColumns columns;
  private final byte[] bytes;
  private final int length;
  private @Nullable Arena texts;

  private int at;
  private int line;
  private int fieldStart;
  private int fieldEnd;
  private byte[] fieldBytes;
  private boolean lineEnded;

  private long person;
  private byte[] personBytes;
  private int personStart;
  private int personEnd;
  private int day;
  private long micros;
  private byte direction;
  private byte initial;
  private long sequence;
  private final byte[][] alike;

  CsvBlock(CsvHeader header, RowColumns columns, byte[] bytes, int length) {
    this.header = header;
    this.plain = new PlainLine(header);
    this.columns = columns;
    this.bytes = bytes;
    this.length = length;
    this.fieldBytes = bytes;
    this.personBytes = bytes;
    this.alike = new byte[header.alikeColumns()][];
  }

  /** What a block gave; {@code openQuote} says that it ended within quotes. */
  record Rows(
      RowColumns columns,
      @Nullable Arena texts,
      int lines,
      boolean openQuote,
      @Nullable CsvFault fault) {}

  Rows read() {
    try {
      while (at < length) {
        if (!skipPlainLine() && !skipBlankLine()) {
          readLine();
        }
        line++;
      }
      return new Rows(columns, texts, line, false, null);
    } catch (CsvFault fault) {
      return new Rows(columns, texts, line, at >= length && fault.expected.isEmpty(), fault);
    }
  }

  private boolean skipPlainLine() {
    int next = texts == null ? plain.read(bytes, at, length, columns, line) : -1;
    at = Math.max(at, next);
    return next >= 0;
  }

  private boolean skipBlankLine() {
    if (bytes[at] == '\n') {
      at++;
      return true;
    }
    if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
      at += 2;
      return true;
    }
    return false;
  }

  private void readLine() throws CsvFault {
    int[] roles = header.roles();
    initial = -1;
    sequence = Long.MIN_VALUE;
    int firstLine = line;
    for (int column = 0; column < roles.length; column++) {
      nextField(column);
      if (lineEnded != (column == roles.length - 1)) {
        throw new CsvFault(
            line,
            header.names().get(column),
            roles.length + " fields, as in the first line",
            lineEnded ? "only " + (column + 1) : "more");
      }
      take(roles[column], column);
    }
    long order = sequence == Long.MIN_VALUE ? micros : sequence;
    if (columns.add(person, day, direction, initial, order, firstLine)) {
      if (texts != null || person == PersonField.NOT_A_NUMBER) {
        addText();
      }
      if (alike.length > 0) {
        addAlike();
      }
    }
  }

  private void addAlike() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (byte[] one : alike) {
      text.writeBytes(one);
      text.write(Alike.SEPARATOR);
    }
    columns.setAlike(columns.alikeTexts.number(text.toByteArray(), 0, text.size()));
  }

  private void addText() {
    if (texts == null) {
      texts = Arena.ofNumbers(columns, columns.rows - 1);
    }
    texts.add(personBytes, personStart, personEnd);
  }

  private void nextField(int column) throws CsvFault {
    if (bytes[at] == '"') {
      quotedField(column);
    } else {
      plainField();
    }
    if (fieldEnd - fieldStart > LONGEST_FIELD) {
      throw fault(
          column, "a field of at most 65,536 bytes", "%,d bytes".formatted(fieldEnd - fieldStart));
    }
  }

  private void plainField() {
    byte separator = header.separator();
    int from = at;
    int to = at;
    while (bytes[to] != separator && bytes[to] != '\n') {
      to++;
    }
    lineEnded = bytes[to] == '\n';
    at = to + 1;
    fieldBytes = bytes;
    fieldStart = from;
    fieldEnd = lineEnded && to > from && bytes[to - 1] == '\r' ? to - 1 : to;
  }

  private void quotedField(int column) throws CsvFault {
    int from = at + 1;
    byte[] content = new byte[16];
    int size = 0;
    int to = from;
    while (true) {
      if (to >= length) {
        at = length;
        throw new CsvFault(line, header.names().get(column), "", "");
      }
      if (bytes[to] == '"') {
        if (to + 1 < length && bytes[to + 1] == '"') {
          to++;
        } else {
          break;
        }
      }
      if (bytes[to] == '\n') {
        line++;
      }
      if (size == content.length) {
        content = Arrays.copyOf(content, size * 2);
      }
      content[size++] = bytes[to++];
    }
    to++;
    if (to < length && bytes[to] == '\r') {
      to++;
    }
    if (to >= length || (bytes[to] != header.separator() && bytes[to] != '\n')) {
      throw fault(column, "a separator or the end of the line after a closing quote", "more text");
    }
    lineEnded = bytes[to] == '\n';
    at = to + 1;
    fieldBytes = content;
    fieldStart = 0;
    fieldEnd = size;
  }

  private void take(int role, int column) throws CsvFault {
    switch (role) {
      case CsvHeader.PERSON -> takePerson(column);
      case CsvHeader.DATE -> takeDate(column);
      case CsvHeader.DIRECTION -> takeDirection(column);
      case CsvHeader.SEQUENCE -> takeSequence(column);
      case CsvHeader.INITIAL -> takeInitial(column);
      case CsvHeader.IGNORED -> {
        // a column the rule does not use
      }
      default ->
          alike[role - CsvHeader.ALIKE] = Arrays.copyOfRange(fieldBytes, fieldStart, fieldEnd);
    }
  }

  private void takePerson(int column) throws CsvFault {
    if (fieldStart == fieldEnd) {
      throw fault(column, "a person", "an empty field");
    }
    person = PersonField.number(fieldBytes, fieldStart, fieldEnd);
    if (person == PersonField.NOT_A_NUMBER
        && !PersonField.isUtf8(fieldBytes, fieldStart, fieldEnd)) {
      throw fault(column, "text in UTF-8", "bytes of another encoding");
    }
    personBytes = fieldBytes;
    personStart = fieldStart;
    personEnd = fieldEnd;
  }

  private void takeDate(int column) throws CsvFault {
    day = DateText.day(fieldBytes, fieldStart, fieldEnd);
    micros =
        day < PackedCrossing.EARLIEST_DAY ? -1 : DateText.micros(fieldBytes, fieldStart, fieldEnd);
    if (micros < 0) {
      throw fault(column, "a date from 1900 on such as 2024-03-01 or 2024-03-01T07:23:41", shown());
    }
  }

  private void takeDirection(int column) throws CsvFault {
    byte code = fieldEnd - fieldStart == 1 ? fieldBytes[fieldStart] : 0;
    if (code != 'A' && code != 'D') {
      throw fault(column, "A (arrival) or D (departure)", shown());
    }
    direction = (byte) (code == 'A' ? 1 : 0);
  }

  private void takeSequence(int column) throws CsvFault {
    if (fieldStart < fieldEnd) {
      sequence = PersonField.number(fieldBytes, fieldStart, fieldEnd);
      if (sequence == PersonField.NOT_A_NUMBER) {
        throw fault(column, "a whole number without leading zeros, or nothing", shown());
      }
    }
  }

  private void takeInitial(int column) throws CsvFault {
    if (fieldStart < fieldEnd) {
      int status = fieldEnd - fieldStart == 1 ? fieldBytes[fieldStart] - '0' : -1;
      if (status != 0 && status != 1) {
        throw fault(column, "1 (resident), 0 (not resident) or nothing", shown());
      }
      initial = (byte) status;
    }
  }

  private CsvFault fault(int column, String expected, String came) {
    return new CsvFault(line, header.names().get(column), expected, came);
  }

  /** The field as far as it can be shown: short, without control characters. */
  private String shown() {
    int end = Math.min(fieldEnd, fieldStart + 40);
    String text = new String(fieldBytes, fieldStart, end - fieldStart, StandardCharsets.UTF_8);
    return "'" + text.replaceAll("\\p{Cntrl}|\uFFFD", "?") + (end < fieldEnd ? "…'" : "'");
  }
}
