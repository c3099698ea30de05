package kg.koch.app.xroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kg.koch.app.xroad.XRoadSettings.Provided;
import kg.koch.terms.BadInputException;
import kg.koch.xroad.ClientId;
import kg.koch.xroad.ServiceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {

  private static final String LEAST =
      "security-server = http://127.0.0.1:8080\nclient = KG/GOV/70000001/migration\n";

  @TempDir Path folder;

  private XRoadSettings read(String text) throws IOException {
    return XRoadSettings.read(Files.writeString(folder.resolve("x-road.properties"), text));
  }

  @Test
  void theLeastNamesTheServerAndTheClientAndOffersNothing() throws IOException {
    assertThat(read(LEAST))
        .isEqualTo(
            new XRoadSettings(
                URI.create("http://127.0.0.1:8080"),
                ClientId.parse("KG/GOV/70000001/migration"),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty()));
  }

  @Test
  void membersAndServicesAreListsWithCommas() throws IOException {
    XRoadSettings settings =
        read(
            LEAST
                + "listen = 127.0.0.1:8443\nfigures.members = KG/GOV/2/a, KG/COM/3/b\n"
                + "deliveries.person-register.members = KG/GOV/4/c\n"
                + "persons.services = KG/GOV/5/persons/getPersonByPin/v1\n");
    assertThat(settings.provided())
        .contains(
            new Provided(
                new InetSocketAddress("127.0.0.1", 8443),
                Set.of(ClientId.parse("KG/GOV/2/a"), ClientId.parse("KG/COM/3/b")),
                Map.of("person-register", Set.of(ClientId.parse("KG/GOV/4/c")))));
    assertThat(settings.persons())
        .containsExactly(ServiceId.parse("KG/GOV/5/persons/getPersonByPin/v1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "security-server = https://server.example | key-store",
        "security-server = http://server.example | security-server",
        "security-server = ftp://127.0.0.1 | security-server",
        "security-server = not an address | security-server",
        "security-server = http://127.0.0.1/r1 | security-server",
        "client = KG/GOV | client",
        "client = | client",
        "clientt = KG/GOV/1/a | clientt",
        "user = koch | user",
        "key-store = missing.p12 | key-store",
        "listen = 8443 | listen",
        "listen = 127.0.0.1:99999 | listen",
        "listen = 0.0.0.0:8443 | listen",
        "figures.members = KG/GOV/2/a | listen",
        "persons.services = KG/GOV/5/persons | persons.services",
        "deliveries..members = KG/GOV/2/a | deliveries..members"
      })
  void whatCannotBeUsedIsRefusedByTheNameOfItsKey(String line, String key) {
    assertThatThrownBy(() -> read(LEAST + line + "\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("field '" + key + "'")
        .hasMessageContaining("x-road.md");
  }

  @Test
  void aMissingFileIsRefused() {
    assertThatThrownBy(() -> XRoadSettings.read(folder.resolve("nowhere")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("none there");
  }
}
