package kg.koch.openrosa.xlsform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import kg.koch.openrosa.Markup;

/** The texts of a form in all its languages, each under an identity that labels refer to. */
final class Translations {

  private record Text(Sheet.Row row, String column, Item context) {}

  private final Languages languages;
  private final Expressions expressions;
  private final Map<String, Text> texts = new LinkedHashMap<>();

  Translations(Languages languages, Expressions expressions) {
    this.languages = languages;
    this.expressions = expressions;
  }

  /** Keeps a row's text; returns the reference to it, or nothing if the row has none. */
  String put(String id, Sheet.Row row, String column, Item context) {
    if (!Languages.has(row, column)) {
      return "";
    }
    texts.put(id, new Text(row, column, context));
    return "jr:itext('" + id + "')";
  }

  void write(Markup markup) {
    if (texts.isEmpty()) {
      return;
    }
    markup.open("itext");
    for (String language : languages.names()) {
      markup.open(
          "translation", "lang", language, "default", languages.isFirst(language) ? "true()" : "");
      texts.forEach((id, text) -> write(markup, id, text, language));
      markup.close();
    }
    markup.close();
  }

  private void write(Markup markup, String id, Text text, String language) {
    markup.open("text", "id", id).open("value");
    String written = languages.text(text.row(), text.column(), language);
    Matcher reference = Expressions.REFERENCE.matcher(written);
    int from = 0;
    while (reference.find()) {
      markup.text(written.substring(from, reference.start()));
      String path =
          expressions.reference(reference.group(1), text.context(), text.row(), text.column());
      markup.empty("output", "value", path);
      from = reference.end();
    }
    markup.text(written.substring(from)).close().close();
  }
}
