package kg.koch.measure.table;

import java.util.Arrays;
import java.util.Locale;
import kg.koch.measure.stay.Days;
import kg.koch.measure.stay.Observation;
import kg.koch.terms.Dimension;

/** Which period of a table a day falls into, read from the codes: 2024, 2024-Q1, 2024-03. */
final class PeriodAxis {

  private final int from;
  private final int[] positions;

  PeriodAxis(Dimension periods, Observation observation) {
    this.from = observation.from();
    this.positions = new int[observation.until() - from];
    Arrays.fill(positions, -1);
    for (int i = 0; i < positions.length && periods.size() > 0; i++) {
      String code = code(Days.date(from + i), periods.code(0));
      positions[i] = periods.findPosition(code).orElse(-1);
    }
  }

  private static String code(int date, String like) {
    int year = date / 10_000;
    int month = date / 100 % 100;
    if (like.length() == 4) {
      return String.format(Locale.ROOT, "%04d", year);
    }
    return like.charAt(5) == 'Q'
        ? String.format(Locale.ROOT, "%04d-Q%d", year, (month + 2) / 3)
        : String.format(Locale.ROOT, "%04d-%02d", year, month);
  }

  /** The first day observed of a period; {@link Days#NEVER} of one not observed. */
  int firstDay(int position) {
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] == position) {
        return from + i;
      }
    }
    return Days.NEVER;
  }

  /** The position of the day's period, or -1 if the table has no such period. */
  int position(int day) {
    int i = day - from;
    return i >= 0 && i < positions.length ? positions[i] : -1;
  }
}
