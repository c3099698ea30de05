package kg.koch.link.compare;

import java.time.LocalDate;
import java.time.Month;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.Folding;
import kg.koch.link.record.Values;

/** Folded values read as numbers, by code. */
public final class Numbers {

  private Numbers() {}

  /** Decimal numbers; folding lets only numbers through. */
  public static double[] of(Values values) {
    double[] numbers = new double[values.size() + 1];
    for (int code = 1; code < numbers.length; code++) {
      numbers[code] = number(values.get(code));
    }
    return numbers;
  }

  /** One folded decimal number. */
  public static double number(byte[] symbols) {
    try {
      return Double.parseDouble(Folding.shown(FieldKind.NUMBER, symbols));
    } catch (NumberFormatException odd) {
      return 0;
    }
  }

  /** Days since 1970 of eight digits; a month or day no calendar has becomes the nearest it has. */
  public static int[] days(Values values) {
    int[] days = new int[values.size() + 1];
    for (int code = 1; code < days.length; code++) {
      days[code] = day(values.get(code));
    }
    return days;
  }

  /** Days since 1970 of one day's eight digits. */
  public static int day(byte[] digits) {
    int year = part(digits, 0, 4);
    int month = Math.min(12, Math.max(1, part(digits, 4, 6)));
    LocalDate first = LocalDate.of(year, Month.of(month), 1);
    int day = Math.min(first.lengthOfMonth(), Math.max(1, part(digits, 6, 8)));
    return (int) first.withDayOfMonth(day).toEpochDay();
  }

  private static int part(byte[] digits, int from, int to) {
    int part = 0;
    for (int at = from; at < to; at++) {
      part = part * 10 + digits[at] - Folding.ZERO;
    }
    return part;
  }
}
