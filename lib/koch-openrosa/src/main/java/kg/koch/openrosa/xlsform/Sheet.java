package kg.koch.openrosa.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A sheet of a workbook: its columns by their usual names, its rows with their numbers.
 *
 * @param columns as {@link Columns} names them, in the order of the sheet
 */
public record Sheet(String name, List<String> columns, List<Row> rows) {

  public Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * @param line as the spreadsheet numbers its rows: the header is 1
   * @param values by column; blank cells are not in it
   */
  public record Row(int line, Map<String, String> values) {

    public Row {
      values = Map.copyOf(values);
    }

    /** The cell's text without blanks around it; empty for a blank cell. */
    public String get(String column) {
      return values.getOrDefault(column, "");
    }

    public boolean has(String column) {
      return values.containsKey(column);
    }
  }

  /** A sheet that is not there. */
  static Sheet none(String name) {
    return new Sheet(name, List.of(), List.of());
  }

  /**
   * A sheet of its lines as they stand, the first one the header; blank lines are skipped but
   * counted.
   */
  public static Sheet of(String name, List<List<String>> lines) {
    List<String> header =
        lines.isEmpty() ? List.of() : lines.get(0).stream().map(Columns::usualName).toList();
    List<Row> rows = new ArrayList<>();
    for (int line = 1; line < lines.size(); line++) {
      Map<String, String> values = values(header, lines.get(line));
      if (!values.isEmpty()) {
        rows.add(new Row(line + 1, values));
      }
    }
    return new Sheet(name, header.stream().filter(one -> !one.isEmpty()).toList(), rows);
  }

  private static Map<String, String> values(List<String> header, List<String> cells) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int at = 0; at < Math.min(header.size(), cells.size()); at++) {
      String cell = cells.get(at).strip();
      if (!cell.isEmpty() && !header.get(at).isEmpty()) {
        values.putIfAbsent(header.get(at), cell);
      }
    }
    return values;
  }

  /** The languages in which a column stands, such as {@code Kyrgyz (ky)}; empty for none named. */
  Stream<String> languages(String column) {
    return columns.stream()
        .filter(one -> one.equals(column) || one.startsWith(column + "::"))
        .map(one -> one.equals(column) ? "" : one.substring(column.length() + 2));
  }
}
