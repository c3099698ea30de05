package kg.koch.openrosa.xlsform;

import static kg.koch.openrosa.xlsform.Faults.quoted;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The languages of a form; what is not written in one is told in the form's first language. */
final class Languages {

  /** What the standard calls the language of columns that name none. */
  private static final String UNNAMED = "default";

  private final List<String> names;
  private final String first;

  private Languages(List<String> names, String first) {
    this.names = names;
    this.first = first;
  }

  static Languages of(Workbook book, Settings settings, Faults faults) {
    String unnamed = settings.defaultLanguage().isEmpty() ? UNNAMED : settings.defaultLanguage();
    Set<String> names = new LinkedHashSet<>();
    for (String sheet : List.of("survey", "choices")) {
      for (String column : List.of("label", "hint", "constraint_message", "required_message")) {
        book.sheet(sheet)
            .languages(column)
            .forEach(name -> names.add(name.isEmpty() ? unnamed : name));
      }
    }
    if (!names.isEmpty() && !settings.defaultLanguage().isEmpty() && !names.contains(unnamed)) {
      faults.add(
          book.sheet("settings"),
          settings.row().line(),
          "default_language",
          "a language of the labels: " + String.join(", ", names),
          quoted(unnamed),
          "Write it as in label::" + names.iterator().next() + ".");
    }
    String first = names.contains(unnamed) || names.isEmpty() ? unnamed : names.iterator().next();
    return new Languages(names.isEmpty() ? List.of(unnamed) : List.copyOf(names), first);
  }

  List<String> names() {
    return names;
  }

  boolean isFirst(String language) {
    return language.equals(first);
  }

  static boolean has(Sheet.Row row, String column) {
    return row.values().keySet().stream()
        .anyMatch(one -> one.equals(column) || one.startsWith(column + "::"));
  }

  /** The text in a language; in the first one, or any, where it is not written in it. */
  String text(Sheet.Row row, String column, String language) {
    String own = row.get(column + "::" + language);
    if (!own.isEmpty()) {
      return own;
    }
    if (isFirst(language)) {
      return row.has(column) ? row.get(column) : anyText(row, column);
    }
    return text(row, column, first);
  }

  private String anyText(Sheet.Row row, String column) {
    return names.stream()
        .map(name -> row.get(column + "::" + name))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
