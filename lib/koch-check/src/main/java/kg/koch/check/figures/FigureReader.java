package kg.koch.check.figures;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kg.koch.catalog.FigureDeclarations;
import kg.koch.catalog.FigureDeclarations.Indicator;
import kg.koch.catalog.FigureDeclarations.WordDimension;
import kg.koch.check.figures.Figure.Labels;
import org.jspecify.annotations.Nullable;

/**
 * Understands a row of published figures: the words of indicator and breakdown, the area, the
 * period, the unit.
 *
 * <p>Rows are of a simple table (indicator, period or year, area, breakdown, value, unit, source,
 * and as far as known definition, concept, vintage, territory, note) or of SDMX-CSV (REF_AREA,
 * TIME_PERIOD, OBS_VALUE, UNIT_MEASURE, UNIT_MULT; the indicator in INDICATOR, SERIES or the
 * dataflow; every further column in capitals is a dimension, unless it is an attribute).
 */
public final class FigureReader {

  private static final String REST = "other";
  private static final Pattern PART_SEPARATOR = Pattern.compile("[;|,]");
  private static final Pattern KEY_AND_VALUE =
      Pattern.compile("\\s*([\\p{L}_ ]+?)\\s*[:=]\\s*(.+)");
  private static final List<String> DATAFLOWS =
      List.of("INDICATOR", "SERIES", "INDICATOR_ID", "DATAFLOW", "STRUCTURE_ID");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "STRUCTURE",
          "STRUCTURE_ID",
          "STRUCTURE_NAME",
          "ACTION",
          "DATAFLOW",
          "FREQ",
          "REPORTING_TYPE",
          "INDICATOR",
          "SERIES",
          "INDICATOR_ID",
          "REF_AREA",
          "TIME_PERIOD",
          "OBS_VALUE",
          "OBS_STATUS",
          "CONF_STATUS",
          "UNIT_MEASURE",
          "UNIT_MULT",
          "NATURE",
          "SOURCE_DETAIL",
          "COMMENT_OBS",
          "COMMENT_TS",
          "TIME_DETAIL",
          "GEO_INFO_URL",
          "GEO_INFO_TYPE",
          "LAST_UPDATE",
          "DECIMALS",
          "UPPER_BOUND",
          "LOWER_BOUND",
          "VINTAGE",
          "TERRITORY");

  private final FigureDeclarations declared;
  private final Places places;

  FigureReader(FigureDeclarations declared, Places places) {
    this.declared = declared;
    this.places = places;
  }

  /** A row that is no figure. */
  public static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String expected;
    private final String came;

    Unreadable(String field, String expected, String came) {
      super("Expected %s in %s; got '%s'".formatted(expected, field, came));
      this.field = field;
      this.expected = expected;
      this.came = came;
    }

    public String field() {
      return field;
    }

    public String expected() {
      return expected;
    }

    public String came() {
      return came;
    }
  }

  /**
   * The figure of a row.
   *
   * @param row values by column, as written; what is not there is left out
   * @throws Unreadable if it has no number, no period or no indicator
   */
  public Figure read(long line, Map<String, String> row) throws Unreadable {
    boolean isSdmx = row.containsKey("OBS_VALUE");
    String indicator = isSdmx ? first(row, DATAFLOWS) : first(row, List.of("indicator"));
    if (indicator.isEmpty()) {
      throw new Unreadable("indicator", "the name of an indicator", "");
    }
    String told = first(row, List.of("TIME_PERIOD", "period", "year", "date"));
    FigurePeriod period =
        FigurePeriod.in(told)
            .orElseThrow(
                () -> new Unreadable("period", "a period as 2024, 2024-03 or 2024-Q1", told));
    BigDecimal value = value(first(row, List.of("OBS_VALUE", "value")));
    SortedMap<String, String> terms = new TreeMap<>();
    String text = first(row, List.of("breakdown"));
    String area = area(row, text, terms);
    if (isSdmx) {
      dimensions(row, terms);
    }
    String stem = stem(Words.of(indicator), terms);
    Labels labels = labels(row, text, Words.of(FigurePeriod.removedFrom(told)));
    String said =
        Words.of(
            String.join(
                " ", indicator, told, text, labels.source(), labels.definition(), labels.text()));
    FigureUnit unit = FigureUnit.of(first(row, List.of("UNIT_MEASURE", "unit")), power(row));
    return new Figure(
        line,
        indicator,
        stem,
        declared(Words.of(indicator + " " + told + " " + text)),
        period,
        area,
        new Breakdown(terms),
        value,
        unit,
        labels,
        said);
  }

  private static BigDecimal value(String text) throws Unreadable {
    String number = text.replaceAll("[\\s\u00a0\u202f]", "");
    if (number.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
      number = number.replace(",", "");
    } else if (number.matches("-?\\d+,\\d+")) {
      number = number.replace(',', '.');
    }
    try {
      return new BigDecimal(number);
    } catch (NumberFormatException none) {
      throw new Unreadable("value", "a number such as 1234.5", text);
    }
  }

  private static int power(Map<String, String> row) throws Unreadable {
    String text = first(row, List.of("UNIT_MULT", "unit_mult", "multiplier"));
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("\\d")) {
      throw new Unreadable("UNIT_MULT", "a power of ten from 0 to 9", text);
    }
    return Integer.parseInt(text);
  }

  private static Labels labels(Map<String, String> row, String breakdown, String besidePeriod) {
    String definition = first(row, List.of("definition", "concept", "POPULATION_CONCEPT"));
    String note = first(row, List.of("note", "COMMENT_OBS", "COMMENT_TS", "comment"));
    return new Labels(
        first(row, List.of("source", "SOURCE_DETAIL")),
        definition,
        Words.of(first(row, List.of("vintage", "VINTAGE")) + " " + besidePeriod),
        first(row, List.of("territory", "TERRITORY")),
        first(row, List.of("OBS_STATUS", "status")),
        String.join(" ", breakdown, definition, note));
  }

  private static String first(Map<String, String> row, List<String> columns) {
    for (String column : columns) {
      String value = row.getOrDefault(column, "").strip();
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  /** The area told, or the one among the parts of the breakdown; the country where none is. */
  private String area(Map<String, String> row, String breakdown, SortedMap<String, String> terms) {
    String told = first(row, List.of("REF_AREA", "area", "region", "territory_code"));
    String words = Words.of(told);
    String area = told.isEmpty() ? "" : places.area(words).orElse(words);
    for (String part : PART_SEPARATOR.split(FigurePeriod.removedFrom(breakdown))) {
      Optional<String> named = places.area(Words.of(part));
      if (named.isPresent()
          && (area.isEmpty() || area.equals(places.root()) || area.equals(named.get()))) {
        area = named.get();
      } else {
        term(part, terms);
      }
    }
    return area.isEmpty() ? places.root() : area;
  }

  private void dimensions(Map<String, String> row, SortedMap<String, String> terms) {
    row.forEach(
        (column, value) -> {
          boolean isDimension = column.matches("[A-Z][A-Z0-9_]+") && !ATTRIBUTES.contains(column);
          if (isDimension && !value.isBlank() && !value.startsWith("_")) {
            term(column + "=" + value, terms);
          }
        });
  }

  /** Reads one part of a breakdown: a key with its value, a country, or words. */
  private void term(String part, SortedMap<String, String> terms) {
    var pair = KEY_AND_VALUE.matcher(part);
    String key = pair.matches() ? Words.of(pair.group(1)) : "";
    String words = Words.of(pair.matches() ? pair.group(2) : part);
    if (words.isEmpty() || declared.totals().contains(words)) {
      return;
    }
    Optional<String> country = places.country(words);
    if (country.isPresent()) {
      terms.put(key.isEmpty() ? "country" : key, country.get());
      return;
    }
    if (!key.isEmpty() && REST.equals(countryWord(words))) {
      terms.put(key, REST);
      return;
    }
    String left = withoutRounds(take(words, terms, declared.dimensions()));
    for (String idle : Words.longestFirst(declared.totals())) {
      left = Words.without(left, idle);
    }
    for (String idle : declared.idle()) {
      left = Words.without(left, idle);
    }
    if (!left.isEmpty()) {
      terms.merge(key.isEmpty() ? Breakdown.OTHER : key, left, (one, other) -> one + " " + other);
    }
  }

  /** What the word means among countries; empty if nothing. */
  private String countryWord(String words) {
    return declared.dimensions().stream()
        .filter(dimension -> dimension.id().equals("country"))
        .map(dimension -> dimension.words().getOrDefault(words, ""))
        .findFirst()
        .orElse("");
  }

  /** Rounds of one survey are one series; what they look back on is compared by a rule. */
  private String withoutRounds(String words) {
    String left = words;
    for (FigureDeclarations.Window window : declared.windows()) {
      for (String round : window.words()) {
        left = Words.without(left, round);
      }
    }
    return left;
  }

  /** Takes the words of dimensions out and puts their values among the terms. */
  private static String take(
      String words, SortedMap<String, String> terms, List<WordDimension> dimensions) {
    String left = words;
    for (WordDimension dimension : dimensions) {
      for (String phrase : Words.longestFirst(dimension.words().keySet())) {
        if (Words.has(left, phrase)) {
          terms.putIfAbsent(dimension.id(), dimension.words().get(phrase));
          left = Words.without(left, phrase);
        }
      }
    }
    return left;
  }

  private String stem(String indicator, SortedMap<String, String> terms) {
    List<WordDimension> inIndicators =
        declared.dimensions().stream().filter(WordDimension::inIndicators).toList();
    String left = withoutRounds(take(indicator, terms, inIndicators));
    for (String total : List.of("total", "all", "всего", "итого", "баары", "бардыгы")) {
      left = left.startsWith("total fertility") ? left : Words.without(left, total);
    }
    return left;
  }

  /** What is known of the indicator: the one with the most of its words named. */
  private @Nullable Indicator declared(String words) {
    Set<String> all = Words.set(words);
    return declared.indicators().stream()
        .filter(one -> one.without().stream().noneMatch(all::contains))
        .filter(one -> mostWords(one, all) > 0)
        .max(Comparator.comparingInt(one -> mostWords(one, all)))
        .orElse(null);
  }

  private static int mostWords(Indicator indicator, Set<String> words) {
    return indicator.names().stream()
        .filter(words::containsAll)
        .mapToInt(Set::size)
        .max()
        .orElse(0);
  }
}
