package kg.koch.app.disclosure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A list of tables that are protected together, in YAML:
 *
 * <pre>
 * tables:
 *   by-age:
 *     cells: by-age.csv
 *     hierarchies: {region: regions.csv, age: [ages.csv, broad-ages.csv]}
 *   by-sex:
 *     cells: by-sex.csv
 *     hierarchies: {region: regions.csv, sex: sexes.csv}
 * </pre>
 *
 * <p>Files are looked for beside the list. What options say of one table, keys say of each: count,
 * earlier, publish, hide, use. A key that means nothing is refused.
 */
public final class TableListFile {

  private static final Set<String> KEYS =
      Set.of("cells", "hierarchies", "count", "earlier", "publish", "hide", "use");

  /** Names of files on every system. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*");

  private final Path file;

  private TableListFile(Path file) {
    this.file = file;
  }

  /**
   * The tables of a list, in its order.
   *
   * @throws BadInputException if it is no YAML, or says something a list does not say
   */
  public static List<CountTable> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          Place.file(file.toString()), "a file that can be read", "none", "Check the path.");
    }
    return new TableListFile(file).tables(Files.readString(file));
  }

  private List<CountTable> tables(String text) {
    Map<String, Object> keys = map(loaded(text), "the file");
    requireKnown(keys, Set.of("tables"), "the file");
    List<CountTable> tables = new ArrayList<>();
    map(keys.get("tables"), "tables").forEach((name, keysOf) -> tables.add(table(name, keysOf)));
    if (tables.isEmpty()) {
      throw fault("one table or more", "none");
    }
    return tables;
  }

  private @Nullable Object loaded(String text) {
    try {
      return new Load(LoadSettings.builder().setLabel(file.toString()).build())
          .loadFromString(text);
    } catch (YamlEngineException notYaml) {
      throw fault("YAML", "text that cannot be read as it");
    }
  }

  private CountTable table(String name, @Nullable Object said) {
    if (!NAME.matcher(name).matches()) {
      throw fault("names of tables of letters, digits, - and _", "'" + name + "'");
    }
    Map<String, Object> keys = map(said, name);
    requireKnown(keys, KEYS, name);
    Map<String, List<Path>> hierarchies = new LinkedHashMap<>();
    map(keys.get("hierarchies"), "hierarchies of " + name)
        .forEach((dimension, files) -> hierarchies.put(dimension, paths(files, dimension, name)));
    Path cells = path(keys, "cells", name);
    if (cells == null || hierarchies.isEmpty()) {
      throw fault("cells and hierarchies of " + name, "none");
    }
    Object count = keys.get("count");
    return new CountTable(
        name,
        new CellSource(cells, hierarchies, count == null ? null : count.toString()),
        new CellChoices(
            pathsOrNone(keys, "earlier", name),
            path(keys, "publish", name),
            path(keys, "hide", name),
            pathsOrNone(keys, "use", name)));
  }

  private List<Path> pathsOrNone(Map<String, Object> keys, String key, String table) {
    return keys.containsKey(key) ? paths(keys.get(key), key, table) : List.of();
  }

  private @Nullable Path path(Map<String, Object> keys, String key, String table) {
    Object said = keys.get(key);
    return said == null ? null : path(said, key, table);
  }

  private Path path(@Nullable Object said, String key, String table) {
    if (said instanceof String name && !name.isBlank()) {
      return file.resolveSibling(name);
    }
    throw fault("the name of a file after '%s' of %s".formatted(key, table), "'" + said + "'");
  }

  private List<Path> paths(@Nullable Object said, String key, String table) {
    List<?> names = said instanceof List<?> several ? several : List.of(String.valueOf(said));
    if (said == null || names.isEmpty()) {
      throw fault("the name of a file after '%s' of %s".formatted(key, table), "none");
    }
    List<Path> paths = new ArrayList<>();
    names.forEach(one -> paths.add(path(one, key, table)));
    return paths;
  }

  private void requireKnown(Map<String, Object> keys, Set<String> known, String where) {
    for (String key : keys.keySet()) {
      if (!known.contains(key)) {
        throw fault(
            "in %s only the keys %s".formatted(where, known.stream().sorted().toList()),
            "'" + key + "'");
      }
    }
  }

  private Map<String, Object> map(@Nullable Object value, String where) {
    if (value instanceof Map<?, ?> entries) {
      Map<String, Object> map = new LinkedHashMap<>();
      entries.forEach((name, entry) -> map.put(String.valueOf(name), entry));
      return map;
    }
    throw fault("keys and values in " + where, value == null ? "nothing" : "something else");
  }

  private BadInputException fault(String expected, String came) {
    return new BadInputException(
        Place.file(file.toString()),
        expected,
        came,
        "Correct the list; ./koch protect counts --help shows one.");
  }
}
