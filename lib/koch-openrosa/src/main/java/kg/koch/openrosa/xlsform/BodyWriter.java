package kg.koch.openrosa.xlsform;

import java.util.regex.Pattern;
import kg.koch.openrosa.Markup;

/** Writes the body of a form: what people see, in the order of the survey. */
final class BodyWriter {

  private static final Pattern ONE_REFERENCE = Pattern.compile("\\$\\{[^}]*}");

  private final Expressions expressions;
  private final ModelWriter model;

  BodyWriter(Expressions expressions, ModelWriter model) {
    this.expressions = expressions;
    this.model = model;
  }

  /** The name of a file of choices as an instance: the file's without its ending. */
  static String fileId(String file) {
    return file.replaceFirst("\\.csv$", "");
  }

  void write(Item root, Markup markup) {
    markup.open("h:body");
    root.children().forEach(child -> item(child, markup));
    markup.close();
  }

  private void item(Item item, Markup markup) {
    switch (item.kind()) {
      case GROUP -> group(item, markup);
      case REPEAT -> repeat(item, markup);
      case QUESTION -> question(item, markup);
      case ROOT -> throw new IllegalArgumentException("Expected the root outside every group");
    }
  }

  private void group(Item item, Markup markup) {
    markup.open("group", "ref", item.path(), "appearance", item.row().get("appearance"));
    text(item, "label", markup);
    item.children().forEach(child -> item(child, markup));
    markup.close();
  }

  private void repeat(Item item, Markup markup) {
    markup.open("group", "ref", item.path());
    text(item, "label", markup);
    String count = expressions.of(item, "repeat_count");
    markup.open(
        "repeat",
        "nodeset",
        item.path(),
        "appearance",
        item.row().get("appearance"),
        "jr:count",
        count,
        "jr:noAddRemove",
        count.isEmpty() ? "" : "true()");
    item.children().forEach(child -> item(child, markup));
    item.descendants()
        .filter(child -> child.findRepeat().orElse(null) == item)
        .filter(child -> ModelWriter.isDynamic(child.row()))
        .forEach(
            child -> model.setDefault(child, markup, "odk-instance-first-load odk-new-repeat"));
    markup.close().close();
  }

  /** A count is a question's answer: clients take a path, no expression. */
  static boolean isPlainCount(Sheet.Row row) {
    return !row.has("repeat_count") || ONE_REFERENCE.matcher(row.get("repeat_count")).matches();
  }

  private void question(Item item, Markup markup) {
    QuestionType type = item.type();
    if (!type.isAsked()) {
      return;
    }
    markup.open(
        type.control(),
        "ref",
        item.path(),
        "mediatype",
        type == QuestionType.IMAGE ? "image/*" : "",
        "appearance",
        item.row().get("appearance"));
    text(item, "label", markup);
    text(item, "hint", markup);
    if (type.isSelect()) {
      choices(item, markup);
    }
    markup.close();
  }

  private void choices(Item item, Markup markup) {
    boolean file = item.list().endsWith(".csv");
    String instance = file ? fileId(item.list()) : ChoiceLists.instance(item.list());
    String filter = expressions.inPredicate(item, "choice_filter");
    markup
        .open(
            "itemset",
            "nodeset",
            "instance('%s')/root/item%s"
                .formatted(instance, filter.isEmpty() ? "" : "[" + filter + "]"))
        .empty("value", "ref", "name")
        .empty("label", "ref", file ? "label" : "jr:itext(itextId)")
        .close();
  }

  private static void text(Item item, String column, Markup markup) {
    if (Languages.has(item.row(), column)) {
      markup.empty(column, "ref", "jr:itext('" + item.path() + ":" + column + "')");
    }
  }
}
