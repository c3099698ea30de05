package kg.koch.xroad;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kg.koch.terms.BadInputException;

/**
 * An envelope that came back, as the texts of its elements by their path.
 *
 * <p>Read safely: no document type, no entity but XML's own five, nothing outside is fetched; at
 * most {@value #MOST_BYTES} bytes, {@value #MOST_ELEMENTS} elements and a depth of {@value
 * #MOST_DEPTH}. Of several elements with one path the first counts.
 */
final class SoapAnswer {

  static final int MOST_BYTES = 1 << 20;
  static final int MOST_ELEMENTS = 10_000;
  static final int MOST_DEPTH = 32;

  private static final String BODY = "/e:Envelope/e:Body/";
  private static final String FAULT = BODY + "e:Fault";
  private static final String HEADER = "/e:Envelope/e:Header/x:";

  private final ServiceId service;
  private final Map<String, String> texts = new HashMap<>();
  private String response = "";

  private SoapAnswer(ServiceId service) {
    this.service = service;
  }

  private static XMLInputFactory readers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /**
   * @throws BadInputException if it is no envelope or breaks a limit
   */
  static SoapAnswer read(byte[] envelope, ServiceId service) {
    SoapAnswer answer = new SoapAnswer(service);
    if (envelope.length > MOST_BYTES) {
      throw answer.refused("an answer of at most " + MOST_BYTES + " bytes", "a longer one");
    }
    try {
      answer.read(readers().createXMLStreamReader(new ByteArrayInputStream(envelope)));
    } catch (XMLStreamException notXml) {
      throw answer.refused("a SOAP envelope", "something that is no such XML");
    }
    if (!answer.texts.containsKey("/e:Envelope/e:Body")) {
      throw answer.refused("a SOAP envelope with a body", "other XML");
    }
    return answer;
  }

  private void read(XMLStreamReader in) throws XMLStreamException {
    Deque<String> paths = new ArrayDeque<>();
    Deque<StringBuilder> written = new ArrayDeque<>();
    int elements = 0;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          elements++;
          if (elements > MOST_ELEMENTS || paths.size() >= MOST_DEPTH) {
            throw refused("an answer of few elements", "more, or more deeply nested ones");
          }
          String path = (paths.isEmpty() ? "" : paths.peek()) + '/' + name(in);
          noteResponse(path);
          paths.push(path);
          written.push(new StringBuilder());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!written.isEmpty()) {
            written.peek().append(in.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT ->
            texts.putIfAbsent(paths.pop(), written.pop().toString().strip());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw refused("XML without a document type", "one that has it");
        default -> {
          // Comments, processing instructions and space between elements say nothing.
        }
      }
    }
  }

  /** Namespaces by letters: e envelope, x X-Road, t Tunduk; none; any other is a question mark. */
  private static String name(XMLStreamReader in) {
    String namespace = in.getNamespaceURI();
    String prefix =
        namespace == null || namespace.isEmpty()
            ? ""
            : switch (namespace) {
              case SoapHeader.ENVELOPE -> "e:";
              case SoapHeader.XROAD -> "x:";
              case PersonByPin.NAMESPACE -> "t:";
              default -> "?:";
            };
    return prefix + in.getLocalName();
  }

  private void noteResponse(String path) {
    boolean inBody = path.startsWith(BODY) && path.indexOf('/', BODY.length()) < 0;
    if (inBody && path.startsWith(BODY + "t:") && path.endsWith("Response")) {
      response = path;
    }
  }

  /** A fault of X-Road or of the service, if the answer is one. */
  Optional<Fault> fault() {
    if (texts.containsKey(FAULT)) {
      String code = text(FAULT + "/faultcode");
      String message = text(FAULT + "/faultstring");
      String detail = FAULT + "/detail/x:faultDetail";
      return Optional.of(
          isOfXRoad(code, texts.containsKey(detail))
              ? new ExchangeFault(code, message, text(detail))
              : new ProviderFault(code, message));
    }
    String own = response + (texts.containsKey(response + "/t:fault") ? "/t:fault" : "");
    String code = text(own + "/t:faultCode") + text(own + "/faultCode");
    String message = text(own + "/t:faultString") + text(own + "/faultString");
    return code.isEmpty() && message.isEmpty()
        ? Optional.empty()
        : Optional.of(new ProviderFault(code, message));
  }

  /** Services may use SOAP's own Client and Server; only X-Road's go on with a part of its own. */
  private static boolean isOfXRoad(String code, boolean hasDetail) {
    return code.startsWith("Server.ServerProxy")
        || code.startsWith("Server.ClientProxy")
        || hasDetail && code.startsWith("Client.");
  }

  /**
   * @throws BadInputException if the envelope answers another message
   */
  void requireAnswerTo(MessageHeaders sent) {
    if (!text(HEADER + "id").equals(sent.id())) {
      throw refused("the identifier of the message sent", "another one, or none");
    }
    if (!text(HEADER + "protocolVersion").startsWith("4.")) {
      throw refused("protocol version 4", "another one, or none");
    }
  }

  /** The text of a field of the response; empty if it has none. */
  String value(String field) {
    if (response.isEmpty()) {
      throw refused("a response of the service in " + PersonByPin.NAMESPACE, "none");
    }
    return text(response + "/t:" + field);
  }

  private String text(String path) {
    return texts.getOrDefault(path, "");
  }

  private BadInputException refused(String expected, String came) {
    return new BadInputException(
        BadInputException.Place.file("Service " + service),
        expected,
        came,
        "Ask the owner of the service what it answers.");
  }
}
