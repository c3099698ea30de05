package kg.koch.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import kg.koch.catalog.SourceLayout.Periodicity;

/**
 * What one delivery covers, both days included.
 *
 * @param text as it is written: 2024-01-01, 2024-03 or 2024
 */
public record Period(String text, LocalDate first, LocalDate last) {

  /** The period written in the text, or empty if the text has not the shape of that periodicity. */
  public static Optional<Period> parse(Periodicity periodicity, String text) {
    if (!text.matches(shape(periodicity))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (periodicity) {
            case SNAPSHOT -> new Period(text, LocalDate.parse(text), LocalDate.parse(text));
            case MONTH -> month(text);
            case YEAR -> year(text);
            case MONTH_OR_YEAR -> text.length() == 4 ? year(text) : month(text);
          });
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Period month(String text) {
    YearMonth month = YearMonth.parse(text);
    return new Period(text, month.atDay(1), month.atEndOfMonth());
  }

  private static Period year(String text) {
    Year year = Year.parse(text);
    return new Period(text, year.atDay(1), year.atDay(year.length()));
  }

  /** The shape in words, with an example. */
  public static String expected(Periodicity periodicity) {
    return switch (periodicity) {
      case SNAPSHOT -> "a day as 2024-01-01";
      case MONTH -> "a month as 2024-03";
      case YEAR -> "a year as 2024";
      case MONTH_OR_YEAR -> "a month as 2024-03 or a year as 2024";
    };
  }

  private static String shape(Periodicity periodicity) {
    return switch (periodicity) {
      case SNAPSHOT -> "[0-9]{4}-[0-9]{2}-[0-9]{2}";
      case MONTH -> "[0-9]{4}-[0-9]{2}";
      case YEAR -> "[0-9]{4}";
      case MONTH_OR_YEAR -> "[0-9]{4}(-[0-9]{2})?";
    };
  }
}
