package kg.koch.check;

/** Reads numbers, dates and moments from ASCII digits without making objects. */
final class Digits {

  /** The text is none of what was asked for. */
  static final long NONE = Long.MIN_VALUE;

  static final long MICROSECONDS_OF_DAY = 86_400_000_000L;
  private static final int MOST_DIGITS = 18;
  private static final int DECIMALS = 4;
  private static final long TEN_THOUSAND = 10_000;
  private static final long MOST_WHOLE = 100_000_000_000_000L;
  private static final int DATE_LENGTH = 10;
  private static final int TIMESTAMP_LENGTH = 19;
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Digits() {}

  /** An unsigned number of exactly these characters, or NONE. */
  static long unsigned(byte[] text, int start, int end) {
    long number = 0;
    for (int at = start; at < end; at++) {
      int digit = text[at] - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      number = number * 10 + digit;
    }
    return start < end && end - start <= MOST_DIGITS ? number : NONE;
  }

  /** A whole number with an optional minus sign, or NONE. */
  static long integer(byte[] text, int start, int end) {
    if (start < end && text[start] == '-') {
      long number = unsigned(text, start + 1, end);
      return number == NONE ? NONE : -number;
    }
    return unsigned(text, start, end);
  }

  /**
   * Ten-thousandths of a number as 12 or 12.5, not negative, with at most four digits after the
   * point, or NONE.
   */
  static long decimal(byte[] text, int start, int end) {
    int point = start;
    while (point < end && text[point] != '.') {
      point++;
    }
    long whole = unsigned(text, start, point);
    int digits = end - point - 1;
    long rest = point == end ? 0 : unsigned(text, point + 1, end);
    if (whole == NONE || rest == NONE || whole >= MOST_WHOLE || digits > DECIMALS) {
      return NONE;
    }
    for (int digit = Math.max(0, digits); digit < DECIMALS; digit++) {
      rest *= 10;
    }
    return whole * TEN_THOUSAND + rest;
  }

  /** Days since 1970-01-01 of a date as 2024-03-01 in the years 1 to 9999, or NONE. */
  static long date(byte[] text, int start, int end) {
    if (end - start != DATE_LENGTH || text[start + 4] != '-' || text[start + 7] != '-') {
      return NONE;
    }
    long year = unsigned(text, start, start + 4);
    long month = unsigned(text, start + 5, start + 7);
    long day = unsigned(text, start + 8, start + 10);
    return year < 1 || month < 1 || day < 1 ? NONE : day((int) year, (int) month, (int) day);
  }

  /** Days since 1970-01-01, or NONE if there is no such day. */
  static long day(int year, int month, int day) {
    boolean isDay = month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
    return isDay ? daysSince1970(year, month, day) : NONE;
  }

  /** Microseconds since 1970-01-01T00:00 of a moment as 2024-03-01T07:23:41, or NONE. */
  static long timestamp(byte[] text, int start, int end) {
    if (end - start != TIMESTAMP_LENGTH
        || text[start + 10] != 'T'
        || text[start + 13] != ':'
        || text[start + 16] != ':') {
      return NONE;
    }
    long day = date(text, start, start + DATE_LENGTH);
    long hour = unsigned(text, start + 11, start + 13);
    long minute = unsigned(text, start + 14, start + 16);
    long second = unsigned(text, start + 17, start + 19);
    boolean isMoment =
        day != NONE
            && hour >= 0
            && hour < 24
            && minute >= 0
            && minute < 60
            && second >= 0
            && second < 60;
    return isMoment
        ? day * MICROSECONDS_OF_DAY + ((hour * 60 + minute) * 60 + second) * 1_000_000L
        : NONE;
  }

  private static int lengthOfMonth(int year, int month) {
    boolean isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && isLeap ? 29 : DAYS[month - 1];
  }

  /** Days from the civil calendar: years begin in March, so that leap days end them. */
  private static long daysSince1970(int year, int month, int day) {
    long shifted = month <= 2 ? year - 1L : year;
    long era = Math.floorDiv(shifted, 400L);
    long yearOfEra = shifted - era * 400;
    long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
  }
}
