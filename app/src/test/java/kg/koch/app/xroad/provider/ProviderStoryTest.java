package kg.koch.app.xroad.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import kg.koch.app.chain.Chain;
import kg.koch.app.chain.CountryFolder;
import kg.koch.app.chain.KeyFolder;
import kg.koch.app.workspace.internal.RunningWorkspace;
import kg.koch.app.xroad.MadeUpCertificates;
import kg.koch.app.xroad.MutualTls;
import kg.koch.app.xroad.StandInSecurityServer;
import kg.koch.app.xroad.XRoadSettings.Provided;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.SigningKey;
import kg.koch.xroad.ClientId;
import kg.koch.xroad.ServiceId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;

/** Members ask a workspace through a security server; its data are made up. */
class ProviderStoryTest {

  private static final String SETTING = "koch.x-road";
  private static final ClientId MEMBER = ClientId.parse("KG/GOV/70000002/analysis");
  private static final ClientId SUPPLIER = ClientId.parse("KG/GOV/70000003/registers");
  private static final ServiceId SERVICE = ServiceId.parse("KG/GOV/70000001/migration/koch");
  private static final Pattern PIN = Pattern.compile("(?<!\\d)[12]\\d{13}(?!\\d)");

  @TempDir static Path data;
  @TempDir static Path folder;
  private static RunningWorkspace workspace;
  private static StandInSecurityServer security;

  @BeforeAll
  static void start() throws IOException {
    Path settings =
        Files.writeString(
            folder.resolve("x-road.properties"),
            "security-server = http://127.0.0.1:8080\nclient = KG/GOV/70000001/migration\nlisten = 127.0.0.1:0\nfigures.members = %s\ndeliveries.person-register.members = %s\n"
                .formatted(MEMBER, SUPPLIER));
    System.setProperty(SETTING, settings.toString());
    try {
      workspace = RunningWorkspace.start(data);
    } finally {
      System.clearProperty(SETTING);
    }
    security = StandInSecurityServer.start();
    int port = workspace.part(MemberListener.class).port();
    security.offer(SERVICE, URI.create("http://127.0.0.1:" + port), MEMBER, SUPPLIER);
  }

  @AfterAll
  static void stop() {
    if (security != null) {
      security.close();
    }
    if (workspace != null) {
      workspace.close();
    }
  }

  private static HttpResponse<String> ask(ClientId client, String path)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(security.uri().resolve("/r1/" + SERVICE.encoded() + path))
                .header("X-Road-Client", client.encoded())
                .header("X-Road-Id", UUID.randomUUID().toString())
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aMemberFindsTheTablesOfTheRelease() throws Exception {
    assertThat(ask(MEMBER, "/figures").body())
        .contains("\"release\"", "\"id\" : \"A1\"", "\"ky\"", "\"madeUp\"");
  }

  @Test
  void aMemberReadsATableInSdmxCsv() throws Exception {
    HttpResponse<String> answer = ask(MEMBER, "/figures/A1?limit=3");
    assertThat(answer.body().lines().toList())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("STRUCTURE,STRUCTURE_ID,ACTION,");
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/vnd.sdmx.data+csv;version=2.0.0;charset=UTF-8");
  }

  @Test
  void aKeyNarrowsATable() throws Exception {
    String whole = ask(MEMBER, "/figures/A1").body();
    String part = ask(MEMBER, "/figures/A1?startPeriod=2024").body();
    assertThat(part.lines().count()).isBetween(2L, whole.lines().count() - 1);
  }

  @Test
  void aTableThatIsNotThereIsRefusedByTheServiceAndNotByXRoad() throws Exception {
    HttpResponse<String> answer = ask(MEMBER, "/figures/Z9");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Koch.Query");
    assertThat(answer.headers().firstValue("X-Road-Error")).isEmpty();
  }

  @Test
  void aQueryThatCannotBeReadIsRefusedInWords() throws Exception {
    HttpResponse<String> answer = ask(MEMBER, "/figures/A1?limit=many");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("a whole number for limit");
  }

  @Test
  void aSelectionThatXRoadWouldNotCarryIsRefusedWithAWayOut() throws IOException {
    CountryFolder country = new CountryFolder(data);
    BundleReader reader =
        new BundleReader(
            Set.of(SigningKey.ofSecret(workspace.part(KeyFolder.class).signing()).publicKey()),
            new ParquetTableFiles(country.spill()));
    List<String> releases = workspace.part(Chain.class).finished().releases();
    PublishedFigures figures =
        new PublishedFigures(
            () -> Optional.of(reader.read(country.releases().resolve(releases.get(0)))), 500);
    Answer answer = figures.table("A1", Map.of());
    assertThat(answer.status()).isEqualTo(413);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("offset and limit");
  }

  @Test
  void aSupplierSeesWhatBecameOfItsDeliveriesByCountsAndRules() throws Exception {
    assertThat(ask(SUPPLIER, "/deliveries/person-register").body())
        .contains("\"verdict\" : \"accepted\"", "\"received\"", "\"rejected\"", "\"findings\"");
  }

  @Test
  void aSupplierSeesNoOtherSource() throws Exception {
    assertThat(ask(SUPPLIER, "/deliveries/border-crossings").statusCode()).isEqualTo(404);
  }

  @Test
  void noAnswerHasAPin() throws Exception {
    for (String answer :
        List.of(
            ask(MEMBER, "/figures").body(),
            ask(MEMBER, "/figures/A1").body(),
            ask(SUPPLIER, "/deliveries/person-register").body())) {
      assertThat(PIN.matcher(answer).find()).isFalse();
    }
  }

  @Test
  void theWorkspaceItselfHasNoneOfTheseAddresses() throws Exception {
    assertThat(workspace.get("/figures").statusCode()).isEqualTo(404);
    assertThat(workspace.get("/deliveries/person-register").statusCode()).isEqualTo(404);
  }

  @Test
  void withoutSettingsNothingListens() throws Exception {
    try (RunningWorkspace off = RunningWorkspace.startEmpty(folder.resolve("off"))) {
      assertThatThrownBy(() -> off.part(MemberListener.class))
          .isInstanceOf(NoSuchBeanDefinitionException.class);
      assertThat(off.get("/figures").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void withKeysOnlyTheSecurityServerGetsAnAnswer() throws Exception {
    MadeUpCertificates certificates = new MadeUpCertificates(folder);
    certificates.make("koch");
    certificates.make("security");
    MemberQuestions questions =
        new MemberQuestions(
            new Provided(new InetSocketAddress("127.0.0.1", 0), Set.of(MEMBER), Map.of()),
            new PublishedFigures(Optional::empty),
            new DeliveryStates(workspace.part(Chain.class)::finished));
    try (MemberListener listener =
        MemberListener.start(
            new InetSocketAddress("127.0.0.1", 0),
            Optional.of(MutualTls.context(certificates.stores("koch", "security"))),
            questions)) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("https://localhost:" + listener.port() + "/figures"))
              .header("X-Road-Client", MEMBER.encoded())
              .build();
      HttpClient known =
          HttpClient.newBuilder()
              .sslContext(MutualTls.context(certificates.stores("security", "koch")))
              .build();
      assertThat(known.send(request, HttpResponse.BodyHandlers.ofString()).body())
          .contains("Koch.NoRelease");
      HttpClient stranger =
          HttpClient.newBuilder()
              .sslContext(MutualTls.context(certificates.stores("koch", "koch")))
              .build();
      assertThatThrownBy(() -> stranger.send(request, HttpResponse.BodyHandlers.ofString()))
          .isInstanceOf(IOException.class);
    }
  }
}
