package kg.koch.app.journey.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small CSV file of the journey in memory: a header and rows. Fields may be quoted; no field has
 * a line break.
 *
 * @param rows each with as many fields as the header
 */
record CsvText(List<String> header, List<List<String>> rows) {

  static CsvText read(Path file) throws IOException {
    List<List<String>> lines = Files.readAllLines(file).stream().map(CsvText::fields).toList();
    return new CsvText(lines.get(0), lines.subList(1, lines.size()));
  }

  /** The rows in which the column holds one of the values. */
  CsvText where(String column, List<String> values) {
    int at = header.indexOf(column);
    return new CsvText(header, rows.stream().filter(row -> values.contains(row.get(at))).toList());
  }

  /** The rows in which any field is one of the values. */
  CsvText mentioning(List<String> values) {
    return new CsvText(
        header, rows.stream().filter(row -> row.stream().anyMatch(values::contains)).toList());
  }

  String field(int row, String column) {
    return rows.get(row).get(header.indexOf(column));
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(line.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
