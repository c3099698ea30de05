package kg.koch.app.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CodeList;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Choices that are a code list of the catalog: a row of choices.csv whose name is {@code
 * @code-list} stands for all codes of the list that a delivery may hold and that are still valid,
 * with their labels, and with the code they belong to in a column {@code parent} where the sheet
 * has one. So a form and the source it feeds never have different codes.
 */
final class CodeListChoices {

  private static final String MARK = "@";

  private CodeListChoices() {}

  /**
   * @param file where the lines are from, for refusals
   * @throws BadInputException if a list is not declared
   */
  static List<List<String>> expand(String file, List<List<String>> lines, Catalog catalog) {
    if (lines.isEmpty()) {
      return lines;
    }
    List<String> header = lines.get(0);
    int name = header.indexOf("name");
    List<List<String>> expanded = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      List<String> row = lines.get(line);
      if (line == 0 || name < 0 || name >= row.size() || !row.get(name).startsWith(MARK)) {
        expanded.add(row);
        continue;
      }
      String list = row.get(name).substring(MARK.length());
      if (!catalog.codeLists().containsKey(list)) {
        throw new BadInputException(
            Place.field(file, line + 1L, "name"),
            "a code list of the catalog",
            "'" + list + "'",
            "Correct the name of the list.");
      }
      catalog.codeList(list).reportable().stream()
          .filter(code -> code.validTo() == null)
          .forEach(code -> expanded.add(choice(header, row, code)));
    }
    return expanded;
  }

  private static List<String> choice(List<String> header, List<String> row, CodeList.Code code) {
    String parent = code.parent();
    Map<String, String> cells =
        Map.of(
            "list_name", row.get(header.indexOf("list_name")),
            "name", code.id(),
            "label::Kyrgyz (ky)", code.label().ky(),
            "label::Russian (ru)", code.label().ru(),
            "label::English (en)", code.label().en(),
            "parent", parent == null ? "" : parent);
    return header.stream().map(column -> cells.getOrDefault(column, "")).toList();
  }
}
