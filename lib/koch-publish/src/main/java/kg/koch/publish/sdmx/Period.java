package kg.koch.publish.sdmx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time period as days: 2024, 2024-A1, 2024-S1, 2024-Q1, 2024-03, 2024-M03, 2024-W05 (ISO weeks),
 * 2024-03-01, 2024-D060.
 *
 * @param start first day
 * @param end first day after it
 */
public record Period(LocalDate start, LocalDate end) implements Comparable<Period> {

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-([ASQMWD]?)(\\d{1,3}))?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** The period of this code, if it is one. */
  public static Optional<Period> parse(String text) {
    try {
      if (DAY.matcher(text).matches()) {
        LocalDate day = LocalDate.parse(text);
        return Optional.of(new Period(day, day.plusDays(1)));
      }
      Matcher form = FORM.matcher(text);
      return form.matches() ? Optional.of(of(form)) : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Period of(Matcher form) {
    LocalDate year = LocalDate.of(Integer.parseInt(form.group(1)), 1, 1);
    if (form.group(3) == null) {
      return new Period(year, year.plusYears(1));
    }
    int number = Integer.parseInt(form.group(3));
    return switch (form.group(2)) {
      case "A" -> part(year, 12, number);
      case "S" -> part(year, 6, number);
      case "Q" -> part(year, 3, number);
      case "", "M" -> part(year, 1, number);
      case "W" -> week(year, number);
      default -> day(year, number);
    };
  }

  private static Period part(LocalDate year, int months, int number) {
    if (number < 1 || number > 12 / months) {
      throw new DateTimeException("no such part of a year");
    }
    LocalDate start = year.plusMonths((long) months * (number - 1));
    return new Period(start, start.plusMonths(months));
  }

  private static Period week(LocalDate year, int number) {
    LocalDate start =
        year.withMonth(7)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
            .with(java.time.temporal.ChronoField.DAY_OF_WEEK, 1);
    return new Period(start, start.plus(1, ChronoUnit.WEEKS));
  }

  private static Period day(LocalDate year, int number) {
    LocalDate start = year.withDayOfYear(number);
    return new Period(start, start.plusDays(1));
  }

  @Override
  public int compareTo(Period other) {
    int byStart = start.compareTo(other.start);
    return byStart == 0 ? end.compareTo(other.end) : byStart;
  }
}
