package kg.koch.publish.pxweb;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A query of the PxWeb API, version 1: {@code {"query": [{"code": .., "selection": {"filter": ..,
 * "values": [..]}}], "response": {"format": ..}}}. Filters: item (codes), all (patterns with *),
 * top (how many), vs:set (codes of a value set).
 *
 * @param choices one for each variable named
 * @param format csv where none is asked for, as in PxWeb
 */
public record PxWebQuery(List<VariableChoice> choices, String format) {

  public PxWebQuery {
    choices = List.copyOf(choices);
  }

  /**
   * Reads a query; an empty text asks for everything.
   *
   * @throws PxWebException 400 if it is not written so
   */
  public static PxWebQuery parse(String json) {
    try {
      JsonNode root = JsonMapper.shared().readTree(json.isBlank() ? "{}" : json);
      List<VariableChoice> choices = new ArrayList<>();
      for (JsonNode one : root.path("query")) {
        choices.add(choice(one));
      }
      String format = root.at("/response/format").asString("csv");
      return new PxWebQuery(choices, format.isEmpty() ? "csv" : format);
    } catch (JacksonException malformed) {
      throw PxWebException.expected("a query in JSON", malformed.getOriginalMessage());
    }
  }

  private static VariableChoice choice(JsonNode one) {
    String variable = one.path("code").asString("");
    String filter = one.at("/selection/filter").asString("item");
    List<String> values =
        one.at("/selection/values").valueStream().map(value -> value.asString("")).toList();
    if (filter.startsWith("vs:")) {
      return new VariableChoice(variable, filter.substring("vs:".length()), values);
    }
    return new VariableChoice(variable, null, expressions(filter, values));
  }

  private static List<String> expressions(String filter, List<String> values) {
    if (values.isEmpty()) {
      throw PxWebException.expected("values for the filter " + filter, "none");
    }
    return switch (filter) {
      case "item", "all" -> values;
      case "top" -> Stream.of(values.get(0)).map(count -> "TOP(" + count + ")").toList();
      default -> throw PxWebException.expected("a filter of item, all, top or vs:", filter);
    };
  }
}
