package kg.koch.measure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small table of expected values beside a test: commas, quotes only around whole fields. */
public final class Table {

  private Table() {}

  /** Rows by column name. */
  public static List<Map<String, String>> read(Class<?> beside, String file) {
    try (InputStream bytes = beside.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new AssertionError("Expected a test table; found none: " + file);
      }
      List<String> lines = new String(bytes.readAllBytes(), UTF_8).lines().toList();
      String[] names = fields(lines.get(0));
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        Map<String, String> row = new LinkedHashMap<>();
        String[] values = fields(line);
        for (int column = 0; column < names.length; column++) {
          row.put(names[column], values[column]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String[] fields(String line) {
    return line.replace("\"", "").split(",", -1);
  }

  /** A column as numbers. */
  public static double[] numbers(List<Map<String, String>> rows, String column) {
    return rows.stream().mapToDouble(row -> Double.parseDouble(row.get(column))).toArray();
  }
}
