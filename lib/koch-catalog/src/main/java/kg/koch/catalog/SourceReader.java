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
import kg.koch.catalog.SourceLayout.Purpose;
import kg.koch.catalog.SourceLayout.Rule;
import kg.koch.catalog.SourceLayout.Sensitivity;
import kg.koch.catalog.SourceLayout.SurveyDesign;
import kg.koch.catalog.SourceLayout.SurveyStage;
import org.jspecify.annotations.Nullable;

/** Reads one source layout and checks it against the code lists. */
final class SourceReader {

  /** Columns that stages add beside the fields. */
  private static final List<String> RESERVED =
      List.of("line", "period", "person", "receipt", "row", "source");

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
            map.has("due-days") ? YamlValues.number(map, "due-days", 0) : null,
            map.label("purpose"),
            YamlValues.share(map, "blocking-threshold"),
            List.copyOf(fields.values()),
            rules(map, fields),
            deliveryRules(map, fields),
            survey(map, fields));
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
      if (RESERVED.contains(field.name())) {
        item.fault("name", "a name other than " + RESERVED, quoted(field.name()), "Rename it.");
      }
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
            YamlValues.flag(item, "identifying"),
            YamlValues.choice(item, "sensitivity", Sensitivity.class),
            YamlValues.choice(item, "purpose", Purpose.class));
    if (field.identifying() != (field.purpose() == Purpose.LINK)) {
      item.fault(
          "purpose",
          "purpose LINK for a field that may name a person, and for no other",
          "purpose " + field.purpose(),
          "Correct the purpose, or what is identifying.");
    }
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

  private static @Nullable SurveyDesign survey(YamlMap map, Map<String, Field> fields) {
    if (!map.has("survey")) {
      return null;
    }
    return map.findMap("survey")
        .map(
            design -> {
              List<SurveyStage> stages =
                  design.maps("stages").stream().map(item -> stage(item, fields)).toList();
              if (stages.isEmpty()) {
                design.fault("stages", "at least one stage", "none", "Add '- cluster: ...'.");
              }
              String weight = column(design, "weight", fields);
              if (fields.values().stream().anyMatch(Field::identifying)) {
                design.fault(
                    "weight",
                    "no identifying field in a sample: respondents are anonymous",
                    "one",
                    "Take the identifying fields out.");
              }
              design.finish();
              return new SurveyDesign(weight, stages);
            })
        .orElse(null);
  }

  private static SurveyStage stage(YamlMap item, Map<String, Field> fields) {
    @Nullable String stratum = item.has("stratum") ? column(item, "stratum", fields) : null;
    SurveyStage stage =
        new SurveyStage(
            stratum, column(item, "cluster", fields), column(item, "population", fields));
    item.finish();
    return stage;
  }

  private static String column(YamlMap item, String key, Map<String, Field> fields) {
    return YamlValues.known(item, key, item.text(key), fields.keySet(), "a field of this source");
  }

  private List<Rule> rules(YamlMap map, Map<String, Field> fields) {
    List<Rule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap item : map.maps("rules")) {
      Rule rule = new RuleReader(item, fields, this::codes).read();
      if (!ids.add(rule.id())) {
        item.fault("id", "each rule once", quoted(rule.id()) + " twice", "Rename one.");
      }
      rules.add(rule);
    }
    return rules;
  }

  private List<DeliveryRule> deliveryRules(YamlMap map, Map<String, Field> fields) {
    List<DeliveryRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap item : map.maps("delivery-rules")) {
      DeliveryRule rule = new DeliveryRuleReader(item, fields, this::codes).read();
      if (!ids.add(rule.id())) {
        item.fault("id", "each rule once", quoted(rule.id()) + " twice", "Rename one.");
      }
      rules.add(rule);
    }
    return rules;
  }

  private Set<String> codes(Field field) {
    String list = field.codeList();
    return list == null || !codeLists.containsKey(list)
        ? Set.of()
        : new Catalog(codeLists, Map.of(), Map.of(), Map.of()).acceptedCodes(field);
  }
}
