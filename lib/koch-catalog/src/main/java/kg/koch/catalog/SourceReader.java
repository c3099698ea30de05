package kg.koch.catalog;

import static kg.koch.catalog.YamlValues.quoted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.FieldType;
import kg.koch.catalog.SourceLayout.Ownership;
import kg.koch.catalog.SourceLayout.Periodicity;
import kg.koch.catalog.SourceLayout.Rule;
import org.jspecify.annotations.Nullable;

/** Reads one source layout and checks it against the code lists. */
final class SourceReader {

  private final Map<String, CodeList> codeLists;

  SourceReader(Map<String, CodeList> codeLists) {
    this.codeLists = codeLists;
  }

  SourceLayout read(YamlMap map) {
    map.findText("note");
    List<Ownership> owners = owners(map);
    Map<String, Field> fields = fields(map);
    SourceLayout layout =
        new SourceLayout(
            map.text("id"),
            map.label("title"),
            owners,
            map.label("legal-basis"),
            YamlValues.choice(map, "periodicity", Periodicity.class),
            YamlValues.share(map, "blocking-threshold"),
            List.copyOf(fields.values()),
            rules(map, fields));
    map.finish();
    return layout;
  }

  private static List<Ownership> owners(YamlMap map) {
    List<Ownership> owners = new ArrayList<>();
    @Nullable LocalDate before = null;
    for (YamlMap item : map.maps("owners")) {
      LocalDate from = YamlValues.date(item, "from").orElse(null);
      if (!owners.isEmpty() && (from == null || (before != null && !from.isAfter(before)))) {
        item.fault("from", "a date after the owner before", "" + from, "Order owners by date.");
      }
      owners.add(new Ownership(item.label("name"), from));
      item.finish();
      before = from;
    }
    if (owners.isEmpty()) {
      map.fault("owners", "at least one owner", "none", "Add the owner.");
      owners.add(new Ownership(new Label("-", "-", "-"), null));
    }
    return owners;
  }

  private Map<String, Field> fields(YamlMap map) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (YamlMap item : map.maps("fields")) {
      Field field = field(item);
      if (fields.put(field.name(), field) != null) {
        item.fault("name", "each field once", quoted(field.name()) + " twice", "Take one out.");
      }
    }
    if (fields.isEmpty()) {
      map.fault("fields", "at least one field", "none", "Add the fields.");
    }
    return fields;
  }

  private Field field(YamlMap item) {
    FieldType type = YamlValues.choice(item, "type", FieldType.class);
    @Nullable String list = item.findText("code-list").map(YamlMap.Text::value).orElse(null);
    @Nullable String property =
        item.findText("code-property").map(YamlMap.Text::value).orElse(null);
    if ((type == FieldType.CODE) != (list != null)) {
      item.fault(
          "code-list",
          "a code list for type CODE and for no other",
          "type " + type,
          "Add the code list or take it out.");
    }
    if (list != null) {
      YamlValues.known(item, "code-list", list, codeLists.keySet(), "a code list");
    }
    checkProperty(item, list, property);
    Field field =
        new Field(
            item.text("name"),
            item.label("label"),
            type,
            YamlValues.flag(item, "required"),
            list,
            property,
            YamlValues.number(item, "maximum-length", 1),
            YamlValues.flag(item, "identifying"));
    item.finish();
    return field;
  }

  private void checkProperty(YamlMap item, @Nullable String list, @Nullable String property) {
    CodeList declared = list == null ? null : codeLists.get(list);
    if (property != null && (declared == null || declared.byProperty(property).isEmpty())) {
      item.fault(
          "code-property",
          "a property column of the code list",
          quoted(property),
          "Correct the name.");
    }
  }

  private static List<Rule> rules(YamlMap map, Map<String, Field> fields) {
    List<Rule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap item : map.maps("rules")) {
      Rule rule = new RuleReader(item, fields).read();
      if (!ids.add(rule.id())) {
        item.fault("id", "each rule once", quoted(rule.id()) + " twice", "Rename one.");
      }
      rules.add(rule);
    }
    return rules;
  }
}
