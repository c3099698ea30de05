package kg.koch.app.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kg.koch.link.linkage.LinkageSettings;
import kg.koch.link.record.FieldKind;
import kg.koch.link.weigh.Model;
import kg.koch.link.weigh.Parameters;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads settings from YAML. Every key may be left out; a key that means nothing is refused. */
public final class SettingsFile {

  private static final Set<String> KEYS =
      Set.of(
          "thresholds",
          "one_to_one",
          "source",
          "columns",
          "deterministic",
          "blocking",
          "hot_blocks_by",
          "prior",
          "weights");

  private final Path file;

  private SettingsFile(Path file) {
    this.file = file;
  }

  /**
   * The settings in a file.
   *
   * @throws BadInputException if it is no YAML, or says something settings do not say
   */
  public static LinkageSettings read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          Place.file(file.toString()), "a file that can be read", "none", "Check the path.");
    }
    return new SettingsFile(file).settings(Files.readString(file));
  }

  private LinkageSettings settings(String text) {
    Map<String, Object> keys = map(loaded(text), "the file");
    for (String key : keys.keySet()) {
      if (!KEYS.contains(key)) {
        throw fault("one of the keys " + KEYS.stream().sorted().toList(), "'" + key + "'");
      }
    }
    LinkageSettings open = LinkageSettings.open();
    try {
      return new LinkageSettings(
          kinds(keys.get("columns")),
          tuples(keys.get("deterministic"), "deterministic"),
          tuples(keys.get("blocking"), "blocking"),
          texts(keys.get("hot_blocks_by"), "hot_blocks_by"),
          model(keys),
          keys.containsKey("thresholds") ? numbers(keys.get("thresholds")) : open.thresholds(),
          flag(keys.get("one_to_one")),
          keys.get("source") == null ? null : String.valueOf(keys.get("source")));
    } catch (IllegalArgumentException refused) {
      throw fault("settings that can be used", String.valueOf(refused.getMessage()));
    }
  }

  private @Nullable Object loaded(String text) {
    try {
      return new Load(LoadSettings.builder().setLabel(file.toString()).build())
          .loadFromString(text);
    } catch (YamlEngineException notYaml) {
      throw fault("YAML", "text that cannot be read as it");
    }
  }

  private Map<String, FieldKind> kinds(@Nullable Object columns) {
    Map<String, FieldKind> kinds = new HashMap<>();
    if (columns != null) {
      map(columns, "columns").forEach((name, kind) -> kinds.put(name, kind(name, kind)));
    }
    return kinds;
  }

  private FieldKind kind(String column, @Nullable Object label) {
    return Arrays.stream(FieldKind.values())
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                fault(
                    "for the column '%s' one of %s"
                        .formatted(
                            column,
                            Arrays.stream(FieldKind.values()).map(FieldKind::label).toList()),
                    "'" + label + "'"));
  }

  private @Nullable Model model(Map<String, Object> keys) {
    if (!keys.containsKey("weights")) {
      return null;
    }
    List<Parameters> parameters = new ArrayList<>();
    for (Object one : list(keys.get("weights"), "weights")) {
      parameters.add(parameters(map(one, "weights")));
    }
    double prior = number(keys.get("prior"), "prior");
    if (!(prior > 0 && prior < 1)) {
      throw fault("a prior above 0 and below 1", String.valueOf(prior));
    }
    return new Model(parameters, prior, List.of());
  }

  private Parameters parameters(Map<String, Object> keys) {
    List<Object> levels = list(keys.get("levels"), "levels");
    List<String> names = new ArrayList<>();
    double[] m = new double[levels.size() + 1];
    double[] u = new double[levels.size() + 1];
    double[] logRarity = new double[levels.size() + 1];
    for (int level = 1; level < m.length; level++) {
      Map<String, Object> one = map(levels.get(level - 1), "levels");
      names.add(String.valueOf(one.get("level")));
      m[level] = number(one.get("m"), "m");
      u[level] = number(one.get("u"), "u");
      logRarity[level] = number(one.get("log_rarity"), "log_rarity");
      if (!(m[level] > 0 && m[level] <= 1 && u[level] > 0 && u[level] <= 1)) {
        throw fault("m and u above 0 and at most 1", m[level] + " and " + u[level]);
      }
    }
    return new Parameters(String.valueOf(keys.get("column")), names, m, u, logRarity);
  }

  private List<List<String>> tuples(@Nullable Object value, String key) {
    List<List<String>> tuples = new ArrayList<>();
    for (Object one : list(value, key)) {
      tuples.add(texts(one, key));
    }
    return tuples;
  }

  private List<String> texts(@Nullable Object value, String key) {
    return list(value, key).stream().map(String::valueOf).toList();
  }

  private List<Double> numbers(@Nullable Object value) {
    return list(value, "thresholds").stream().map(one -> number(one, "thresholds")).toList();
  }

  private double number(@Nullable Object value, String key) {
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw fault("a number after '" + key + "'", "'" + value + "'");
  }

  private boolean flag(@Nullable Object value) {
    if (value == null || value instanceof Boolean) {
      return value == null || (Boolean) value;
    }
    throw fault("true or false after 'one_to_one'", "'" + value + "'");
  }

  private List<Object> list(@Nullable Object value, String key) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> items) {
      return new ArrayList<>(items);
    }
    throw fault("a list after '" + key + "'", "something else");
  }

  private Map<String, Object> map(@Nullable Object value, String key) {
    if (value instanceof Map<?, ?> entries) {
      Map<String, Object> map = new HashMap<>();
      entries.forEach((name, entry) -> map.put(String.valueOf(name), entry));
      return map;
    }
    throw fault("keys and values in " + key, "something else");
  }

  private BadInputException fault(String expected, String came) {
    return new BadInputException(
        Place.file(file.toString()),
        expected,
        came,
        "Correct the settings; ./koch link writes an example.");
  }
}
