package kg.koch.publish.catalogue;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a graph as RDF/XML (W3C, RDF 1.1 XML Syntax). */
public final class RdfXml {

  private static final String RDF = String.valueOf(Graph.PREFIXES.get("rdf"));

  private RdfXml() {}

  public static String write(Graph graph) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("rdf", "RDF", RDF);
      for (Map.Entry<String, String> prefix : Graph.PREFIXES.entrySet()) {
        xml.writeNamespace(prefix.getKey(), prefix.getValue());
      }
      for (Map.Entry<String, List<Graph.Statement>> subject : graph.subjects().entrySet()) {
        xml.writeCharacters("\n");
        xml.writeStartElement("rdf", "Description", RDF);
        name(xml, subject.getKey(), "about");
        for (Graph.Statement statement : subject.getValue()) {
          write(xml, statement);
        }
        xml.writeEndElement();
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException failure) {
      throw new IllegalStateException(failure);
    }
    return out + "\n";
  }

  private static void name(XMLStreamWriter xml, String name, String attribute)
      throws XMLStreamException {
    if (name.startsWith("_:")) {
      xml.writeAttribute("rdf", RDF, "nodeID", name.substring(2));
    } else {
      xml.writeAttribute("rdf", RDF, attribute, Graph.expand(name));
    }
  }

  private static void write(XMLStreamWriter xml, Graph.Statement statement)
      throws XMLStreamException {
    String[] property = statement.property().split(":", 2);
    String namespace = String.valueOf(Graph.PREFIXES.get(property[0]));
    xml.writeCharacters("\n  ");
    if (statement.value() instanceof Graph.Resource resource) {
      xml.writeEmptyElement(property[0], property[1], namespace);
      name(xml, resource.name(), "resource");
      return;
    }
    Graph.Literal literal = (Graph.Literal) statement.value();
    xml.writeStartElement(property[0], property[1], namespace);
    if (!literal.language().isEmpty()) {
      xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", literal.language());
    } else if (!literal.type().isEmpty()) {
      xml.writeAttribute("rdf", RDF, "datatype", Graph.expand(literal.type()));
    }
    xml.writeCharacters(literal.text());
    xml.writeEndElement();
  }
}
