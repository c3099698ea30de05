package kg.koch.catalog;

import static kg.koch.catalog.YamlValues.quoted;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import kg.koch.catalog.CodeList.Code;
import org.jspecify.annotations.Nullable;

/** Reads one code list: {@code code,parent,valid_from,valid_to,label_ky,label_ru,label_en,...}. */
final class CodeListReader {

  static final List<String> COLUMNS =
      List.of("code", "parent", "valid_from", "valid_to", "label_ky", "label_ru", "label_en");

  /** What SDMX allows as the identifier of a code. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_@$-]+");

  private final Faults faults;

  CodeListReader(Faults faults) {
    this.faults = faults;
  }

  CodeList read(String id, CsvTable table) {
    table.expectColumns(COLUMNS);
    Map<String, CsvTable.Row> rows = new LinkedHashMap<>();
    List<Code> codes = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      Code code = codeOf(row, table);
      if (code.id().isEmpty()) {
        continue;
      }
      if (codes.stream().anyMatch(other -> other.id().equals(code.id()) && other.overlaps(code))) {
        row.fault("code", "each code once a day", quoted(code.id()) + " twice", "Take one out.");
        continue;
      }
      codes.add(code);
      rows.put(code.id(), row);
    }
    if (codes.isEmpty() && faults.isEmpty()) {
      table.fault("at least one code", "none", "Add the codes.");
    }
    checkParents(codes, rows);
    return new CodeList(id, codes);
  }

  private Code codeOf(CsvTable.Row row, CsvTable table) {
    String id = row.value("code");
    if (!CODE.matcher(id).matches()) {
      row.fault("code", "letters, digits, _ @ $ or -", quoted(id), "Correct the code.");
      id = "";
    }
    String parent = row.value("parent");
    LocalDate from = date(row, "valid_from");
    LocalDate to = date(row, "valid_to");
    if (from != null && to != null && !from.isBefore(to)) {
      row.fault("valid_to", "a day after valid_from", quoted(to.toString()), "Correct the dates.");
    }
    return new Code(
        id, parent.isEmpty() ? null : parent, label(row), from, to, properties(row, table));
  }

  private static Map<String, String> properties(CsvTable.Row row, CsvTable table) {
    Map<String, String> properties = new HashMap<>();
    for (String column : table.header()) {
      if (!COLUMNS.contains(column)) {
        properties.put(column, row.value(column));
      }
    }
    return properties;
  }

  private static Label label(CsvTable.Row row) {
    String[] texts = new String[3];
    for (int i = 0; i < 3; i++) {
      String column = COLUMNS.get(4 + i);
      texts[i] = row.value(column);
      if (texts[i].isEmpty()) {
        row.fault(column, "a label in each of ky, ru, en", "nothing", "Write the label.");
        texts[i] = "-";
      }
    }
    return new Label(texts[0], texts[1], texts[2]);
  }

  private static @Nullable LocalDate date(CsvTable.Row row, String column) {
    String text = row.value(column);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      row.fault(column, "a date as 2024-03-01", quoted(text), "Correct the date.");
      return null;
    }
  }

  private static void checkParents(List<Code> codes, Map<String, CsvTable.Row> rows) {
    Map<String, String> parents = new HashMap<>();
    for (Code code : codes) {
      String parent = code.parent();
      if (parent == null) {
        continue;
      }
      parents.put(code.id(), parent);
      if (!rows.containsKey(parent)) {
        row(rows, code.id())
            .fault("parent", "a code of this list", quoted(parent), "Add it or correct it.");
      }
    }
    for (String code : parents.keySet().stream().sorted().toList()) {
      if (isInLoop(code, parents)) {
        row(rows, code).fault("parent", "no loop of parents", quoted(code), "Break the loop.");
      }
    }
  }

  private static CsvTable.Row row(Map<String, CsvTable.Row> rows, String code) {
    return Objects.requireNonNull(rows.get(code));
  }

  private static boolean isInLoop(String code, Map<String, String> parents) {
    Set<String> seen = new HashSet<>();
    String at = parents.get(code);
    while (at != null && seen.add(at)) {
      if (at.equals(code)) {
        return true;
      }
      at = parents.get(at);
    }
    return false;
  }
}
