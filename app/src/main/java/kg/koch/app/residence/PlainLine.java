package kg.koch.app.residence;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reads a line of the most usual form at a third of the usual cost: whole-number persons, plain
 * dates, nothing in quotes, columns in their usual order. Anything else it leaves to {@link
 * CsvBlock}, which also knows what to say of faults. One thread's own.
 */
final class PlainLine {

  /** No line of this form is longer: 18 digits, a date, a direction, 11 digits, a status. */
  private static final int LONGEST = 64;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int[][] USUAL = {{0, 1, 2}, {0, 1, 2, 3}, {0, 1, 2, 4}, {0, 1, 2, 3, 4}};
  private static final int MONTHS = 1 << 10;
  private static final int MOST_PERSON_DIGITS = 18;
  private static final int MOST_SEQUENCE_DIGITS = 11;

  private final byte separator;
  private final boolean usual;
  private final boolean hasSequence;
  private final boolean hasInitial;
  private final long[] months = new long[MONTHS];
  private final int[] monthStarts = new int[MONTHS];
  private final byte[] monthLengths = new byte[MONTHS];
  private int at;

  PlainLine(CsvHeader header) {
    int[] roles = header.roles();
    this.separator = header.separator();
    this.usual = Arrays.stream(USUAL).anyMatch(one -> Arrays.equals(one, roles));
    this.hasSequence = roles.length > 3 && roles[3] == CsvHeader.SEQUENCE;
    this.hasInitial = roles.length > 3 && roles[roles.length - 1] == CsvHeader.INITIAL;
  }

  /**
   * Reads the line that starts at {@code from}.
   *
   * @return where the next line starts; -1 when the line has another form, and nothing was added
   */
  int read(byte[] bytes, int from, int length, RowColumns columns, int line) {
    if (!usual || from + LONGEST > length) {
      return -1;
    }
    at = from;
    long person = digits(bytes, MOST_PERSON_DIGITS);
    if (person <= 0 || bytes[from] == '0' || bytes[at] != separator) {
      return -1;
    }
    int day = day(bytes, at + 1);
    int letter = bytes[at + 12];
    if (day < 0 || bytes[at + 11] != separator || (letter != 'A' && letter != 'D')) {
      return -1;
    }
    at += 13;
    long sequence = hasSequence ? sequence(bytes) : 0;
    int initial = hasInitial ? initial(bytes) : -1;
    at += bytes[at] == '\r' ? 1 : 0;
    if (sequence < 0 || initial < -1 || bytes[at] != '\n') {
      return -1;
    }
    columns.add(person, day + PackedCrossing.FIRST_DAY, letter & 1, initial, sequence, line);
    return at + 1;
  }

  /** A whole number without sign; -1 when it has too many digits. */
  private long digits(byte[] bytes, int most) {
    int from = at;
    long value = 0;
    int to = from;
    for (int digit = bytes[to] - '0'; digit >= 0 && digit <= 9; digit = bytes[to] - '0') {
      value = value * 10 + digit;
      to++;
    }
    at = to;
    return to - from > most ? -1 : value;
  }

  /** Days since {@link PackedCrossing#FIRST_DAY}; -1 for what is no date. */
  private int day(byte[] bytes, int from) {
    long month = (long) WORDS.get(bytes, from);
    int slot = (int) (month * 0x9E3779B97F4A7C15L >>> 54);
    if (months[slot] != month && !remember(bytes, from, month, slot)) {
      return -1;
    }
    int tens = bytes[from + 8] - '0';
    int ones = bytes[from + 9] - '0';
    int day = tens * 10 + ones;
    boolean isDay = ones >= 0 && ones <= 9 && day >= 1 && day <= monthLengths[slot];
    return isDay ? monthStarts[slot] + day - 1 : -1;
  }

  /** Dates of a file fall into few months; each is worked out once. */
  private boolean remember(byte[] bytes, int from, long month, int slot) {
    byte[] first = Arrays.copyOfRange(bytes, from, from + 10);
    int length = 0;
    for (int day = 31; day >= 1 && length == 0; day--) {
      first[8] = (byte) ('0' + day / 10);
      first[9] = (byte) ('0' + day % 10);
      length = DateText.day(first, 0, 10) == DateText.NONE ? 0 : day;
    }
    first[8] = '0';
    first[9] = '1';
    if (length == 0 || DateText.day(first, 0, 10) < PackedCrossing.EARLIEST_DAY) {
      return false;
    }
    months[slot] = month;
    monthStarts[slot] = DateText.day(first, 0, 10) - PackedCrossing.FIRST_DAY;
    monthLengths[slot] = (byte) length;
    return true;
  }

  /** A separator and a sequence; -1 when there is something else. */
  private long sequence(byte[] bytes) {
    if (bytes[at] != separator) {
      return -1;
    }
    int from = ++at;
    long value = digits(bytes, MOST_SEQUENCE_DIGITS);
    return bytes[from] == '0' && at - from > 1 ? -1 : value;
  }

  /** A separator and 1, 0 or nothing, which is -1; -2 when there is something else. */
  private int initial(byte[] bytes) {
    if (bytes[at] != separator) {
      return -2;
    }
    int status = bytes[at + 1] - '0';
    at += status == 0 || status == 1 ? 2 : 1;
    return status == 0 || status == 1 ? status : -1;
  }
}
