package kg.koch.measure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small table of expected values beside a test: commas, quotes only around whole fields. */
public final class Table {

  private Table() {}

  /** Rows by column name. */
  public static List<Map<String, String>> read(Class<?> beside, String file) {
    List<String[]> lines = lines(beside, file);
    String[] names = lines.get(0);
    return lines.stream().skip(1).map(values -> row(names, values)).toList();
  }

  /** Rows by position, without the names of the columns. */
  public static List<String[]> rows(Class<?> beside, String file) {
    return lines(beside, file).stream().skip(1).toList();
  }

  private static List<String[]> lines(Class<?> beside, String file) {
    try (InputStream bytes = beside.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new AssertionError("Expected a test table; found none: " + file);
      }
      String text = new String(bytes.readAllBytes(), UTF_8).replace("\"", "");
      return text.lines().map(line -> line.split(",", -1)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, String> row(String[] names, String[] values) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int column = 0; column < names.length; column++) {
      row.put(names[column], values[column]);
    }
    return row;
  }

  /** A column as numbers. */
  public static double[] numbers(List<Map<String, String>> rows, String column) {
    return rows.stream().mapToDouble(row -> Double.parseDouble(row.get(column))).toArray();
  }
}
