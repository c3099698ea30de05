package kg.koch.xroad;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Begins an envelope of the SOAP protocol, version 4.0. Source: PR-MESS 2.1, 2.2. */
final class SoapHeader {

  static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String XROAD = "http://x-road.eu/xsd/xroad.xsd";
  static final String IDENTIFIERS = "http://x-road.eu/xsd/identifiers";
  static final String PROTOCOL_VERSION = "4.0";

  private final XMLStreamWriter out;

  private SoapHeader(XMLStreamWriter out) {
    this.out = out;
  }

  /** Writes the envelope as far as into its body. */
  static void begin(XMLStreamWriter out, ServiceId service, MessageHeaders headers)
      throws XMLStreamException {
    out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    out.writeStartElement("soap", "Envelope", ENVELOPE);
    out.writeNamespace("soap", ENVELOPE);
    out.writeNamespace("xroad", XROAD);
    out.writeNamespace("id", IDENTIFIERS);
    out.writeStartElement("soap", "Header", ENVELOPE);
    new SoapHeader(out).write(service, headers);
    out.writeEndElement();
    out.writeStartElement("soap", "Body", ENVELOPE);
  }

  private void write(ServiceId service, MessageHeaders headers) throws XMLStreamException {
    boolean isMember = headers.client().subsystem() == null;
    begin("client", isMember ? "MEMBER" : "SUBSYSTEM");
    write(headers.client());
    out.writeEndElement();
    begin("service", "SERVICE");
    write(service.provider());
    identifier("serviceCode", service.code());
    identifier("serviceVersion", service.version());
    out.writeEndElement();
    field("id", headers.id());
    field("userId", headers.userId());
    field("issue", headers.issue());
    field("protocolVersion", PROTOCOL_VERSION);
  }

  private void begin(String name, String objectType) throws XMLStreamException {
    out.writeStartElement("xroad", name, XROAD);
    out.writeAttribute("id", IDENTIFIERS, "objectType", objectType);
  }

  private void write(ClientId client) throws XMLStreamException {
    identifier("xRoadInstance", client.instance());
    identifier("memberClass", client.memberClass());
    identifier("memberCode", client.memberCode());
    identifier("subsystemCode", client.subsystem());
  }

  private void identifier(String name, @Nullable String text) throws XMLStreamException {
    element("id", name, IDENTIFIERS, text);
  }

  private void field(String name, @Nullable String text) throws XMLStreamException {
    element("xroad", name, XROAD, text);
  }

  private void element(String prefix, String name, String namespace, @Nullable String text)
      throws XMLStreamException {
    if (text != null) {
      out.writeStartElement(prefix, name, namespace);
      out.writeCharacters(text);
      out.writeEndElement();
    }
  }
}
