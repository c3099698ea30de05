package kg.koch.xroad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kg.koch.xroad.ExchangeFault.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples 1 to 4 of PR-REST 4.6, in this test's own words, and what lies between them. */
class RestFaultsTest {

  private static final ServiceId SERVICE = ServiceId.parse("KG/GOV/70000005/registers/files");
  private static final String BODY =
      "{\"type\":\"Server.ServerProxy.NetworkError\",\"message\":\"Connect failed\",\"detail\":\"9bc9\"}";

  private static Optional<Fault> fault(int status, String error, String body) {
    AnswerHeaders headers =
        AnswerHeaders.of(
            name ->
                name.equals("X-Road-Error") && !error.isEmpty()
                    ? Optional.of(error)
                    : Optional.empty());
    return RestFaults.find(status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 204})
  void find_answerOfTheService_isNoFault(int status) {
    assertThat(fault(status, "", "anything")).isEmpty();
  }

  @Test
  void find_headerOfXRoad_isAFaultOfXRoadWithTypeMessageAndDetail() {
    assertThat(fault(500, "Server.ServerProxy.NetworkError", BODY))
        .contains(new ExchangeFault("Server.ServerProxy.NetworkError", "Connect failed", "9bc9"));
  }

  @Test
  void find_sameBodyWithoutTheHeader_isAFaultOfTheService() {
    assertThat(fault(500, "", BODY)).contains(new ProviderFault("HTTP 500", "Connect failed"));
  }

  @Test
  void told_bySameBodyWithAndWithoutTheHeader_isDifferent() {
    String ofXRoad = told(fault(500, "Server.ServerProxy.NetworkError", BODY));
    String ofService = told(fault(500, "", BODY));
    assertThat(ofXRoad).startsWith("X-Road, on the way to").contains("provider's security server");
    assertThat(ofService).startsWith("Service ").contains("X-Road carried the request");
  }

  private static String told(Optional<Fault> fault) {
    return String.valueOf(fault.orElseThrow().told(SERVICE).getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "Client.BadRequest, REQUEST",
    "Server.ClientProxy.OutdatedGlobalConf, OWN_SERVER",
    "Server.ServerProxy.ServiceFailed, PROVIDER_SERVER",
    "Server.Other, UNKNOWN",
    "Clientele, UNKNOWN"
  })
  void side_ofEachKindOfType_isWhoHasToMendIt(String type, Side side) {
    assertThat(new ExchangeFault(type, "", "").side()).isEqualTo(side);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[", "[1]", "\"text\"", "null", "{\"message\":7}"})
  void find_faultWhoseBodyCannotBeRead_isStillAFault(String body) {
    assertThat(fault(500, "Server.ClientProxy.X", body))
        .contains(new ExchangeFault("Server.ClientProxy.X", "", ""));
  }

  @Test
  void find_redirection_isNotFollowedButRefused() {
    assertThat(told(fault(302, "", ""))).contains("HTTP 302", "not followed");
  }

  @Test
  void told_messageWithAPin_masksIt() {
    assertThat(told(fault(404, "", "{\"message\":\"No person 10101199000001 here\"}")))
        .contains("No person ************** here");
  }

  @Test
  void told_messageOfManyLines_isOneLineThatEnds() {
    String message = "a\\r\\nb".repeat(1000);
    assertThat(told(fault(404, "", "{\"message\":\"" + message + "\"}")))
        .doesNotContain("\n", "\r")
        .hasSizeLessThan(600);
  }
}
