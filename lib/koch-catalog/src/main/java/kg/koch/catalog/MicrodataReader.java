package kg.koch.catalog;

import static kg.koch.catalog.YamlValues.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kg.koch.catalog.MicrodataFile.Access;
import kg.koch.catalog.MicrodataFile.Variable;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.FieldType;

/** Reads what is declared of a file of records, and checks its columns against its source. */
final class MicrodataReader {

  private static final int LEAST_ALIKE = 3;

  private final Map<String, SourceLayout> sources;

  MicrodataReader(Map<String, SourceLayout> sources) {
    this.sources = sources;
  }

  MicrodataFile read(YamlMap map) {
    String source =
        YamlValues.known(map, "source", map.text("source"), sources.keySet(), "a source");
    MicrodataFile file =
        new MicrodataFile(
            map.text("id"),
            map.text("version"),
            source,
            map.label("title"),
            map.label("about"),
            map.label("universe"),
            map.text("period"),
            YamlValues.choice(map, "access", Access.class),
            YamlValues.number(map, "alike", LEAST_ALIKE),
            variables(map, source),
            terms(map),
            map.text("contact"));
    if (file.terms().isEmpty()) {
      map.fault("terms", "at least one term", "none", "Say what a reader agrees to.");
    }
    map.finish();
    return file;
  }

  private List<Variable> variables(YamlMap map, String source) {
    List<Variable> variables = new ArrayList<>();
    for (YamlMap item : map.maps("variables")) {
      String field = item.text("field");
      checkField(item, field, source);
      variables.add(new Variable(field, item.has("coarser") ? item.label("coarser") : null));
      item.finish();
    }
    if (variables.isEmpty()) {
      map.fault("variables", "the columns of the file", "none", "Name them.");
    }
    return variables;
  }

  private void checkField(YamlMap item, String name, String source) {
    SourceLayout layout = sources.get(source);
    if (layout == null) {
      return;
    }
    Optional<Field> field =
        layout.fields().stream().filter(one -> one.name().equals(name)).findFirst();
    if (field.isEmpty()) {
      item.fault(
          "field", "a field of source " + source, quoted(name), "Name a field the source has.");
    } else if (field.get().identifying() || field.get().type() == FieldType.PIN) {
      item.fault(
          "field",
          "a field that names nobody",
          quoted(name),
          "Leave it out: it leads to a person.");
    }
  }

  private static List<Label> terms(YamlMap map) {
    List<Label> terms = new ArrayList<>();
    for (YamlMap item : map.maps("terms")) {
      terms.add(item.label("term"));
      item.finish();
    }
    return terms;
  }
}
