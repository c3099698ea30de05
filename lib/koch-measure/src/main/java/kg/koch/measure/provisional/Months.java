package kg.koch.measure.provisional;

import java.time.LocalDate;
import kg.koch.measure.stay.Days;

/** Calendar months as numbers: year * 12 + month - 1. Days are counted from 1970-01-01. */
public final class Months {

  private Months() {}

  /** The month a day lies in. */
  public static int of(int day) {
    int date = Days.date(day);
    return date / 10_000 * 12 + date / 100 % 100 - 1;
  }

  /** The month's first day. */
  public static int firstDay(int month) {
    return (int) LocalDate.of(month / 12, month % 12 + 1, 1).toEpochDay();
  }

  /** The first month that begins on the day or after it. */
  static int beginningFrom(int day) {
    int month = of(day);
    return firstDay(month) == day ? month : month + 1;
  }

  /**
   * After how many whole months every crossing of a month has a window of so many days behind it:
   * 17 for 487 days, 12 for 365. (16 months may be 485 days, from 1 February to 1 June.)
   */
  static int toSee(int windowDays) {
    int months = 1;
    while (fewestDays(months) < windowDays - 1) {
      months++;
    }
    return months;
  }

  /** The shortest that so many months can be: looked for in the four years of a leap cycle. */
  private static int fewestDays(int months) {
    int fewest = Integer.MAX_VALUE;
    for (int begin = 2001 * 12; begin < 2005 * 12; begin++) {
      fewest = Math.min(fewest, firstDay(begin + months) - firstDay(begin));
    }
    return fewest;
  }
}
