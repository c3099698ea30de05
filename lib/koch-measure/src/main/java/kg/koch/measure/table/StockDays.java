package kg.koch.measure.table;

import java.time.LocalDate;
import kg.koch.terms.Dimension;

/** The days a stock is counted on, read from the codes of TIME_PERIOD: 2024-01-01 or 2024. */
final class StockDays {

  private StockDays() {}

  /** Days since 1970-01-01, by position of the code. */
  static int[] of(Dimension periods) {
    return periods.codes().stream()
        .mapToInt(code -> Math.toIntExact(LocalDate.parse(code.id()).toEpochDay()))
        .toArray();
  }

  /** The first day of each year, or of a later one, by position of the year's code. */
  static int[] newYears(Dimension years, int later) {
    return years.codes().stream()
        .map(year -> LocalDate.of(Integer.parseInt(year.id()) + later, 1, 1))
        .mapToInt(day -> Math.toIntExact(day.toEpochDay()))
        .toArray();
  }
}
