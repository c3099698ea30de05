package kg.koch.xroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestAddressTest {

  /** The example of PR-REST 4.1. */
  @Test
  void parse_exampleOfTheProtocol_partsServiceFromPath() {
    RestAddress read =
        RestAddress.parse("/r1/INSTANCE/CLASS2/MEMBER2/SUBSYSTEM2/BARSERVICE/v1/bar/zyggy?quu=1");
    assertThat(read)
        .isEqualTo(
            new RestAddress(
                ServiceId.parse("INSTANCE/CLASS2/MEMBER2/SUBSYSTEM2/BARSERVICE"),
                "/v1/bar/zyggy?quu=1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/r1/A/B/C/D/E", "/r1/A/B/C/D/E/", "/r1/A/B/C/D/E?x=1", "/r1/A/B/C/D/%D3%A9/x/y"})
  void encoded_whatWasParsed_isTheSame(String encoded) {
    assertThat(RestAddress.parse(encoded).encoded()).isEqualTo(encoded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/r1", "/r1/", "/r2/A/B/C/D/E", "/r1/A/B/C/D", "/r1/A/B/C/D/"})
  void parse_whatNamesNoService_isRefused(String encoded) {
    assertThatThrownBy(() -> RestAddress.parse(encoded)).hasMessageStartingWith("Expected ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "/a b", "/a#b", "/../b", "/a/..", "/a/%2e%2E/b", "/ө", "/a\nb"})
  void path_thatCannotStandInAnAddress_isRefused(String path) {
    ServiceId service = ServiceId.parse("A/B/C/D/E");
    assertThatThrownBy(() -> new RestAddress(service, path)).hasMessageContaining("a path");
  }

  @Test
  void path_longerThanServersTake_isRefused() {
    ServiceId service = ServiceId.parse("A/B/C/D/E");
    String path = "/" + "a".repeat(2000);
    assertThatThrownBy(() -> new RestAddress(service, path)).hasMessageContaining("at most 2000");
  }

  @Test
  void service_withAVersion_isNoRestService() {
    ServiceId service = ServiceId.parse("A/B/C/D/E/v1");
    assertThatThrownBy(() -> new RestAddress(service, "")).hasMessageContaining("no version");
  }
}
