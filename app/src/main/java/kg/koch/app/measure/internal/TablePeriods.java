package kg.koch.app.measure.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kg.koch.catalog.TableDefinition.Frequency;

/** The codes of TIME_PERIOD in a run: the periods that were observed whole. */
final class TablePeriods {

  private TablePeriods() {}

  /**
   * Whole years, quarters or months between the two days; for stocks every 1 January from the first
   * day up to the first day not observed.
   */
  static List<String> of(Frequency frequency, LocalDate from, LocalDate until) {
    List<String> codes = new ArrayList<>();
    int months = months(frequency);
    LocalDate start = firstStart(from, months);
    // A stock is counted at a moment, so the first moment not observed is still known.
    LocalDate end = frequency == Frequency.DAY ? until.plusYears(1) : until;
    while (!start.plusMonths(months).isAfter(end)) {
      codes.add(code(frequency, start));
      start = start.plusMonths(months);
    }
    return codes;
  }

  /** As {@link #of}, and the period that is not over yet, if there is one. Stocks have none. */
  static List<String> withOpen(Frequency frequency, LocalDate from, LocalDate until) {
    LocalDate end = until;
    if (frequency != Frequency.DAY) {
      end = firstStart(until, months(frequency));
    }
    return of(frequency, from, end);
  }

  /** Whether all days of a period, a year, quarter or month, lie before the day; a stock's does. */
  static boolean isOver(String code, LocalDate until) {
    if (code.length() == 4) {
      return !LocalDate.of(Integer.parseInt(code) + 1, 1, 1).isAfter(until);
    }
    int year = Integer.parseInt(code.substring(0, 4));
    if (code.charAt(5) == 'Q') {
      int quarter = code.charAt(6) - '0';
      return !LocalDate.of(year, 3 * quarter - 2, 1).plusMonths(3).isAfter(until);
    }
    return code.length() > 7 || !YearMonth.parse(code).plusMonths(1).atDay(1).isAfter(until);
  }

  private static int months(Frequency frequency) {
    return switch (frequency) {
      case DAY, YEAR -> 12;
      case QUARTER -> 3;
      case MONTH -> 1;
    };
  }

  private static LocalDate firstStart(LocalDate from, int months) {
    LocalDate start = LocalDate.of(from.getYear(), 1, 1);
    while (start.isBefore(from)) {
      start = start.plusMonths(months);
    }
    return start;
  }

  /** The code of the period a day lies in, the day itself for stocks. */
  static String code(Frequency frequency, LocalDate start) {
    return switch (frequency) {
      case DAY -> start.toString();
      case YEAR -> String.format(Locale.ROOT, "%04d", start.getYear());
      case QUARTER ->
          String.format(Locale.ROOT, "%04d-Q%d", start.getYear(), (start.getMonthValue() + 2) / 3);
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", start.getYear(), start.getMonthValue());
    };
  }
}
