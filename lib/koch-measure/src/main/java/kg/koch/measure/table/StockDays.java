package kg.koch.measure.table;

import java.time.LocalDate;
import kg.koch.terms.Dimension;

/** The days a stock is counted on, read from the codes of TIME_PERIOD: 2024-01-01. */
final class StockDays {

  private StockDays() {}

  /** Days since 1970-01-01, by position of the code. */
  static int[] of(Dimension periods) {
    return periods.codes().stream()
        .mapToInt(code -> Math.toIntExact(LocalDate.parse(code.id()).toEpochDay()))
        .toArray();
  }
}
