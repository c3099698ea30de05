package kg.koch.openrosa.xlsform;

import static kg.koch.openrosa.xlsform.Faults.quoted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The lists of the sheet choices, in its order. */
final class ChoiceLists {

  private static final Pattern CODE = Pattern.compile("\\S+");
  private static final String WITH_OTHER = " or_other";

  private final Sheet sheet;
  private final Map<String, List<Sheet.Row>> lists = new LinkedHashMap<>();

  ChoiceLists(Sheet sheet, Faults faults) {
    this.sheet = sheet;
    Map<String, Set<String>> codes = new LinkedHashMap<>();
    for (Sheet.Row row : sheet.rows()) {
      String list = row.get("list_name");
      String code = row.get("name");
      if (!SurveyReader.NAME.matcher(list).matches()) {
        faults.add(sheet, row.line(), "list_name", "the name of a list", quoted(list), "Write it.");
      } else if (!CODE.matcher(code).matches()) {
        faults.add(
            sheet, row.line(), "name", "a code without blanks", quoted(code), "Correct the code.");
      } else if (!codes.computeIfAbsent(list, key -> new HashSet<>()).add(code)) {
        faults.add(
            sheet,
            row.line(),
            "name",
            "each code of list " + list + " once",
            quoted(code) + " twice",
            "Remove one.");
      }
      if (row.values().keySet().stream().noneMatch(one -> one.startsWith("label"))) {
        faults.add(sheet, row.line(), "label", "a label", "a blank cell", "Write what people see.");
      }
      lists.computeIfAbsent(list, key -> new ArrayList<>()).add(row);
    }
  }

  static String withOther(String list) {
    return list + WITH_OTHER;
  }

  static boolean hasOther(String list) {
    return list.endsWith(WITH_OTHER);
  }

  /** The name of the list as the form has it. */
  static String instance(String list) {
    return hasOther(list) ? list.replace(WITH_OTHER, "") + "_or_other" : list;
  }

  Set<String> names() {
    return lists.keySet();
  }

  boolean has(String list) {
    return lists.containsKey(list.replace(WITH_OTHER, ""));
  }

  /** The rows of a list; one more with other where it is asked for. */
  List<Sheet.Row> rows(String list) {
    List<Sheet.Row> rows =
        new ArrayList<>(
            Objects.requireNonNull(lists.getOrDefault(list.replace(WITH_OTHER, ""), List.of())));
    if (hasOther(list) && rows.stream().noneMatch(row -> row.get("name").equals(OtherText.CODE))) {
      Map<String, String> cells = new LinkedHashMap<>();
      cells.put("name", OtherText.CODE);
      sheet
          .languages("label")
          .forEach(
              language ->
                  cells.put(
                      language.isEmpty() ? "label" : "label::" + language,
                      OtherText.other(language)));
      rows.add(new Sheet.Row(0, cells));
    }
    return rows;
  }

  /** Columns that filters may ask for. */
  List<String> filterColumns() {
    return sheet.columns().stream()
        .filter(
            column ->
                !Columns.withoutLanguage(column).equals("label")
                    && !column.equals("list_name")
                    && !column.equals("name")
                    && SurveyReader.NAME.matcher(column).matches())
        .toList();
  }
}
