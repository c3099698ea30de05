package kg.koch.openrosa.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kg.koch.openrosa.Markup;
import org.jspecify.annotations.Nullable;

/** Writes the model of a form: its texts, its empty instance, its lists, its binds. */
final class ModelWriter {

  private static final Pattern DYNAMIC = Pattern.compile("\\$\\{|[a-z]\\(");

  private final Workbook book;
  private final Settings settings;
  private final ChoiceLists choices;
  private final Item root;
  private final Expressions expressions;
  private final Translations translations;
  private final @Nullable EntityPart entity;

  ModelWriter(
      Workbook book,
      Settings settings,
      ChoiceLists choices,
      Item root,
      Expressions expressions,
      Translations translations,
      @Nullable EntityPart entity) {
    this.book = book;
    this.settings = settings;
    this.choices = choices;
    this.root = root;
    this.expressions = expressions;
    this.translations = translations;
    this.entity = entity;
  }

  /** True if the default must be calculated when the form is opened. */
  static boolean isDynamic(Sheet.Row row) {
    return DYNAMIC.matcher(row.get("default")).find();
  }

  void write(Markup markup) {
    List<Runnable> later = new ArrayList<>();
    root.descendants().forEach(item -> later.add(bind(item, markup)));
    markup.open(
        "model",
        "odk:xforms-version",
        "1.0.0",
        "entities:entities-version",
        entity == null ? "" : EntityPart.SPECIFICATION);
    keepChoiceTexts();
    translations.write(markup);
    markup.open("instance").open("data", "id", settings.formId(), "version", settings.version());
    root.children().forEach(child -> instance(child, markup, true));
    meta(markup);
    markup.close().close();
    lists(markup);
    later.forEach(Runnable::run);
    metaBinds(markup);
    markup.close();
  }

  private void instance(Item item, Markup markup, boolean first) {
    if (item.kind() == Item.Kind.REPEAT) {
      if (first) {
        markup.open(item.name(), "jr:template", Markup.BLANK);
        item.children().forEach(child -> instance(child, markup, false));
        markup.close();
      }
      markup.open(item.name());
      item.children().forEach(child -> instance(child, markup, first));
      markup.close();
    } else if (item.kind() == Item.Kind.GROUP) {
      markup.open(item.name());
      item.children().forEach(child -> instance(child, markup, first));
      markup.close();
    } else if (item.row().has("default") && !isDynamic(item.row())) {
      markup.leaf(item.name(), item.row().get("default"));
    } else {
      markup.empty(item.name());
    }
  }

  private void meta(Markup markup) {
    markup.open("meta").empty("instanceID");
    if (settings.row().has("instance_name")) {
      markup.empty("instanceName");
    }
    if (entity != null) {
      entity.writeInstance(markup);
    }
    markup.close();
  }

  private void metaBinds(Markup markup) {
    markup.empty(
        "bind",
        "nodeset",
        "/data/meta/instanceID",
        "type",
        "string",
        "readonly",
        "true()",
        "jr:preload",
        "uid");
    if (settings.row().has("instance_name")) {
      markup.empty(
          "bind",
          "nodeset",
          "/data/meta/instanceName",
          "type",
          "string",
          "calculate",
          expressions.atRoot(root, book.sheet("settings"), settings.row(), "instance_name"));
    }
    if (entity != null) {
      entity.writeBinds(markup);
    }
  }

  private Set<String> lists(boolean files) {
    Set<String> lists = new LinkedHashSet<>();
    root.descendants()
        .filter(item -> item.type().isSelect() && item.list().endsWith(".csv") == files)
        .forEach(item -> lists.add(item.list()));
    return lists;
  }

  private void keepChoiceTexts() {
    for (String list : lists(false)) {
      int number = 0;
      for (Sheet.Row row : choices.rows(list)) {
        translations.put(ChoiceLists.instance(list) + "-" + number++, row, "label", root);
      }
    }
  }

  private void lists(Markup markup) {
    for (String list : lists(false)) {
      markup.open("instance", "id", ChoiceLists.instance(list)).open("root");
      int number = 0;
      for (Sheet.Row row : choices.rows(list)) {
        markup
            .open("item")
            .leaf("itextId", ChoiceLists.instance(list) + "-" + number++)
            .leaf("name", row.get("name"));
        for (String column : choices.filterColumns()) {
          if (row.has(column)) {
            markup.leaf(column, row.get(column));
          }
        }
        markup.close();
      }
      markup.close().close();
    }
    Set<String> files = new LinkedHashSet<>(lists(true));
    if (entity != null && book.sheet("entities").rows().get(0).has("entity_id")) {
      files.add(entity.list() + ".csv");
    }
    for (String file : files) {
      markup.empty("instance", "id", BodyWriter.fileId(file), "src", "jr://file-csv/" + file);
    }
  }

  /** What is written of an item's bind, once its texts are known. */
  private Runnable bind(Item item, Markup markup) {
    Sheet.Row row = item.row();
    String path = item.path();
    String needed = translations.put(path + ":jr:requiredMsg", row, "required_message", item);
    String rule = translations.put(path + ":jr:constraintMsg", row, "constraint_message", item);
    translations.put(path + ":label", row, "label", item);
    translations.put(path + ":hint", row, "hint", item);
    List<String> attributes =
        new ArrayList<>(
            List.of("nodeset", path, "type", item.isQuestion() ? item.type().bindType() : ""));
    attributes.addAll(List.of(item.type().preload()));
    attributes.addAll(
        List.of(
            "required",
            flag(item, "required"),
            "jr:requiredMsg",
            needed,
            "readonly",
            item.type() == QuestionType.NOTE ? "true()" : flag(item, "read_only"),
            "relevant",
            expressions.of(item, "relevant"),
            "constraint",
            expressions.of(item, "constraint"),
            "jr:constraintMsg",
            rule,
            "calculate",
            expressions.of(item, "calculation"),
            "entities:saveto",
            row.get("save_to")));
    boolean says = item.isQuestion() || row.has("relevant") || row.has("read_only");
    return () -> {
      if (says) {
        markup.empty("bind", attributes.toArray(String[]::new));
      }
      if (isDynamic(row) && item.findRepeat().isEmpty()) {
        setDefault(item, markup, "odk-instance-first-load");
      }
    };
  }

  /** A calculated default, at the event that opens the form or adds a repeat. */
  void setDefault(Item item, Markup markup, String event) {
    markup.empty(
        "setvalue", "ref", item.path(), "event", event, "value", expressions.of(item, "default"));
  }

  private String flag(Item item, String column) {
    String written = item.row().get(column).toLowerCase(Locale.ROOT);
    return switch (written) {
      case "yes", "true", "true()" -> "true()";
      case "", "no", "false", "false()" -> "";
      default -> expressions.of(item, column);
    };
  }
}
