package kg.koch.publish.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a data query asks, read from the key and the parameters of its address. It is not yet held
 * against a table: that is {@link DataSelection}'s work.
 *
 * @param keys alternatives, each a set of codes a dimension in key order; an empty set takes any
 * @param filters conditions that must all hold
 * @param first observations from the start of each series, or null
 * @param last observations from the end of each series, or null
 * @param offset matching observations to pass over
 * @param limit the most observations wanted, or null
 * @param withMeasure false for measures=none
 * @param attributes those wanted
 * @param dimensionAtObservation TIME_PERIOD or AllDimensions, for formats that know series
 */
public record DataQuery(
    List<List<Set<String>>> keys,
    List<ComponentFilter> filters,
    @Nullable Integer first,
    @Nullable Integer last,
    int offset,
    @Nullable Integer limit,
    boolean withMeasure,
    List<SdmxAttribute> attributes,
    String dimensionAtObservation) {

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
   *     +; * or nothing takes any; several keys are joined by a comma; * (or all) alone takes
   *     everything
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
        withMeasure(parameters),
        attributes(parameters),
        text(parameters, "dimensionAtObservation", TIME));
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
    return switch (measures) {
      case "all", "OBS_VALUE" -> true;
      case "none" -> false;
      default -> throw SdmxException.semantic("measures of all, none or OBS_VALUE", measures);
    };
  }

  private static List<SdmxAttribute> attributes(Map<String, List<String>> parameters) {
    Set<SdmxAttribute> wanted = new LinkedHashSet<>();
    for (String name : text(parameters, "attributes", "dsd").split(",", -1)) {
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
    return Arrays.stream(SdmxAttribute.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
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
