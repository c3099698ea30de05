package kg.koch.app.outliers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.check.outlier.CountSeries;
import org.jspecify.annotations.Nullable;

/** The rows of a table added up by group and by day or month. */
final class CountTable {

  private static final int DAY = "2024-03-01".length();
  private static final int MONTH = "2024-03".length();

  private final List<String> by;
  private final String time;
  private final @Nullable String count;
  private final boolean months;
  private final SortedMap<String, SortedMap<String, Long>> groups = new TreeMap<>();
  private String last = "";

  /**
   * @param count column of counts; null: each row is one
   */
  CountTable(List<String> by, String time, @Nullable String count, boolean months) {
    this.by = by;
    this.time = time;
    this.count = count;
    this.months = months;
  }

  /**
   * One series a group.
   *
   * @throws kg.koch.terms.BadInputException if a period or a count cannot be read
   */
  List<CountSeries> read(TableFile table) {
    for (TableRow row : table.rows()) {
      String period = period(row);
      String group = by.stream().map(row::text).collect(Collectors.joining(" | "));
      last = period.compareTo(last) > 0 ? period : last;
      groups
          .computeIfAbsent(group, name -> new TreeMap<>())
          .merge(period, count == null ? 1L : counted(row, count), Math::addExact);
    }
    List<CountSeries> series = new ArrayList<>();
    groups.forEach((group, counts) -> series.add(series(group, counts)));
    return series;
  }

  private static long counted(TableRow row, String column) {
    long counted = row.whole(column);
    if (counted < 0) {
      throw row.fault(column, "a count, 0 or more", "Correct the count.");
    }
    return counted;
  }

  /** Days stand for their months where months are counted; moments for their days. */
  private String period(TableRow row) {
    String text = row.required(time);
    try {
      if (text.length() >= DAY) {
        LocalDate day = LocalDate.parse(text.substring(0, DAY));
        return months ? YearMonth.from(day).toString() : day.toString();
      }
      if (months && text.length() == MONTH) {
        return YearMonth.parse(text).toString();
      }
    } catch (DateTimeParseException noDate) {
      // Said below, like a text of another length.
    }
    throw row.fault(
        time,
        months ? "a month as 2024-03 or a day as 2024-03-01" : "a day as 2024-03-01",
        months ? "Correct it." : "Correct it; for months add --per month.");
  }

  private CountSeries series(String group, SortedMap<String, Long> counts) {
    List<String> periods = new ArrayList<>();
    List<Long> filled = new ArrayList<>();
    for (String at = counts.firstKey(); at.compareTo(last) <= 0; at = after(at)) {
      periods.add(at);
      filled.add(counts.getOrDefault(at, 0L));
    }
    return new CountSeries(group, periods, filled);
  }

  private String after(String period) {
    return months
        ? YearMonth.parse(period).plusMonths(1).toString()
        : LocalDate.parse(period).plusDays(1).toString();
  }
}
