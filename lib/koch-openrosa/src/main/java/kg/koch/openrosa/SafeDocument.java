package kg.koch.openrosa;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A document as a tree, of bytes that {@link SafeXml} has let pass; it fetches nothing either. */
final class SafeDocument {

  private SafeDocument() {}

  static Document read(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(SafeXml.text(xml))));
    } catch (SAXException | IOException notXml) {
      throw new OpenRosaRefusal(ErrorCode.UNREADABLE, "expected well-formed XML; got another text");
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("Every Java platform reads XML", impossible);
    }
  }

  static byte[] bytes(Document document) {
    try {
      document.setXmlStandalone(true);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (TransformerException impossible) {
      throw new IllegalStateException("A document that was read can be written", impossible);
    }
  }

  /** The elements right within another. */
  static Stream<Element> children(Node parent) {
    return IntStream.range(0, parent.getChildNodes().getLength())
        .mapToObj(at -> parent.getChildNodes().item(at))
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }

  static Stream<Element> children(Node parent, String name) {
    return children(parent).filter(child -> name.equals(child.getLocalName()));
  }

  static Stream<Element> descendants(Node parent) {
    return children(parent).flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
  }
}
