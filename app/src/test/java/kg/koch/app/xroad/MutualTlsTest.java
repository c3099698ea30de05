package kg.koch.app.xroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kg.koch.app.xroad.StandInSupplier.Reply;
import kg.koch.app.xroad.XRoadSettings.KeyStores;
import kg.koch.terms.BadInputException;
import kg.koch.xroad.ClientId;
import kg.koch.xroad.RestAddress;
import kg.koch.xroad.ServiceId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutualTlsTest {

  private static final ClientId OURS = ClientId.parse("KG/GOV/70000001/migration");
  private static final ServiceId SERVICE = ServiceId.parse("KG/GOV/70000005/registers/files");

  @TempDir static Path folder;
  private static MadeUpCertificates certificates;
  private static StandInSecurityServer security;
  private static StandInSupplier supplier;

  @BeforeAll
  static void start() throws Exception {
    certificates = new MadeUpCertificates(folder);
    for (String name : List.of("server", "ours", "stranger")) {
      certificates.make(name);
    }
    security =
        StandInSecurityServer.startSecured(
            MutualTls.context(certificates.stores("server", "ours")));
    supplier = StandInSupplier.start();
    supplier.reply(exchange -> Reply.of(200, "answer"));
    security.offer(SERVICE, supplier.uri(), OURS);
  }

  @AfterAll
  static void stop() {
    security.close();
    supplier.close();
  }

  private static String ask(KeyStores stores) {
    XRoadSettings settings =
        new XRoadSettings(
            security.uri(),
            OURS,
            Optional.empty(),
            Optional.of(stores),
            Set.of(),
            Optional.empty());
    ExchangeJournal journal = new ExchangeJournal(folder.resolve("journal.csv"), Clock.systemUTC());
    return new String(
        new SecurityServer(settings, () -> "message-1", List.of(), journal)
            .get(new RestAddress(SERVICE, "/x"), "question"),
        StandardCharsets.UTF_8);
  }

  @Test
  void bothSidesTrustEachOtherAndTheAnswerComes() throws Exception {
    assertThat(ask(certificates.stores("ours", "server"))).isEqualTo("answer");
  }

  @Test
  void aServerWhoseCertificateIsNotInTheTrustStoreGetsNoMessage() throws Exception {
    KeyStores stores = certificates.stores("ours", "stranger");
    assertThatThrownBy(() -> ask(stores)).hasMessageContaining("a connection that holds");
  }

  @Test
  void aClientThatTheServerDoesNotTrustGetsNoAnswer() throws Exception {
    KeyStores stores = certificates.stores("stranger", "server");
    assertThatThrownBy(() -> ask(stores)).hasMessageContaining("a connection that holds");
  }

  @Test
  void aWrongPasswordIsRefusedWithoutBeingShown() throws Exception {
    KeyStores stores = certificates.stores("ours", "server");
    Path wrong = Files.writeString(folder.resolve("wrong"), "not-the-password");
    assertThatThrownBy(
            () ->
                MutualTls.context(
                    new KeyStores(stores.keyStore(), wrong, stores.trustStore(), wrong)))
        .isInstanceOf(BadInputException.class)
        .hasMessageNotContaining("not-the-password");
  }
}
