package kg.koch.openrosa.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Workbooks drawn as text: a sheet's name, then its rows with cells between bars. */
final class Sheets {

  private Sheets() {}

  static Workbook of(String drawn) {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    List<List<String>> current = new ArrayList<>();
    for (String line : drawn.split("\n", -1)) {
      if (line.startsWith("# ")) {
        current = new ArrayList<>();
        sheets.put(line.substring(2).strip(), current);
      } else if (!line.isBlank()) {
        current.add(List.of(line.split("\\|", -1)));
      }
    }
    Map<String, Sheet> read = new LinkedHashMap<>();
    sheets.forEach((name, lines) -> read.put(name, Sheet.of(name, lines)));
    return new Workbook("visit.xlsx", read);
  }
}
