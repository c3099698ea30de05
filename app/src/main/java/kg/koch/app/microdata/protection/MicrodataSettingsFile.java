package kg.koch.app.microdata.protection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kg.koch.app.microdata.protection.ColumnSettings.Change;
import kg.koch.app.microdata.protection.ColumnSettings.Coarsening;
import kg.koch.app.microdata.protection.ColumnSettings.Method;
import kg.koch.app.microdata.protection.ColumnSettings.SensitiveLimits;
import kg.koch.protect.microdata.profile.ColumnRole;
import kg.koch.protect.microdata.recode.TopBottomCoding;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads settings from YAML. A key that means nothing is refused. */
public final class MicrodataSettingsFile {

  private static final Set<String> KEYS =
      Set.of("k", "blanked_share", "seed", "largest_set", "population", "synthetic", "columns");
  private static final Set<String> COLUMN_KEYS =
      Set.of(
          "role",
          "hierarchy",
          "intervals",
          "prefixes",
          "highest",
          "importance",
          "top",
          "bottom",
          "distinct",
          "entropy",
          "recursive",
          "closeness",
          "ordered",
          "method",
          "amount",
          "together");

  private final Path file;

  private MicrodataSettingsFile(Path file) {
    this.file = file;
  }

  /**
   * The settings in a file.
   *
   * @throws BadInputException if it is no YAML, or says something settings do not say
   */
  public static MicrodataSettings read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          Place.file(file.toString()), "a file that can be read", "none", "Check the path.");
    }
    return new MicrodataSettingsFile(file).settings(Files.readString(file));
  }

  private MicrodataSettings settings(String text) {
    Map<String, Object> keys = map(loaded(text), "the file");
    requireKnown(keys, KEYS);
    Map<String, ColumnSettings> columns = new LinkedHashMap<>();
    map(keys.get("columns"), "columns")
        .forEach((name, value) -> columns.put(name, column(name, map(value, name))));
    return said(
        "",
        () ->
            new MicrodataSettings(
                (int) or(whole(keys, "k"), MicrodataSettings.USUAL_K),
                number(keys, "blanked_share"),
                or(whole(keys, "seed"), 1),
                (int) or(whole(keys, "largest_set"), MicrodataSettings.USUAL_SET),
                number(keys, "population"),
                flag(keys, "synthetic"),
                columns));
  }

  private @Nullable Object loaded(String text) {
    try {
      return new Load(LoadSettings.builder().setLabel(file.toString()).build())
          .loadFromString(text);
    } catch (YamlEngineException notYaml) {
      throw fault("YAML", "text that cannot be read as it");
    }
  }

  private ColumnSettings column(String name, Map<String, Object> keys) {
    requireKnown(keys, COLUMN_KEYS);
    String label = String.valueOf(keys.get("role"));
    ColumnRole role =
        ColumnRole.of(label)
            .orElseThrow(
                () ->
                    fault(
                        "for the column '%s' a role, one of %s"
                            .formatted(
                                name,
                                Arrays.stream(ColumnRole.values()).map(ColumnRole::label).toList()),
                        "'" + label + "'"));
    return said(
        " for the column '" + name + "'",
        () ->
            new ColumnSettings(
                role,
                coarsening(keys),
                new TopBottomCoding(number(keys, "bottom"), number(keys, "top")),
                limits(keys),
                change(name, keys)));
  }

  private Coarsening coarsening(Map<String, Object> keys) {
    Object hierarchy = keys.get("hierarchy");
    Long highest = whole(keys, "highest");
    return new Coarsening(
        hierarchy == null ? null : file.resolveSibling(String.valueOf(hierarchy)),
        wholes(keys, "intervals"),
        wholes(keys, "prefixes"),
        highest == null ? null : (int) (long) highest,
        or(number(keys, "importance"), 1));
  }

  private SensitiveLimits limits(Map<String, Object> keys) {
    Long distinct = whole(keys, "distinct");
    return new SensitiveLimits(
        distinct == null ? null : (int) (long) distinct,
        number(keys, "entropy"),
        numbers(keys, "recursive"),
        number(keys, "closeness"),
        flag(keys, "ordered"));
  }

  private Change change(String column, Map<String, Object> keys) {
    Object label = keys.get("method");
    if (label == null) {
      return Change.NONE;
    }
    Method method =
        Arrays.stream(Method.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(label))
            .findFirst()
            .orElseThrow(
                () ->
                    fault(
                        "for the column '%s' a method, one of keep, microaggregation, noise, rank_swapping, pram"
                            .formatted(column),
                        "'" + label + "'"));
    Double amount = number(keys, "amount");
    if (method != Method.KEEP && amount == null) {
      throw fault("for the column '%s' an amount beside its method".formatted(column), "none");
    }
    Object together = keys.get("together");
    return new Change(
        method, amount == null ? 0 : amount, together == null ? "" : String.valueOf(together));
  }

  private <T> T said(String where, java.util.function.Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException refused) {
      throw fault("settings that can be used" + where, String.valueOf(refused.getMessage()));
    }
  }

  private void requireKnown(Map<String, Object> keys, Set<String> known) {
    for (String key : keys.keySet()) {
      if (!known.contains(key)) {
        throw fault("one of the keys " + known.stream().sorted().toList(), "'" + key + "'");
      }
    }
  }

  private static double or(@Nullable Double value, double other) {
    return value == null ? other : value;
  }

  private static long or(@Nullable Long value, long other) {
    return value == null ? other : value;
  }

  private @Nullable Double number(Map<String, Object> keys, String key) {
    Object value = keys.get(key);
    return value == null ? null : number(value, key);
  }

  private double number(@Nullable Object value, String key) {
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw fault("a number after '" + key + "'", "'" + value + "'");
  }

  private @Nullable Long whole(Map<String, Object> keys, String key) {
    Object value = keys.get(key);
    if (value == null || value instanceof Integer || value instanceof Long) {
      return value == null ? null : ((Number) value).longValue();
    }
    throw fault("a whole number after '" + key + "'", "'" + value + "'");
  }

  private List<Integer> wholes(Map<String, Object> keys, String key) {
    return numbers(keys, key).stream().map(one -> (int) Math.round(one)).toList();
  }

  private List<Double> numbers(Map<String, Object> keys, String key) {
    Object value = keys.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> items) {
      List<Double> numbers = new ArrayList<>();
      items.forEach(item -> numbers.add(number(item, key)));
      return numbers;
    }
    throw fault("a list of numbers after '" + key + "'", "something else");
  }

  private boolean flag(Map<String, Object> keys, String key) {
    Object value = keys.get(key);
    if (value == null || value instanceof Boolean) {
      return value != null && (Boolean) value;
    }
    throw fault("true or false after '" + key + "'", "'" + value + "'");
  }

  private Map<String, Object> map(@Nullable Object value, String key) {
    if (value instanceof Map<?, ?> entries) {
      Map<String, Object> map = new LinkedHashMap<>();
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
        "Correct the settings; ./koch protect microdata without --settings writes an example.");
  }
}
