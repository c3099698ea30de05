package kg.koch.publish.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a graph as JSON-LD 1.1: one object a subject, properties with their prefixes. */
public final class JsonLd {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonLd() {}

  public static String write(Graph graph) {
    List<Object> subjects = new ArrayList<>();
    graph
        .subjects()
        .forEach(
            (subject, statements) -> {
              Map<String, Object> object = new LinkedHashMap<>();
              object.put("@id", subject);
              Map<String, List<Object>> values = new LinkedHashMap<>();
              for (Graph.Statement statement : statements) {
                String property = statement.property();
                boolean type = property.equals("rdf:type");
                values
                    .computeIfAbsent(type ? "@type" : property, any -> new ArrayList<>())
                    .add(type ? ((Graph.Resource) statement.value()).name() : value(statement));
              }
              object.putAll(values);
              subjects.add(object);
            });
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", Graph.PREFIXES);
    document.put("@graph", subjects);
    return MAPPER.writeValueAsString(document).replace("\r\n", "\n") + "\n";
  }

  private static Object value(Graph.Statement statement) {
    if (statement.value() instanceof Graph.Resource resource) {
      return Map.of("@id", resource.name());
    }
    Graph.Literal literal = (Graph.Literal) statement.value();
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("@value", literal.text());
    if (!literal.language().isEmpty()) {
      value.put("@language", literal.language());
    } else if (!literal.type().isEmpty()) {
      value.put("@type", literal.type());
    }
    return value;
  }
}
