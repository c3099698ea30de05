package kg.koch.portal.pxweb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.cube.Contents;
import kg.koch.publish.cube.Cube;
import kg.koch.publish.pxweb.PxWebException;
import kg.koch.publish.pxweb.VariableChoice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A selection of PxWebApi 2, read from the parameters of an address or from JSON.
 *
 * @param choices one for each variable named; none: what the table opens with
 */
record PxWeb2Query(List<VariableChoice> choices, List<String> heading, List<String> stub) {

  static PxWeb2Query ofAddress(Map<String, List<String>> parameters) {
    Map<String, String> codeLists = new LinkedHashMap<>();
    Map<String, List<String>> values = new LinkedHashMap<>();
    parameters.forEach(
        (name, all) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          String inner = name.replaceFirst("^[^\\[]*\\[(.*)]$", "$1");
          if (lower.startsWith("valuecodes[")) {
            values.put(inner, all.stream().flatMap(one -> split(one).stream()).toList());
          } else if (lower.startsWith("codelist[")) {
            codeLists.put(inner, all.get(0));
          }
        });
    Set<String> variables = new LinkedHashSet<>(values.keySet());
    variables.addAll(codeLists.keySet());
    return new PxWeb2Query(
        variables.stream()
            .map(
                one ->
                    new VariableChoice(
                        one, codeLists.get(one), values.getOrDefault(one, List.of())))
            .toList(),
        list(parameters, "heading"),
        list(parameters, "stub"));
  }

  static List<String> list(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .flatMap(one -> split(one).stream())
        .filter(one -> !one.isEmpty())
        .toList();
  }

  /** At commas outside of parentheses. */
  static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      char here = text.charAt(at);
      depth += here == '(' ? 1 : here == ')' ? -1 : 0;
      if (here == ',' && depth == 0) {
        parts.add(text.substring(start, at).strip());
        start = at + 1;
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }

  static PxWeb2Query ofJson(String json) {
    try {
      return ofJson(JsonMapper.shared().readTree(json.isBlank() ? "{}" : json));
    } catch (JacksonException malformed) {
      throw new PxWebException(400, "Expected a selection in JSON.");
    }
  }

  static PxWeb2Query ofJson(JsonNode root) {
    List<VariableChoice> choices = new ArrayList<>();
    for (JsonNode one : root.path("selection")) {
      String codeList = one.path("codelist").asString("");
      choices.add(
          new VariableChoice(
              one.path("variableCode").asString(""),
              codeList.isEmpty() ? null : codeList,
              texts(one.path("valueCodes"))));
    }
    return new PxWeb2Query(
        choices, texts(root.at("/placement/heading")), texts(root.at("/placement/stub")));
  }

  static List<String> texts(JsonNode array) {
    return array.valueStream().map(one -> one.asString("")).toList();
  }

  /** The same; where nothing was chosen, what the page of the table opens with. */
  PxWeb2Query orOpening(TableMetadata table) {
    return choices.isEmpty() ? new PxWeb2Query(opening(table), heading, stub) : this;
  }

  private static List<VariableChoice> opening(TableMetadata table) {
    View view = View.opening(table);
    return IntStream.range(0, table.dimensions().size())
        .mapToObj(
            axis ->
                new VariableChoice(
                    view.dimension(axis).id(),
                    null,
                    view.chosen().get(axis).stream().map(at -> view.code(axis, at)).toList()))
        .toList();
  }

  /** The selection of a block, every expression worked out. */
  static Map<String, Object> selection(Cube cube, PxWeb2Query asked) {
    List<Object> selection = new ArrayList<>();
    for (int number = 0; number < cube.rank(); number++) {
      selection.add(
          PxWeb1Controller.ordered(
              "variableCode", cube.dimension(number).id(),
              "valueCodes", cube.codes(number).stream().map(code -> code.id()).toList()));
    }
    selection.add(
        PxWeb1Controller.ordered(
            "variableCode",
            Contents.DIMENSION,
            "valueCodes",
            cube.contents().stream().map(Contents::name).toList()));
    return PxWeb1Controller.ordered(
        "selection",
        selection,
        "placement",
        PxWeb1Controller.ordered("heading", asked.heading(), "stub", asked.stub()));
  }
}
