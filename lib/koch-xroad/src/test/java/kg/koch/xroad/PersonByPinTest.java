package kg.koch.xroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kg.koch.terms.BadInputException;
import kg.koch.terms.Pin;
import kg.koch.terms.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The person is made up. */
class PersonByPinTest {

  private static final Pin PIN = Pin.parse("10101199000001").orElseThrow();
  private static final ServiceId SERVICE =
      ServiceId.parse("KG/GOV/70000005/persons/getPersonByPin/v1");
  private static final MessageHeaders HEADERS =
      new MessageHeaders(
          ClientId.parse("KG/GOV/70000001/migration"), "message-1", "KG-clerk-7", "case 12/2026");
  private static final String PERSON =
      "<t:pin>10101199000001</t:pin><t:name>Айсулуу Мисалова</t:name><t:gender>FEMALE</t:gender><t:birthDate>1990-01-01</t:birthDate>";

  private static String envelope(String id, String body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:x=\"http://x-road.eu/xsd/xroad.xsd\" xmlns:t=\"http://tunduk.gov.kg\"><e:Header><x:id>%s</x:id><x:protocolVersion>4.0</x:protocolVersion></e:Header><e:Body>%s</e:Body></e:Envelope>"
        .formatted(id, body);
  }

  private static String response(String fields) {
    return envelope(
        "message-1", "<t:getPersonByPinResponse>" + fields + "</t:getPersonByPinResponse>");
  }

  private static String faultOf(String code, String message, String detail) {
    return envelope(
        "message-1",
        "<e:Fault><faultcode>%s</faultcode><faultstring>%s</faultstring>%s</e:Fault>"
            .formatted(code, message, detail));
  }

