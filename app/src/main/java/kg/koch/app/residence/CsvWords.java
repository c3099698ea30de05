package kg.koch.app.residence;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * What output rows are made of, as words of up to eight bytes: days, small numbers and statuses
 * each take few values, and looking a word up is several times faster than formatting. Days are
 * remembered when they first occur. One thread's own.
 */
final class CsvWords {

  private static final int NUMBERS = 1000;
  private static final int STATUSES = 27;
  private static final int DAYS = 1 << 14;
  private static final int DATE_START = 8;
  private static final int DATE_END_LENGTH = 5;

  private final long[] numbers = new long[NUMBERS];
  private final long[] statuses = new long[STATUSES];
  private final long[] statusesBetween = new long[STATUSES];
  private final byte[] statusLengths = new byte[STATUSES];
  private final int[] days = new int[DAYS];
  private final long[] dateStarts = new long[DAYS];
  private final long[] dateEnds = new long[DAYS];

  CsvWords() {
    for (int value = 0; value < NUMBERS; value++) {
      numbers[value] = word(value + ",");
    }
    for (int at = 0; at < STATUSES; at++) {
      String text = status(at / 9) + ',' + status(at / 3 % 3) + ',' + status(at % 3) + '\n';
      statuses[at] = word(text);
      statusesBetween[at] = word(text.replace('\n', ','));
      statusLengths[at] = (byte) text.length();
    }
    Arrays.fill(days, Integer.MIN_VALUE);
  }

  /** Date, comma, direction, comma. */
  void dateAndDirection(CsvText text, int day, byte direction) {
    int slot = day & (DAYS - 1);
    if (days[slot] != day) {
      remember(slot, day);
    }
    text.word(dateStarts[slot], DATE_START);
    long letter = direction == 1 ? 'A' : 'D';
    text.word(dateEnds[slot] | letter << 24, DATE_END_LENGTH);
  }

  /** A number that is not negative, and a comma. */
  void number(CsvText text, int value) {
    if (value < NUMBERS) {
      text.word(numbers[value], value < 10 ? 2 : value < 100 ? 3 : 4);
    } else {
      text.number(value);
      text.comma();
    }
  }

  /** Three statuses, 1, 0 or -1 for nothing, and the end of the line or a comma. */
  void statuses(CsvText text, byte before, byte after, byte migration, boolean last) {
    int at = 9 * before + 3 * after + migration + 13;
    text.word(last ? statuses[at] : statusesBetween[at], statusLengths[at]);
  }

  /** 1, 0 or -1, and the end of the line or a comma. */
  void adjustment(CsvText text, byte value, boolean last) {
    String written = value + (last ? "\n" : ",");
    text.word(word(written), written.length());
  }

  private void remember(int slot, int day) {
    String date = LocalDate.ofEpochDay(day).toString();
    days[slot] = day;
    dateStarts[slot] = word(date.substring(0, DATE_START));
    dateEnds[slot] = word(date.substring(DATE_START) + ",\0,");
  }

  private static String status(int code) {
    return code == 0 ? "" : Integer.toString(code - 1);
  }

  private static long word(String text) {
    long word = 0;
    for (int at = text.length() - 1; at >= 0; at--) {
      word = word << 8 | text.charAt(at);
    }
    return word;
  }
}
