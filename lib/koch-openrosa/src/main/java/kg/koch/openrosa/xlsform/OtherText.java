package kg.koch.openrosa.xlsform;

import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code or_other} adds: one more choice, and the question what else it is. */
final class OtherText {

  static final String CODE = "other";

  private OtherText() {}

  /** The question after a select, asked if the answer is other. */
  static Sheet.Row row(Item question, Sheet sheet) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("type", "text");
    cells.put("name", question.name() + "_other");
    cells.put("relevant", "selected(${" + question.name() + "}, '" + CODE + "')");
    sheet.languages("label").forEach(language -> cells.put(column(language), which(language)));
    return new Sheet.Row(question.row().line(), cells);
  }

  private static String column(String language) {
    return language.isEmpty() ? "label" : "label::" + language;
  }

  static String other(String language) {
    return language.contains("(ky)") ? "Башка" : language.contains("(ru)") ? "Другое" : "Other";
  }

  private static String which(String language) {
    return language.contains("(ky)")
        ? "Башка: кайсы?"
        : language.contains("(ru)") ? "Другое: что именно?" : "Other: which?";
  }
}
