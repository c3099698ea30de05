package kg.koch.synth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A made-up country's files month by month: acts and registrations of a year, which the made-up
 * registers send in one file, are sent month after month as they were recorded.
 */
public final class MonthlyFiles {

  private static final List<String> BY_YEAR =
      List.of("address-registrations", "civil-births", "civil-deaths");

  private final Path deliveries;

  /**
   * @param deliveries the folder of the made-up registers' files, one folder a source
   */
  public MonthlyFiles(Path deliveries) {
    this.deliveries = deliveries;
  }

  /** Puts files of a year's months in the place of the whole year's. */
  public void split(int year) {
    try {
      for (String source : BY_YEAR) {
        Path whole = deliveries.resolve(source).resolve(year + ".csv");
        for (var month : months(whole, year).entrySet()) {
          Path file = whole.resolveSibling(month.getKey() + ".csv");
          Files.write(file, month.getValue(), StandardCharsets.ISO_8859_1);
        }
        Files.delete(whole);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The header and the rows recorded in each month; rows whose month cannot be told in the first.
   * Read byte by byte: whatever the encoding, separators and digits are the same in it.
   */
  private static SortedMap<String, List<String>> months(Path file, int year) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    String separator = lines.get(0).contains(";") ? ";" : ",";
    int column = List.of(lines.get(0).split(separator)).indexOf("registered_on");
    SortedMap<String, List<String>> months = new TreeMap<>();
    for (int month = 1; month <= 12; month++) {
      months.put(YearMonth.of(year, month).toString(), new ArrayList<>(lines.subList(0, 1)));
    }
    List<String> first = months.values().iterator().next();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(separator, -1);
      String recorded = fields.length > column ? fields[column] : "";
      String month = recorded.length() < 7 ? "" : recorded.substring(0, 7);
      months.getOrDefault(month, first).add(line);
    }
    return months;
  }

  /** Moves the files of a month and of all later periods into another folder. */
  public void holdBack(YearMonth month, Path into) {
    // Periods are in the order of their texts; a year's whole file comes before its months.
    move(deliveries, into, period -> period.compareTo(month.toString()) >= 0);
  }

  /**
   * Moves the files of a month, and of the day after it, into the folder of deliveries.
   *
   * @param heldBack where {@link #holdBack} put them
   */
  public void deliver(YearMonth month, Path heldBack) {
    List<String> wanted = List.of(month.toString(), month.plusMonths(1).atDay(1).toString());
    move(heldBack, deliveries, wanted::contains);
  }

  private static void move(Path from, Path to, Predicate<String> periods) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        if (periods.test(file.getFileName().toString().replaceFirst("\\.csv(\\.gz)?$", ""))) {
          Path target = to.resolve(from.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.move(file, target);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
