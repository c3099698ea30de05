package kg.koch.check.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days a figure is of, first and last. Read from what people write: 2024, 2024-03, 2024-03-15,
 * 2024-Q1, 2025-H1, 2025-01..09, Jan-Nov 2025, 2022-2024, 2020/2024-04, 11.2016.
 */
public record FigurePeriod(LocalDate first, LocalDate last) {

  private static final String MONTH_NAMES =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек)";
  private static final List<String> MONTHS =
      List.of(
          "jan янв",
          "feb фев",
          "mar мар",
          "apr апр",
          "may май мая",
          "jun июн",
          "jul июл",
          "aug авг",
          "sep сен",
          "oct окт",
          "nov ноя",
          "dec дек");
  private static final Pattern MONTHS_OF_YEAR =
      Pattern.compile("(\\d{4})-(\\d{2})\\s*\\.\\.\\s*(\\d{2})(?!\\d)");
  private static final Pattern NAMED_MONTHS_OF_YEAR =
      Pattern.compile(
          "(" + MONTH_NAMES + ")\\p{L}*\\s*[-–—]\\s*(" + MONTH_NAMES + ")\\p{L}*\\.?\\s+(\\d{4})");
  private static final Pattern ONE =
      Pattern.compile(
          "(?<day>(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d))"
              + "|(?<quarter>(?<!\\d)\\d{4}-?q[1-4])"
              + "|(?<half>(?<!\\d)\\d{4}-?[hs][12])"
              + "|(?<month>(?<!\\d)\\d{4}-(?:0[1-9]|1[0-2])(?![\\d.]))"
              + "|(?<turned>(?<!\\d)(?:0[1-9]|1[0-2])\\.\\d{4}(?!\\d))"
              + "|(?<named>"
              + MONTH_NAMES
              + "\\p{L}*\\.?\\s+\\d{4})"
              + "|(?<year>(?<!\\d)(?:19|20)\\d{2}(?!\\d))");

  public FigurePeriod {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "Expected a first day before the last; got " + first + " " + last);
    }
  }

  /** The period a text names; several dates in it are first and last. Empty where it names none. */
  public static Optional<FigurePeriod> in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher months = MONTHS_OF_YEAR.matcher(lower);
    if (months.find()) {
      return between(
          month(months.group(1), months.group(2)), month(months.group(1), months.group(3)));
    }
    Matcher named = NAMED_MONTHS_OF_YEAR.matcher(lower);
    if (named.find()) {
      return between(
          YearMonth.of(Integer.parseInt(named.group(3)), monthNamed(named.group(1))),
          YearMonth.of(Integer.parseInt(named.group(3)), monthNamed(named.group(2))));
    }
    List<FigurePeriod> found = new ArrayList<>();
    Matcher one = ONE.matcher(lower);
    while (one.find()) {
      one(one).ifPresent(found::add);
    }
    if (found.isEmpty() || found.get(found.size() - 1).last().isBefore(found.get(0).first())) {
      return found.stream().findFirst();
    }
    return Optional.of(new FigurePeriod(found.get(0).first(), found.get(found.size() - 1).last()));
  }

  /** The text without the dates in it. */
  static String removedFrom(String text) {
    return ONE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
  }

  private static Optional<FigurePeriod> between(YearMonth first, YearMonth last) {
    return last.isBefore(first)
        ? Optional.empty()
        : Optional.of(new FigurePeriod(first.atDay(1), last.atEndOfMonth()));
  }

  private static Optional<FigurePeriod> one(Matcher found) {
    String text = found.group();
    if (found.group("day") != null) {
      return day(text);
    }
    int year = Integer.parseInt(digits(text, found));
    if (found.group("quarter") != null) {
      return parts(year, text, 3);
    }
    if (found.group("half") != null) {
      return parts(year, text, 6);
    }
    if (found.group("year") != null) {
      return between(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }
    int month =
        found.group("month") != null
            ? Integer.parseInt(text.substring(5))
            : found.group("turned") != null
                ? Integer.parseInt(text.substring(0, 2))
                : monthNamed(text);
    return between(YearMonth.of(year, month), YearMonth.of(year, month));
  }

  private static String digits(String text, Matcher found) {
    boolean yearLast = found.group("turned") != null || found.group("named") != null;
    return yearLast ? text.substring(text.length() - 4) : text.substring(0, 4);
  }

  private static Optional<FigurePeriod> day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return Optional.of(new FigurePeriod(day, day));
    } catch (java.time.format.DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private static Optional<FigurePeriod> parts(int year, String text, int months) {
    int part = text.charAt(text.length() - 1) - '0';
    return between(YearMonth.of(year, (part - 1) * months + 1), YearMonth.of(year, part * months));
  }

  private static YearMonth month(String year, String month) {
    int number = Math.min(12, Math.max(1, Integer.parseInt(month)));
    return YearMonth.of(Integer.parseInt(year), number);
  }

  private static int monthNamed(String name) {
    String start = name.substring(0, 3);
    for (int month = 0; month < MONTHS.size(); month++) {
      if (List.of(MONTHS.get(month).split(" ")).contains(start)) {
        return month + 1;
      }
    }
    throw new IllegalArgumentException("Expected a month's name; got " + name);
  }

  /** Days, the first and the last among them. */
  public long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** Longer than a year: a window that is looked back on. */
  boolean isWindow() {
    return days() > 367;
  }

  /** About a year or more, so that what comes and what goes can be held against each other. */
  boolean isYear() {
    return days() >= 360;
  }

  /** Years from the end of this to the end of another. */
  double yearsTo(FigurePeriod later) {
    return ChronoUnit.DAYS.between(last, later.last) / 365.25;
  }

  /** As 2024, 2024-03, or first and last day. */
  public String shown() {
    if (first.getDayOfYear() == 1 && last.getMonthValue() == 12 && last.getDayOfMonth() == 31) {
      return first.getYear() == last.getYear()
          ? "" + first.getYear()
          : first.getYear() + "-" + last.getYear();
    }
    YearMonth month = YearMonth.from(first);
    if (first.getDayOfMonth() == 1 && last.equals(month.atEndOfMonth())) {
      return month.toString();
    }
    return first.equals(last) ? first.toString() : first + "/" + last;
  }
}
