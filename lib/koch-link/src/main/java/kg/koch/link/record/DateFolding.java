package kg.koch.link.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a day as eight digits, year first. A day that no calendar has (month 86) keeps its digits:
 * most of them are still right.
 */
final class DateFolding {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\s*(\\d{4})[-./ ]?(\\d{1,2})[-./ ]?(\\d{1,2})(?:[T ].*)?\\s*");
  private static final Pattern YEAR_LAST =
      Pattern.compile("\\s*(\\d{1,2})[-./ ](\\d{1,2})[-./ ](\\d{4})(?:[T ].*)?\\s*");

  private DateFolding() {}

  static byte[] fold(String text) {
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return digits(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher yearLast = YEAR_LAST.matcher(text);
    if (yearLast.matches()) {
      return digits(yearLast.group(3), yearLast.group(2), yearLast.group(1));
    }
    return new byte[0];
  }

  /** True if the text is a day. */
  static boolean isDate(String text) {
    return fold(text).length == 8;
  }

  private static byte[] digits(String year, String month, String day) {
    String all = year + two(month) + two(day);
    byte[] folded = new byte[8];
    for (int at = 0; at < 8; at++) {
      folded[at] = Folding.digit(all.charAt(at) - '0');
    }
    return folded;
  }

  private static String two(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
