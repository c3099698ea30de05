package kg.koch.catalog;

import static kg.koch.catalog.YamlValues.quoted;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.Rule;

/**
 * Rules written apart from the catalog, as they would stand in the file of their source: one rule,
 * or several under the key {@code rules}.
 */
public final class RuleFile {

  private RuleFile() {}

  /**
   * The rules of a text, read and checked as those of the catalog are.
   *
   * @param name of the text, for messages
   * @throws kg.koch.terms.BadInputException if anything in it is at fault
   */
  public static List<Rule> read(String name, String text, SourceLayout layout, Catalog catalog) {
    Faults faults = new Faults();
    List<Rule> rules = new ArrayList<>();
    try {
      Optional<YamlMap> map = new DeclaredFiles(new OneFile(text), faults).yaml(name);
      map.ifPresent(found -> rules.addAll(rules(found, fields(layout), catalog)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    faults.throwIfAny();
    return List.copyOf(rules);
  }

  private static List<Rule> rules(YamlMap map, Map<String, Field> fields, Catalog catalog) {
    if (!map.has("rules")) {
      return List.of(new RuleReader(map, fields, catalog::acceptedCodes).read());
    }
    List<Rule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap item : map.maps("rules")) {
      Rule rule = new RuleReader(item, fields, catalog::acceptedCodes).read();
      if (!ids.add(rule.id())) {
        item.fault("id", "each rule once", quoted(rule.id()) + " twice", "Rename one.");
      }
      rules.add(rule);
    }
    map.finish();
    return rules;
  }

  private static Map<String, Field> fields(SourceLayout layout) {
    Map<String, Field> fields = new LinkedHashMap<>();
    layout.fields().forEach(field -> fields.put(field.name(), field));
    return fields;
  }

  private record OneFile(String text) implements CatalogFiles {

    @Override
    public List<String> list(String folder) {
      return List.of();
    }

    @Override
    public InputStream open(String name) {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