  private static RegisteredPerson answer(String envelope) {
    return new PersonByPin(SERVICE, HEADERS, PIN).answer(envelope.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void question_withoutAnIssue_cannotBeAsked() {
    MessageHeaders noCase = new MessageHeaders(HEADERS.client(), "message-1", "KG-clerk-7", null);
    assertThatThrownBy(() -> new PersonByPin(SERVICE, noCase, PIN))
        .hasMessageContaining("Nobody is looked up without one");
  }

  @Test
  void request_inEveryField_isAsTheProtocolHasIt() {
    String xml =
        new String(new PersonByPin(SERVICE, HEADERS, PIN).request(), StandardCharsets.UTF_8);
    assertThat(xml)
        .contains(
            "<xroad:client id:objectType=\"SUBSYSTEM\"><id:xRoadInstance>KG</id:xRoadInstance><id:memberClass>GOV</id:memberClass><id:memberCode>70000001</id:memberCode><id:subsystemCode>migration</id:subsystemCode></xroad:client>",
            "<xroad:service id:objectType=\"SERVICE\"><id:xRoadInstance>KG</id:xRoadInstance><id:memberClass>GOV</id:memberClass><id:memberCode>70000005</id:memberCode><id:subsystemCode>persons</id:subsystemCode><id:serviceCode>getPersonByPin</id:serviceCode><id:serviceVersion>v1</id:serviceVersion></xroad:service>",
            "<xroad:id>message-1</xroad:id><xroad:userId>KG-clerk-7</xroad:userId><xroad:issue>case 12/2026</xroad:issue><xroad:protocolVersion>4.0</xroad:protocolVersion>",
            "<tunduk:getPersonByPin xmlns:tunduk=\"http://tunduk.gov.kg\"><tunduk:pin>10101199000001</tunduk:pin></tunduk:getPersonByPin>");
  }

  @Test
  void request_valueWithMarkup_staysText() {
    MessageHeaders odd =
        new MessageHeaders(HEADERS.client(), "message-1", null, "</x:issue><a>&amp;");
    assertThat(new String(new PersonByPin(SERVICE, odd, PIN).request(), StandardCharsets.UTF_8))
        .contains("&lt;/x:issue&gt;&lt;a&gt;&amp;amp;")
        .doesNotContain("<a>");
  }

  @Test
  void answer_ofTheService_isThePerson() {
    assertThat(answer(response(PERSON)))
        .isEqualTo(
            new RegisteredPerson(PIN, "Айсулуу Мисалова", Sex.FEMALE, LocalDate.of(1990, 1, 1)));
  }

  @Test
  void toString_ofAPerson_saysNothingOfThem() {
    assertThat(answer(response(PERSON)).toString())
        .doesNotContain("10101199000001", "Мисалова", "1990");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<t:pin>20202198000002</t:pin>",
        "<pin>10101199000001</pin>",
        "",
        "<t:pin>10101199000001</t:pin><t:gender>F</t:gender>",
        "<t:pin>10101199000001</t:pin><t:gender>FEMALE</t:gender><t:birthDate>01.01.1990</t:birthDate>"
      })
  void answer_thatIsNotThePersonAskedFor_isRefusedWithoutShowingIt(String fields) {
    assertThatThrownBy(() -> answer(response(fields)))
        .isInstanceOf(BadInputException.class)
        .hasMessageNotContainingAny("10101199000001", "20202198000002", "01.01.1990");
  }

  @Test
  void answer_toAnotherMessage_isRefused() {
    String other =
        envelope(
            "message-2", "<t:getPersonByPinResponse>" + PERSON + "</t:getPersonByPinResponse>");
    assertThatThrownBy(() -> answer(other)).hasMessageContaining("identifier of the message");
  }

  @Test
  void answer_ofAnotherProtocol_isRefused() {
    assertThatThrownBy(() -> answer(response(PERSON).replace(">4.0<", ">3.1<")))
        .hasMessageContaining("protocol version 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Server.ServerProxy.UnknownService", "Server.ClientProxy.SslError"})
  void fault_ofASecurityServer_isXRoads(String code) {
    assertThatThrownBy(() -> answer(faultOf(code, "no way", "")))
        .hasMessageStartingWith("X-Road, on the way to")
        .hasMessageContaining(code);
  }

  @Test
  void fault_ofTheRequestToldByXRoad_isXRoads() {
    String detail = "<detail><x:faultDetail>4c5</x:faultDetail></detail>";
    assertThatThrownBy(() -> answer(faultOf("Client.InvalidXml", "bad", detail)))
        .hasMessageStartingWith("X-Road, on the way to")
        .hasMessageContaining("number 4c5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"e:Server", "Server", "Client", "e:Client.NoPerson"})
  void fault_ofTheService_isTheServicesAndItsPinIsMasked(String code) {
    assertThatThrownBy(() -> answer(faultOf(code, "No person 10101199000001", "")))
        .hasMessageStartingWith("Service ")
        .hasMessageContaining("No person **************");
  }

  @Test
  void fault_insideTheResponse_isTheServices() {
    String fields =
        "<t:fault><faultCode>404</faultCode><faultString>No such person</faultString></t:fault>";
    assertThatThrownBy(() -> answer(response(fields))).hasMessageContaining("404 (No such person)");
  }

  @Test
  void read_documentType_isRefusedBeforeAnythingIsFetched() {
    String outside =
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>"
            + response("<t:pin>&b;</t:pin>").replaceFirst("<\\?xml[^>]*>", "");
    assertThatThrownBy(() -> answer(outside)).hasMessageContaining("without a document type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "<a/>", "<a><b></a>", "{\"json\":1}"})
  void read_whatIsNoEnvelope_isRefused(String text) {
    assertThatThrownBy(() -> answer(text)).hasMessageContaining("SOAP envelope");
  }

  @Test
  void read_deeplyNestedXml_isRefused() {
    assertThatThrownBy(
            () -> answer(response("<t:a>".repeat(100_000 / 10) + "</t:a>".repeat(100_000 / 10))))
        .hasMessageContaining("few elements");
  }

  @Test
  void read_manyElements_isRefused() {
    assertThatThrownBy(() -> answer(response("<t:a/>".repeat(SoapAnswer.MOST_ELEMENTS))))
        .hasMessageContaining("few elements");
  }

  @Test
  void read_longEnvelope_isRefused() {
    assertThatThrownBy(() -> answer(response(PERSON + " ".repeat(SoapAnswer.MOST_BYTES))))
        .hasMessageContaining("at most 1048576 bytes");
  }
}
