package kg.koch.openrosa;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML from strangers: no document type, so no entities of its own; nothing is fetched;
 * bounded in bytes, depth and number of elements. What exceeds a bound is refused, not cut.
 */
final class SafeXml {

  /** Deepest nesting of fields; real forms have fewer than ten levels. */
  static final int DEEPEST = 64;

  /** Most elements; a form of 1,000 questions about 100 people has as many. */
  static final int MOST_ELEMENTS = 200_000;

  private SafeXml() {}

  /** What is told of each element, in the order of the document. */
  interface Handler {

    void start(XMLStreamReader reader, int depth);

    void text(String text);

    void end(int depth);
  }

  /**
   * @throws OpenRosaRefusal 413.1 above {@code mostBytes}; 400.1 if it is no such XML
   */
  static void read(byte[] xml, int mostBytes, Handler handler) {
    if (xml.length > mostBytes) {
      throw new OpenRosaRefusal(
          ErrorCode.TOO_LARGE,
          "expected XML of at most %,d bytes; got %,d".formatted(mostBytes, xml.length));
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text(xml)));
      read(reader, handler);
    } catch (XMLStreamException notXml) {
      throw new OpenRosaRefusal(
          ErrorCode.UNREADABLE,
          "expected well-formed XML; line %d, column %d is not"
              .formatted(
                  notXml.getLocation() == null ? 0 : notXml.getLocation().getLineNumber(),
                  notXml.getLocation() == null ? 0 : notXml.getLocation().getColumnNumber()));
    }
  }

  /**
   * The text of a document, which is UTF-8 whatever it says of itself.
   *
   * @throws OpenRosaRefusal 400.1 if it is not
   */
  static String text(byte[] xml) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(xml)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw new OpenRosaRefusal(ErrorCode.UNREADABLE, "expected text in UTF-8; got another");
    }
  }

  private static void read(XMLStreamReader reader, Handler handler) throws XMLStreamException {
    int depth = 0;
    int elements = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          elements++;
          if (depth > DEEPEST || elements > MOST_ELEMENTS) {
            throw new OpenRosaRefusal(
                ErrorCode.UNREADABLE,
                "expected at most %d levels and %,d elements; got more"
                    .formatted(DEEPEST, MOST_ELEMENTS));
          }
          handler.start(reader, depth);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            handler.text(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          handler.end(depth);
          depth--;
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new OpenRosaRefusal(
                ErrorCode.UNREADABLE, "expected XML without a document type; got one");
        default -> {
          // Comments and processing instructions say nothing of a form.
        }
      }
    }
  }

  /** An attribute of the current element, by its local name; empty if it is not there. */
  static String attribute(XMLStreamReader reader, String name) {
    for (int at = 0; at < reader.getAttributeCount(); at++) {
      if (reader.getAttributeLocalName(at).equals(name)) {
        return reader.getAttributeValue(at);
      }
    }
    return "";
  }
}
