package kg.koch.link.record;

/**
 * Writes a day as eight digits, year first. A day that no calendar has (month 86) keeps its digits:
 * most of them are still right.
 *
 * <p>A day is a year of four digits, a month and a day of one or two, in this order or the other
 * way round, with {@code - . /} or a space between; where the year comes first also with nothing. A
 * time may follow behind a T or a space. Read by hand: of a million records every tenth distinct
 * value is tried for a day, and compiling a pattern's parts takes Java longer than all of linking a
 * small file.
 */
final class DateFolding {

  private static final byte[] NONE = new byte[0];

  private final String text;

  private DateFolding(String text) {
    this.text = text;
  }

  static byte[] fold(String text) {
    return new DateFolding(text).day();
  }

  private byte[] day() {
    int from = 0;
    while (from < text.length() && isSpace(text.charAt(from))) {
      from++;
    }
    for (int first = 2; first > 0; first--) {
      for (int second = 2; second > 0; second--) {
        byte[] yearFirst = yearFirst(from, first, second);
        if (yearFirst.length > 0) {
          return yearFirst;
        }
      }
    }
    for (int first = 2; first > 0; first--) {
      for (int second = 2; second > 0; second--) {
        byte[] yearLast = yearLast(from, first, second);
        if (yearLast.length > 0) {
          return yearLast;
        }
      }
    }
    return NONE;
  }

  private byte[] yearFirst(int year, int monthLength, int dayLength) {
    int month = year + 4 + (isMark(year + 4) ? 1 : 0);
    int monthEnd = month + monthLength;
    int day = monthEnd + (isMark(monthEnd) ? 1 : 0);
    return areDigits(year, 4)
            && areDigits(month, monthLength)
            && areDigits(day, dayLength)
            && isEnd(day + dayLength)
        ? digits(year, month, monthLength, day, dayLength)
        : NONE;
  }

  private byte[] yearLast(int day, int dayLength, int monthLength) {
    int month = day + dayLength + 1;
    int year = month + monthLength + 1;
    return areDigits(day, dayLength)
            && isMark(month - 1)
            && areDigits(month, monthLength)
            && isMark(year - 1)
            && areDigits(year, 4)
            && isEnd(year + 4)
        ? digits(year, month, monthLength, day, dayLength)
        : NONE;
  }

  private boolean areDigits(int from, int length) {
    for (int at = from; at < from + length; at++) {
      if (at >= text.length() || text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }

  private boolean isMark(int at) {
    return at < text.length() && "-./ ".indexOf(text.charAt(at)) >= 0;
  }

  /** Whether nothing follows but white space, or a time on the same line. */
  private boolean isEnd(int from) {
    int at = from;
    if (at < text.length() && (text.charAt(at) == 'T' || text.charAt(at) == ' ')) {
      while (at < text.length() && !endsLine(text.charAt(at))) {
        at++;
      }
    }
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at == text.length();
  }

  private static boolean isSpace(char letter) {
    return letter == ' ' || letter >= '\t' && letter <= '\r';
  }

  private static boolean endsLine(char letter) {
    return letter == '\n'
        || letter == '\r'
        || letter == '\u0085'
        || letter == '\u2028'
        || letter == '\u2029';
  }

  private byte[] digits(int year, int month, int monthLength, int day, int dayLength) {
    byte[] folded = new byte[8];
    for (int at = 0; at < 4; at++) {
      folded[at] = digit(year + at);
    }
    two(month, monthLength, folded, 4);
    two(day, dayLength, folded, 6);
    return folded;
  }

  private void two(int from, int length, byte[] folded, int at) {
    folded[at] = length == 1 ? Folding.ZERO : digit(from);
    folded[at + 1] = digit(from + length - 1);
  }

  private byte digit(int at) {
    return Folding.digit(text.charAt(at) - '0');
  }
}
