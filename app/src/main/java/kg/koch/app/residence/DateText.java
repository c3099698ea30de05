package kg.koch.app.residence;

/**
 * Reads 2024-03-01, 2024-03-01T07:23, 2024-03-01 07:23:41.123456 from bytes without making objects.
 * A trailing Z is let through; other zones are not, since the day would be unclear.
 */
final class DateText {

  private static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int TO_1970 = 719_468;

  /** Not a date. */
  static final int NONE = Integer.MIN_VALUE;

  private DateText() {}

  /** Days since 1970-01-01, or {@link #NONE}. Reads the first ten bytes. */
  static int day(byte[] text, int from, int to) {
    if (to - from < 10 || text[from + 4] != '-' || text[from + 7] != '-') {
      return NONE;
    }
    int year = number(text, from, from + 4);
    int month = number(text, from + 5, from + 7);
    int day = number(text, from + 8, from + 10);
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
      return NONE;
    }
    return epochDay(year, month, day);
  }

  /** Microseconds since midnight: 0 when there is no time, -1 when what follows is no time. */
  static long micros(byte[] text, int from, int to) {
    int end = to - from > 10 && text[to - 1] == 'Z' ? to - 1 : to;
    if (to - from == 10) {
      return 0;
    }
    byte between = text[from + 10];
    if ((between != 'T' && between != ' ') || end - from < 16 || text[from + 13] != ':') {
      return -1;
    }
    int hour = number(text, from + 11, from + 13);
    int minute = number(text, from + 14, from + 16);
    long second = seconds(text, from + 16, end);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0) {
      return -1;
    }
    return (hour * 60L + minute) * 60_000_000L + second;
  }

  private static long seconds(byte[] text, int from, int to) {
    if (from == to) {
      return 0;
    }
    if (to - from < 3 || text[from] != ':' || to - from > 13) {
      return -1;
    }
    int second = number(text, from + 1, from + 3);
    if (second < 0 || second > 59) {
      return -1;
    }
    if (to - from == 3) {
      return second * 1_000_000L;
    }
    int fraction = text[from + 3] == '.' ? number(text, from + 4, Math.min(to, from + 10)) : -1;
    if (fraction < 0 || to == from + 4) {
      return -1;
    }
    for (int digits = to - from - 4; digits < 6; digits++) {
      fraction *= 10;
    }
    return second * 1_000_000L + fraction;
  }

  private static int number(byte[] text, int from, int to) {
    int value = 0;
    for (int at = from; at < to; at++) {
      int digit = text[at] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static int daysIn(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : MONTH_DAYS[month - 1];
  }

  /** Days of the proleptic Gregorian calendar, counted in years that start in March. */
  private static int epochDay(int year, int month, int day) {
    int marchYear = month > 2 ? year : year - 1;
    int marchMonth = month > 2 ? month - 3 : month + 9;
    int leaps = marchYear / 4 - marchYear / 100 + marchYear / 400;
    return 365 * marchYear + leaps + (153 * marchMonth + 2) / 5 + day - 1 - TO_1970;
  }
}
