package kg.koch.catalog;

import static kg.koch.catalog.YamlValues.quoted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kg.koch.catalog.TableDefinition.Axis;
import kg.koch.catalog.TableDefinition.DimensionUse;
import kg.koch.catalog.TableDefinition.Part;
import org.jspecify.annotations.Nullable;

/** Reads one part of a table: {@code [TIME_PERIOD, REF_AREA@oblast, SEX]}. */
final class PartReader {

  private final YamlMap map;
  private final Map<String, DimensionUse> dimensions;
  private final Map<String, CodeList> codeLists;

  PartReader(YamlMap map, Map<String, DimensionUse> dimensions, Map<String, CodeList> codeLists) {
    this.map = map;
    this.dimensions = dimensions;
    this.codeLists = codeLists;
  }

  Part read(List<YamlMap.Text> texts) {
    List<Axis> axes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (YamlMap.Text text : texts) {
      Axis axis = axis(text);
      if (!seen.add(axis.dimension())) {
        fault(text, "each dimension once in a part", "Take one out.");
      }
      axes.add(axis);
    }
    checkLeftOut(texts, seen);
    return new Part(axes);
  }

  private Axis axis(YamlMap.Text text) {
    int at = text.value().indexOf('@');
    String dimension = at < 0 ? text.value() : text.value().substring(0, at);
    @Nullable String level = at < 0 ? null : text.value().substring(at + 1);
    DimensionUse use = dimensions.get(dimension);
    if (use == null) {
      fault(text, "a dimension of this table, one of " + dimensions.keySet(), "Correct the name.");
    } else if (level != null && !levelsOf(use).contains(level)) {
      fault(text, "a level of list " + use.codeList() + " after @", "Correct the level.");
    }
    return new Axis(dimension, level);
  }

  private Set<String> levelsOf(DimensionUse use) {
    CodeList list = codeLists.get(use.codeList());
    return list == null ? Set.of() : list.byProperty("level").keySet();
  }

  /** A dimension may be left out of a part only if it has one total to stand at. */
  private void checkLeftOut(List<YamlMap.Text> texts, Set<String> named) {
    for (DimensionUse use : dimensions.values()) {
      if (!named.contains(use.id()) && !hasTotal(use)) {
        String came = texts.stream().map(YamlMap.Text::value).toList().toString();
        long line = texts.isEmpty() ? 1 : texts.get(0).line();
        map.faultAt(
            line,
            "parts",
            use.id() + " in every part, since its codes have no total",
            came,
            "Add it to the part.");
      }
    }
  }

  private boolean hasTotal(DimensionUse use) {
    CodeList list = codeLists.get(use.codeList());
    return list != null && list.codes().stream().filter(code -> code.parent() == null).count() == 1;
  }

  private void fault(YamlMap.Text text, String expected, String whatToDo) {
    map.faultAt(text.line(), "parts", expected, quoted(text.value()), whatToDo);
  }
}
