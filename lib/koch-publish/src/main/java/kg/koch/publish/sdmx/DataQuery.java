package kg.koch.publish.sdmx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a data query asks, read from the key and the parameters of its address, in the words of SDMX
 * REST 2 or REST 1. It is not yet held against a table: that is {@link DataSelection}'s work.
 *
 * @param keys alternatives, each a set of codes a dimension in key order; an empty set takes any
 * @param filters conditions that must all hold
 * @param first observations from the start of each series, or null
 * @param last observations from the end of each series, or null
 * @param offset matching observations to pass over
 * @param limit the most observations wanted, or null
 * @param sort by what to sort; empty: series by the order of codes, then time
 * @param seriesOnly true if the keys of series are wanted without observations
 * @param history which releases it asks about
 * @param withMeasure false for measures=none
 * @param attributes those wanted
 * @param dimensionAtObservation the dimension that tells observations of a series apart,
 *     AllDimensions for observations without series, or null for TIME_PERIOD where there is one
 */
public record DataQuery(
    List<List<Set<String>>> keys,
    List<ComponentFilter> filters,
    @Nullable Integer first,
    @Nullable Integer last,
    int offset,
    @Nullable Integer limit,
    List<SortKey> sort,
    boolean seriesOnly,
    HistoryRequest history,
    boolean withMeasure,
    List<SdmxAttribute> attributes,
    @Nullable String dimensionAtObservation) {

  /** The value of dimensionAtObservation for observations without series. */
  public static final String ALL_DIMENSIONS = "AllDimensions";

  static final String TIME = "TIME_PERIOD";

  /** Everything of a table. */
  public static DataQuery all() {
    return parse("*", Map.of());
  }

  /**
   * Reads a query.
   *
   * @param key such as {@code KG05.F+M.*}: the codes of each dimension but TIME_PERIOD, joined by
   *     +; * or nothing takes any, and so do dimensions left out at its end; several keys are
   *     joined by a comma; * (or all) alone takes everything
   * @param parameters of the address, decoded; those the standard does not know are passed over
   * @throws SdmxException with status SYNTAX if it is not written so
   */
  public static DataQuery parse(String key, Map<String, List<String>> parameters) {
    return new DataQuery(
        keys(key),
        filters(parameters),
        number(parameters, "firstNObservations"),
        number(parameters, "lastNObservations"),
        offset(parameters),
        number(parameters, "limit"),
        text(parameters, "sort", "").isEmpty()
            ? List.of()
            : SortKey.parse(text(parameters, "sort", "")),
        seriesOnly(parameters),
        history(parameters),
        withMeasure(parameters),
        attributes(parameters),
        dimensionAtObservation(parameters));
  }

  /** REST 1 has a word for it; in REST 2 neither measures nor attributes are wanted. */
  private static boolean seriesOnly(Map<String, List<String>> parameters) {
    boolean bare =
        text(parameters, "measures", "all").equals("none")
            && text(parameters, "attributes", "dsd").equals("none");
    return switch (text(parameters, "detail", "full")) {
      case "full", "dataonly" -> bare;
      case "serieskeysonly", "nodata" -> true;
      default ->
          throw SdmxException.syntax(
              "detail of full, dataonly, serieskeysonly or nodata", text(parameters, "detail", ""));
    };
  }

  private static HistoryRequest history(Map<String, List<String>> parameters) {
    String every = text(parameters, "includeHistory", "false");
    if (!every.equals("true") && !every.equals("false")) {
      throw SdmxException.syntax("includeHistory of true or false", every);
    }
    return new HistoryRequest(
        moment(parameters, "asOf"), moment(parameters, "updatedAfter"), every.equals("true"));
  }

  private static @Nullable Instant moment(Map<String, List<String>> parameters, String name) {
    String text = text(parameters, name, "");
    return text.isEmpty() ? null : HistoryRequest.moment(text);
  }

  private static @Nullable String dimensionAtObservation(Map<String, List<String>> parameters) {
    String named = text(parameters, "dimensionAtObservation", "");
    return named.isEmpty() ? null : named;
  }

  private static List<List<Set<String>>> keys(String key) {
    if (key.isEmpty() || key.equals("*") || key.equals("all")) {
      return List.of();
    }
    return Arrays.stream(key.split(",", -1))
        .map(one -> Arrays.stream(one.split("\\.", -1)).map(DataQuery::codes).toList())
        .toList();
  }

  private static Set<String> codes(String part) {
    if (part.isEmpty() || part.equals("*")) {
      return Set.of();
    }
    Set<String> codes = new LinkedHashSet<>();
    for (String code : part.split("[+ ]", -1)) {
      if (!code.matches("[A-Za-z0-9_@$-]+")) {
        throw SdmxException.syntax("a key of codes, such as KG05.F+M.*", part);
      }
      codes.add(code);
    }
    return codes;
  }

  private static List<ComponentFilter> filters(Map<String, List<String>> parameters) {
    List<ComponentFilter> filters = new ArrayList<>();
    parameters.forEach(
        (name, values) -> {
          if (name.startsWith("c[") && name.endsWith("]")) {
            String component = name.substring(2, name.length() - 1);
            values.forEach(value -> filters.add(ComponentFilter.parse(component, value)));
          }
        });
    values(parameters, "startPeriod")
        .forEach(value -> filters.add(ComponentFilter.parse(TIME, "ge:" + value)));
    values(parameters, "endPeriod")
        .forEach(value -> filters.add(ComponentFilter.parse(TIME, "le:" + value)));
    return filters;
  }

  private static boolean withMeasure(Map<String, List<String>> parameters) {
    String measures = text(parameters, "measures", "all");
    for (String name : measures.split(",", -1)) {
      if (!List.of("all", "none", "OBS_VALUE").contains(name)) {
        throw SdmxException.semantic("measures of all, none or OBS_VALUE", name);
      }
    }
    return !measures.equals("none");
  }

  private static List<SdmxAttribute> attributes(Map<String, List<String>> parameters) {
    Set<SdmxAttribute> wanted = new LinkedHashSet<>();
    String detail = text(parameters, "detail", "full");
    boolean none = detail.equals("dataonly") || detail.equals("serieskeysonly");
    for (String name : text(parameters, "attributes", none ? "none" : "dsd").split(",", -1)) {
      switch (name) {
        case "dsd", "all" -> wanted.addAll(List.of(SdmxAttribute.values()));
        case "obs" -> wanted.addAll(SdmxAttribute.OF_OBSERVATIONS);
        case "dataset" ->
            wanted.addAll(
                Arrays.stream(SdmxAttribute.values())
                    .filter(one -> !one.isOfObservation())
                    .toList());
        case "none", "msd", "series" -> {}
        default -> wanted.add(attribute(name));
      }
    }
    return wanted.stream().sorted().toList();
  }

  private static SdmxAttribute attribute(String name) {
    return SdmxAttribute.find(name)
        .orElseThrow(
            () ->
                SdmxException.semantic(
                    "attributes of dsd, obs, dataset, none or " + List.of(SdmxAttribute.values()),
                    name));
  }

  private static int offset(Map<String, List<String>> parameters) {
    Integer offset = number(parameters, "offset");
    return offset == null ? 0 : offset;
  }

  private static @Nullable Integer number(Map<String, List<String>> parameters, String name) {
    String text = text(parameters, name, "");
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("\\d{1,9}")) {
      throw SdmxException.syntax("a whole number for " + name, text);
    }
    return Integer.valueOf(text);
  }

  private static String text(Map<String, List<String>> parameters, String name, String otherwise) {
    List<String> values = values(parameters, name);
    return values.isEmpty() ? otherwise : values.get(0);
  }

  private static List<String> values(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of());
  }
}
