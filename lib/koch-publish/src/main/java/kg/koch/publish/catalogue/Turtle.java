package kg.koch.publish.catalogue;

import java.util.List;
import java.util.Map;

/** Writes a graph as Turtle (W3C, RDF 1.1 Turtle). */
public final class Turtle {

  private Turtle() {}

  public static String write(Graph graph) {
    StringBuilder out = new StringBuilder();
    Graph.PREFIXES.forEach(
        (prefix, start) ->
            out.append("@prefix ").append(prefix).append(": <").append(start).append("> .\n"));
    for (Map.Entry<String, List<Graph.Statement>> subject : graph.subjects().entrySet()) {
      out.append('\n').append(name(subject.getKey()));
      List<Graph.Statement> statements = subject.getValue();
      for (int i = 0; i < statements.size(); i++) {
        out.append(i == 0 ? " " : " ;\n  ");
        out.append(name(statements.get(i).property())).append(' ');
        out.append(value(statements.get(i).value()));
      }
      out.append(" .\n");
    }
    return out.toString();
  }

  /** Prefixed names are written whole where Turtle would ask for escapes: all are, but types. */
  private static String name(String name) {
    boolean bare = name.startsWith("_:") || name.matches("[a-z]+:[A-Za-z]+");
    return bare ? name : "<" + Graph.expand(name) + ">";
  }

  private static String value(Graph.Value value) {
    if (value instanceof Graph.Resource resource) {
      return name(resource.name());
    }
    Graph.Literal literal = (Graph.Literal) value;
    String text = literal.text().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    String mark =
        !literal.language().isEmpty()
            ? "@" + literal.language()
            : literal.type().isEmpty() ? "" : "^^" + name(literal.type());
    return '"' + text + '"' + mark;
  }
}
