package kg.koch.openrosa.xlsform;

import java.util.List;
import kg.koch.openrosa.Markup;
import org.jspecify.annotations.Nullable;

/**
 * What the sheet entities adds to a form: an entity of a list that the filled form makes, or
 * changes.
 *
 * <p>Source: ODK XForms specification, entities, version 2024.1.0.
 */
final class EntityPart {

  static final String SPECIFICATION = "2024.1.0";

  private static final String AT = "/data/meta/entity";

  private final Sheet sheet;
  private final Sheet.Row row;
  private final Expressions expressions;
  private final Item root;

  private EntityPart(Sheet sheet, Sheet.Row row, Expressions expressions, Item root) {
    this.sheet = sheet;
    this.row = row;
    this.expressions = expressions;
    this.root = root;
  }

  /** The part, or null for a form without entities. */
  static @Nullable EntityPart find(Sheet sheet, Expressions expressions, Item root, Faults faults) {
    List<Sheet.Row> rows = sheet.rows();
    if (rows.isEmpty()) {
      return null;
    }
    Sheet.Row row = rows.get(0);
    if (rows.size() > 1) {
      faults.add(
          sheet, rows.get(1).line(), "list_name", "one entity a form", "a second", "Remove it.");
    }
    if (!SurveyReader.NAME.matcher(row.get("list_name")).matches()) {
      faults.add(
          sheet,
          row.line(),
          "list_name",
          "the name of a list",
          Faults.quoted(row.get("list_name")),
          "Write it.");
    }
    boolean updates = row.has("entity_id");
    if (!updates && !row.has("label")) {
      faults.add(sheet, row.line(), "label", "what the entity is called", "none", "Write it.");
    }
    if (row.has(updates ? "create_if" : "update_if")) {
      faults.add(
          sheet,
          row.line(),
          updates ? "create_if" : "update_if",
          "either an entity made (label) or one changed (entity_id)",
          "both",
          "Use two forms.");
    }
    return new EntityPart(sheet, row, expressions, root);
  }

  private boolean updates() {
    return row.has("entity_id");
  }

  String list() {
    return row.get("list_name");
  }

  void writeInstance(Markup markup) {
    if (updates()) {
      markup.open(
          "entity",
          "dataset",
          list(),
          "id",
          Markup.BLANK,
          "update",
          "1",
          "baseVersion",
          Markup.BLANK,
          "trunkVersion",
          Markup.BLANK,
          "branchId",
          Markup.BLANK);
    } else {
      markup.open("entity", "dataset", list(), "id", Markup.BLANK, "create", "1");
    }
    if (row.has("label")) {
      markup.empty("label");
    }
    markup.close();
  }

  void writeBinds(Markup markup) {
    if (updates()) {
      String id = expressions.atRoot(root, sheet, row, "entity_id");
      calculated(markup, "/@id", id);
      for (String property : List.of("version", "trunkVersion", "branchId")) {
        String name = property.equals("version") ? "baseVersion" : property;
        calculated(
            markup,
            "/@" + name,
            "instance('%s')/root/item[name=%s]/__%s".formatted(list(), id, property));
      }
      flag(markup, "/@update", "update_if");
    } else {
      markup.empty("bind", "nodeset", AT + "/@id", "type", "string", "readonly", "true()");
      markup.empty(
          "setvalue", "ref", AT + "/@id", "event", "odk-instance-first-load", "value", "uuid()");
      flag(markup, "/@create", "create_if");
    }
    if (row.has("label")) {
      calculated(markup, "/label", expressions.atRoot(root, sheet, row, "label"));
    }
  }

  private void flag(Markup markup, String attribute, String column) {
    if (row.has(column)) {
      calculated(
          markup, attribute, "if(" + expressions.atRoot(root, sheet, row, column) + ", '1', '')");
    }
  }

  private static void calculated(Markup markup, String attribute, String expression) {
    markup.empty(
        "bind",
        "nodeset",
        AT + attribute,
        "type",
        "string",
        "readonly",
        "true()",
        "calculate",
        expression);
  }
}
