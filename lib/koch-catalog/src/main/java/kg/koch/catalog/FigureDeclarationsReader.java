package kg.koch.catalog;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kg.koch.catalog.FigureDeclarations.Bounds;
import kg.koch.catalog.FigureDeclarations.Break;
import kg.koch.catalog.FigureDeclarations.Change;
import kg.koch.catalog.FigureDeclarations.Identity;
import kg.koch.catalog.FigureDeclarations.Indicator;
import kg.koch.catalog.FigureDeclarations.Population;
import kg.koch.catalog.FigureDeclarations.Window;
import kg.koch.catalog.FigureDeclarations.WordDimension;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is declared of published figures; all faults are said together, as by {@link
 * CatalogReader}.
 */
public final class FigureDeclarationsReader {

  private static final String FOLDER = "figures/";
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final DeclaredFiles files;
  private final Faults faults = new Faults();

  public FigureDeclarationsReader(CatalogFiles files) {
    this.files = new DeclaredFiles(files, faults);
  }

  /**
   * @throws BadInputException if anything declared is at fault
   * @throws UncheckedIOException if a file cannot be read
   */
  public FigureDeclarations read() {
    try {
      YamlMap words = file("words.yaml");
      YamlMap indicators = file("indicators.yaml");
      YamlMap comparability = file("comparability.yaml");
      List<Indicator> known = all(indicators, "indicators", this::indicator);
      Set<String> ids = known.stream().map(Indicator::id).collect(toUnmodifiableSet());
      FigureDeclarations read =
          new FigureDeclarations(
              set(words, "totals"),
              set(words, "idle"),
              set(words, "denominators"),
              all(words, "dimensions", this::dimension),
              countries(words),
              known,
              all(indicators, "identities", map -> identity(map, ids)),
              all(comparability, "breaks", map -> aBreak(map, ids)),
              all(comparability, "windows", this::window),
              set(comparability, "effort"),
              populations());
      words.finish();
      indicators.finish();
      comparability.finish();
      faults.throwIfAny();
      return read;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private YamlMap file(String name) throws IOException {
    Optional<YamlMap> map = files.yaml(FOLDER + name);
    faults.throwIfAny();
    return map.orElseThrow();
  }

  private static <T> List<T> all(YamlMap map, String key, Function<YamlMap, T> reader) {
    List<T> found = new ArrayList<>();
    for (YamlMap item : map.maps(key)) {
      found.add(reader.apply(item));
      item.finish();
    }
    return List.copyOf(found);
  }

  private static Set<String> set(YamlMap map, String key) {
    return map.texts(key).stream().map(YamlMap.Text::value).collect(toUnmodifiableSet());
  }

  private static List<String> list(YamlMap map, String key) {
    return map.texts(key).stream().map(YamlMap.Text::value).toList();
  }

  private static List<Set<String>> sets(YamlMap map, String key) {
    return map.textLists(key).stream()
        .map(list -> list.stream().map(YamlMap.Text::value).collect(toUnmodifiableSet()))
        .toList();
  }

  private static Map<String, String> countries(YamlMap map) {
    Map<String, String> names = new LinkedHashMap<>();
    for (YamlMap country : map.maps("countries")) {
      list(country, "words").forEach(word -> names.put(word, country.text("id")));
      country.finish();
    }
    return Map.copyOf(names);
  }

  private WordDimension dimension(YamlMap map) {
    Map<String, String> words = new LinkedHashMap<>();
    for (YamlMap value : map.maps("values")) {
      String id = value.text("id");
      list(value, "words").forEach(word -> words.put(word, id));
      value.finish();
    }
    boolean inIndicators = map.has("in-indicators") && YamlValues.flag(map, "in-indicators");
    return new WordDimension(
        map.text("id"), YamlValues.flag(map, "disjoint"), inIndicators, Map.copyOf(words));
  }

  private Indicator indicator(YamlMap map) {
    String boundsOf = map.findText("bounds-of").map(YamlMap.Text::value).orElse(null);
    @Nullable BigDecimal least = decimal(map, "minimum");
    @Nullable BigDecimal most = decimal(map, "maximum");
    return new Indicator(
        map.text("id"),
        sets(map, "names"),
        set(map, "without"),
        set(map, "units"),
        least == null && most == null ? null : new Bounds(least, most, boundsOf),
        decimal(map, "most-of-population"),
        change(map),
        set(map, "concept"),
        map.has("signed") && YamlValues.flag(map, "signed"));
  }

  private static @Nullable Change change(YamlMap map) {
    @Nullable BigDecimal relative = decimal(map, "change-relative");
    @Nullable BigDecimal absolute = decimal(map, "change-absolute");
    if (relative != null) {
      return new Change(relative, true);
    }
    return absolute == null ? null : new Change(absolute, false);
  }

  private static @Nullable BigDecimal decimal(YamlMap map, String key) {
    String text = map.findText(key).map(YamlMap.Text::value).orElse("");
    try {
      return text.isEmpty() ? null : new BigDecimal(text);
    } catch (NumberFormatException notANumber) {
      map.fault(key, "a number such as 0.5", YamlValues.quoted(text), "Correct it.");
      return null;
    }
  }

  private Identity identity(YamlMap map, Set<String> indicators) {
    String what = "an indicator";
    @Nullable String changeOf =
        map.findText("change-of")
            .map(text -> YamlValues.known(map, "change-of", text.value(), indicators, what))
            .orElse(null);
    return new Identity(
        map.text("id"),
        YamlValues.known(map, "result", map.text("result"), indicators, what),
        YamlValues.known(map, "plus", indicators, what),
        YamlValues.known(map, "minus", indicators, what),
        changeOf);
  }

  private static Break aBreak(YamlMap map, Set<String> indicators) {
    return new Break(
        map.text("id"),
        Set.copyOf(YamlValues.known(map, "indicators", indicators, "an indicator")),
        YamlValues.number(map, "from", 1900),
        YamlValues.number(map, "to", 1900),
        map.label("reason"),
        map.text("source"));
  }

  private Window window(YamlMap map) {
    return new Window(
        set(map, "words"), sets(map, "of"), day(map, "from"), day(map, "to"), map.text("source"));
  }

  private static LocalDate day(YamlMap map, String key) {
    if (!map.has(key)) {
      map.missing(key);
    }
    return YamlValues.date(map, key).orElse(LocalDate.EPOCH);
  }

  private List<Population> populations() throws IOException {
    CsvTable table = files.csv(FOLDER + "populations.csv");
    table.expectColumns(List.of("area", "day", "thousand", "source"));
    List<Population> found = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      try {
        found.add(
            new Population(
                row.value("area"),
                LocalDate.parse(row.value("day")),
                new BigDecimal(row.value("thousand")).multiply(THOUSAND),
                row.value("source")));
      } catch (NumberFormatException | DateTimeParseException wrong) {
        row.fault(
            "thousand",
            "a day as 2022-01-01 and persons in thousands",
            row.value("day") + " " + row.value("thousand"),
            "Correct the row.");
      }
    }
    return List.copyOf(found);
  }
}
