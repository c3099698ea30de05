package kg.koch.xroad;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kg.koch.terms.BadInputException;
import kg.koch.terms.Pin;
import kg.koch.terms.Sex;

/**
 * The question to a register about one person by PIN, in SOAP, and its answer.
 *
 * <p>It cannot be asked without the case it is asked for. No message of this class holds the PIN
 * asked or anything of the answer.
 *
 * <p>Source: the published form of the state operator's {@code getPersonByPin}; envelope after
 * PR-MESS 2.1 to 2.3: the body's element has the name of the service.
 */
public final class PersonByPin {

  static final String NAMESPACE = "http://tunduk.gov.kg";

  private final ServiceId service;
  private final MessageHeaders headers;
  private final Pin pin;

  /**
   * @throws IllegalArgumentException if the headers name no issue
   */
  public PersonByPin(ServiceId service, MessageHeaders headers, Pin pin) {
    if (headers.issue() == null) {
      throw new IllegalArgumentException(
          "Expected the case the person is asked for; got none. Nobody is looked up without one.");
    }
    this.service = service;
    this.headers = headers;
    this.pin = pin;
  }

  /** The envelope to send, in UTF-8. */
  public byte[] request() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      SoapHeader.begin(out, service, headers);
      out.writeStartElement("tunduk", service.code(), NAMESPACE);
      out.writeNamespace("tunduk", NAMESPACE);
      out.writeStartElement("tunduk", "pin", NAMESPACE);
      out.writeCharacters(String.valueOf(pin.digits()));
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("Writing to memory cannot fail", impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads the answer.
   *
   * @throws BadInputException if it is a fault, is no answer to this question, or cannot be read
   */
  public RegisteredPerson answer(byte[] envelope) {
    SoapAnswer answer = SoapAnswer.read(envelope, service);
    answer
        .fault()
        .ifPresent(
            fault -> {
              throw fault.told(service);
            });
    answer.requireAnswerTo(headers);
    if (!Pin.parse(answer.value("pin")).equals(Optional.of(pin))) {
      throw refused("the person asked for", "another one, or none");
    }
    return new RegisteredPerson(pin, answer.value("name"), sex(answer), birthDate(answer));
  }

  private Sex sex(SoapAnswer answer) {
    return switch (answer.value("gender")) {
      case "FEMALE" -> Sex.FEMALE;
      case "MALE" -> Sex.MALE;
      default -> throw refused("gender FEMALE or MALE", "something else");
    };
  }

  private LocalDate birthDate(SoapAnswer answer) {
    try {
      return LocalDate.parse(answer.value("birthDate"));
    } catch (DateTimeException none) {
      throw refused("a date of birth as 1990-03-01", "something else");
    }
  }

  private BadInputException refused(String expected, String came) {
    return new BadInputException(
        BadInputException.Place.file("Service " + service),
        expected,
        came,
        "Ask the owner of the service what it answers.");
  }
}
