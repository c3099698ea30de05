package kg.koch.catalog;

import static kg.koch.catalog.YamlValues.quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kg.koch.catalog.TableDefinition.DimensionUse;
import kg.koch.catalog.TableDefinition.Frequency;
import kg.koch.catalog.TableDefinition.Part;
import kg.koch.catalog.TableDefinition.Protection;
import kg.koch.catalog.TableDefinition.ProtectionMethod;
import org.jspecify.annotations.Nullable;

/** Reads one table definition and checks it against the code lists and the sources. */
final class TableReader {

  private final Map<String, CodeList> codeLists;
  private final Map<String, SourceLayout> sources;

  TableReader(Map<String, CodeList> codeLists, Map<String, SourceLayout> sources) {
    this.codeLists = codeLists;
    this.sources = sources;
  }

  TableDefinition read(YamlMap map) {
    Map<String, DimensionUse> dimensions = dimensions(map);
    TableDefinition table =
        new TableDefinition(
            map.text("id"),
            map.text("version"),
            map.label("title"),
            map.label("definition"),
            coded(map, "unit", "units"),
            YamlValues.choice(map, "frequency", Frequency.class),
            List.copyOf(dimensions.values()),
            parts(map, dimensions),
            YamlValues.known(map, "sources", sources.keySet(), "a source"),
            map.texts("methods").stream().map(YamlMap.Text::value).toList(),
            coded(map, "population-concept", "population-concepts"),
            coded(map, "source-status", "source-status"),
            protection(map));
    if (table.sources().isEmpty()) {
      map.fault("sources", "at least one source", "none", "Add the sources.");
    }
    checkColumns(map, table);
    map.finish();
    return table;
  }

  private String coded(YamlMap map, String key, String list) {
    CodeList codes = codeLists.get(list);
    if (codes == null) {
      map.fault(key, "a code list '" + list + "'", "none", "Add codelists/" + list + ".csv.");
      return map.text(key);
    }
    return YamlValues.known(map, key, map.text(key), idsOf(codes), "a code of list " + list);
  }

  private static Set<String> idsOf(CodeList list) {
    return list.codes().stream().map(CodeList.Code::id).collect(Collectors.toSet());
  }

  private Map<String, DimensionUse> dimensions(YamlMap map) {
    Map<String, DimensionUse> dimensions = new LinkedHashMap<>();
    for (YamlMap item : map.maps("dimensions")) {
      DimensionUse use = dimension(item);
      if (dimensions.put(use.id(), use) != null) {
        item.fault("id", "each dimension once", quoted(use.id()) + " twice", "Take one out.");
      }
    }
    if (!dimensions.containsKey("TIME_PERIOD")) {
      map.fault("dimensions", "a dimension TIME_PERIOD", "none", "Add it.");
    }
    return dimensions;
  }

  private DimensionUse dimension(YamlMap item) {
    String list = item.text("code-list");
    CodeList declared = codeLists.get(list);
    if (declared == null && !list.equals(TableDefinition.PERIODS)) {
      YamlValues.known(item, "code-list", list, codeLists.keySet(), "a code list");
    }
    List<String> codes =
        declared == null
            ? List.of()
            : YamlValues.known(item, "codes", idsOf(declared), "a code of list " + list);
    @Nullable String column = item.findText("column").map(YamlMap.Text::value).orElse(null);
    DimensionUse use = new DimensionUse(item.text("id"), list, codes, item.label("label"), column);
    item.finish();
    return use;
  }

  private List<Part> parts(YamlMap map, Map<String, DimensionUse> dimensions) {
    List<Part> parts = new ArrayList<>();
    PartReader reader = new PartReader(map, dimensions, codeLists);
    for (List<YamlMap.Text> texts : map.textLists("parts")) {
      parts.add(reader.read(texts));
    }
    if (parts.isEmpty()) {
      map.fault("parts", "at least one part", "none", "Add '- [TIME_PERIOD, ...]'.");
    }
    return parts;
  }

  /** Columns are fields of the one source; a table of a sample has one figure dimension. */
  private void checkColumns(YamlMap map, TableDefinition table) {
    SourceLayout source = table.sources().isEmpty() ? null : sources.get(table.sources().get(0));
    Set<String> fields =
        source == null
            ? Set.of()
            : source.fields().stream()
                .filter(field -> !field.identifying())
                .map(SourceLayout.Field::name)
                .collect(Collectors.toSet());
    for (DimensionUse use : table.dimensions()) {
      if (use.column() != null && !fields.contains(use.column())) {
        map.fault(
            "dimensions",
            "for %s a field of the first source that names nobody, one of %s"
                .formatted(use.id(), fields.stream().sorted().toList()),
            quoted(use.column()),
            "Correct the column.");
      }
    }
    boolean isSample = source != null && source.survey() != null;
    if (table.sourceStatus().equals(TableDefinition.SURVEY) != isSample) {
      map.fault(
          "source-status",
          "survey for a table whose first source is a sample, and for no other",
          quoted(table.sourceStatus()),
          "Correct the status or the sources.");
    }
    long figures = table.dimensions().stream().filter(this::hasFigures).count();
    if (isSample && figures != 1) {
      map.fault(
          "dimensions",
          "one dimension whose code list has figures",
          Long.toString(figures),
          "Give the code list a column figure.");
    }
  }

  private boolean hasFigures(DimensionUse use) {
    CodeList list = codeLists.get(use.codeList());
    return list != null && !list.byProperty(TableDefinition.FIGURE).isEmpty();
  }

  private static Protection protection(YamlMap map) {
    return map.findMap("protection")
        .map(
            item -> {
              Protection protection =
                  new Protection(
                      YamlValues.choice(item, "method", ProtectionMethod.class),
                      YamlValues.number(item, "threshold", 1),
                      item.label("reason"));
              item.finish();
              return protection;
            })
        .orElseGet(() -> new Protection(ProtectionMethod.DERIVED, 1, new Label("-", "-", "-")));
  }
}
