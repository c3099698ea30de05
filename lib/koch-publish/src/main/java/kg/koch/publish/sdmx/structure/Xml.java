package kg.koch.publish.sdmx.structure;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML written element by element; names carry their prefix, which is declared at the root. */
final class Xml {

  // The one of the platform: others check names differently.
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter writer;

  Xml(OutputStream out) {
    try {
      writer = FACTORY.createXMLStreamWriter(out, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  /** A stream that breaks off is the reader's doing; the container knows. */
  private Xml step(Step step) {
    try {
      step.run();
    } catch (XMLStreamException failure) {
      throw new java.io.UncheckedIOException(new java.io.IOException(failure));
    }
    return this;
  }

  Xml namespace(String prefix, String address) {
    return step(() -> writer.writeNamespace(prefix, address));
  }

  Xml open(String name) {
    return step(() -> writer.writeStartElement(name));
  }

  Xml attribute(String name, String value) {
    return step(() -> writer.writeAttribute(name, value));
  }

  Xml text(String text) {
    return step(() -> writer.writeCharacters(text));
  }

  Xml close() {
    return step(writer::writeEndElement);
  }

  /** An element with a text and nothing else. */
  Xml leaf(String name, String text) {
    return open(name).text(text).close();
  }

  void end() {
    step(writer::writeEndDocument).step(writer::flush);
  }
}
