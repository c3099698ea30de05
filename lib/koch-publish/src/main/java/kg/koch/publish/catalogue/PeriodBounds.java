package kg.koch.publish.catalogue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** First and last day of a period: 2024, 2024-Q1, 2024-03, 2024-01-01. */
final class PeriodBounds {

  private PeriodBounds() {}

  static LocalDate first(String period) {
    if (period.matches("\\d{4}")) {
      return LocalDate.of(Integer.parseInt(period), 1, 1);
    }
    if (period.matches("\\d{4}-Q[1-4]")) {
      int month = 3 * (period.charAt(6) - '1') + 1;
      return LocalDate.of(Integer.parseInt(period.substring(0, 4)), month, 1);
    }
    return period.length() == 7 ? YearMonth.parse(period).atDay(1) : LocalDate.parse(period);
  }

  static LocalDate last(String period) {
    LocalDate first = first(period);
    if (period.length() == 10) {
      return first;
    }
    int months = period.length() == 4 ? 12 : period.contains("Q") ? 3 : 1;
    return first.plus(months, ChronoUnit.MONTHS).minusDays(1);
  }
}
