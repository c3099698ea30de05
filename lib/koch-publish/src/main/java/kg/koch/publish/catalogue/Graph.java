package kg.koch.publish.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Text;

/**
 * Statements in the order they were made, by subject. Names are written with a prefix of {@link
 * #PREFIXES}, such as dct:title; addresses are whole; a subject that begins with {@code _:} has no
 * name outside of the graph.
 */
public final class Graph {

  /** The vocabularies names are from. */
  public static final Map<String, String> PREFIXES = prefixes();

  /** What is said of a subject: another subject, or a value. */
  public sealed interface Value permits Resource, Literal {}

  /** A prefixed name, a whole address, or a subject without a name. */
  public record Resource(String name) implements Value {}

  /**
   * @param language tag; empty: none
   * @param type prefixed name of the datatype; empty: text
   */
  public record Literal(String text, String language, String type) implements Value {}

  /** One property of a subject. */
  public record Statement(String property, Value value) {}

  private final Map<String, List<Statement>> subjects = new LinkedHashMap<>();

  private static Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("adms", "http://www.w3.org/ns/adms#");
    prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
    prefixes.put("dct", "http://purl.org/dc/terms/");
    prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
    prefixes.put("qb", "http://purl.org/linked-data/cube#");
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("stat", "http://data.europa.eu/s1n/");
    prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return Collections.unmodifiableMap(prefixes);
  }

  /** The whole address of a name. */
  public static String expand(String name) {
    int colon = name.indexOf(':');
    String start = colon < 0 ? null : PREFIXES.get(name.substring(0, colon));
    return start == null ? name : start + name.substring(colon + 1);
  }

  /** The statements by subject, in the order they were made. */
  public Map<String, List<Statement>> subjects() {
    return Collections.unmodifiableMap(subjects);
  }

  /** What was said before is not said again. */
  Graph say(String subject, String property, Value value) {
    List<Statement> said = subjects.computeIfAbsent(subject, any -> new ArrayList<>());
    Statement statement = new Statement(property, value);
    if (!said.contains(statement)) {
      said.add(statement);
    }
    return this;
  }

  Graph type(String subject, String type) {
    return resource(subject, "rdf:type", type);
  }

  Graph resource(String subject, String property, String object) {
    return say(subject, property, new Resource(object));
  }

  Graph text(String subject, String property, Text text) {
    for (Language language : Language.values()) {
      say(subject, property, new Literal(text.in(language), language.tag(), ""));
    }
    return this;
  }

  Graph plain(String subject, String property, String text) {
    return say(subject, property, new Literal(text, "", ""));
  }

  Graph typed(String subject, String property, String text, String type) {
    return say(subject, property, new Literal(text, "", type));
  }
}
