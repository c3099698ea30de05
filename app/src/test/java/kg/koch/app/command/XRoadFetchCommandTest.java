package kg.koch.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kg.koch.app.xroad.StandInSecurityServer;
import kg.koch.app.xroad.StandInSupplier;
import kg.koch.xroad.ClientId;
import kg.koch.xroad.ServiceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The crossings are made up. */
class XRoadFetchCommandTest {

  private static final String PIN = "10101199000001";
  private static final String HEADER =
      "pin,document_number,citizenship,sex,birth_date,crossed_at,direction,checkpoint,country\n";
  private static final String ROW = PIN + ",AN1,KGZ,F,1990-01-01,2024-03-05T10:00:00,A,%s,RUS\n";
  private static final String SERVICE = "KG/GOV/70000005/registers/files";

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();
  private StandInSecurityServer security;
  private StandInSupplier supplier;

  @BeforeEach
  void start() throws IOException {
    security = StandInSecurityServer.start();
    supplier = StandInSupplier.start();
    security.offer(
        ServiceId.parse(SERVICE), supplier.uri(), ClientId.parse("KG/GOV/70000001/migration"));
    Files.writeString(
        folder.resolve("x-road.properties"),
        "security-server = %s\nclient = KG/GOV/70000001/migration\n".formatted(security.uri()));
  }

  @AfterEach
  void stop() {
    security.close();
    supplier.close();
  }

  private int fetch(String service, String source, String period) {
    CommandLine command = KochCommand.commandLine();
    command.setErr(new PrintWriter(said, true));
    command.setOut(new PrintWriter(said, true));
    return command.execute(
        "xroad",
        "fetch",
        "--service",
        service,
        "--source",
        source,
        "--period",
        period,
        "--settings",
        folder.resolve("x-road.properties").toString(),
        "--data",
        folder.resolve("data").toString());
  }

  private void offer(int rows) {
    byte[] file = (HEADER + ROW.formatted("manas-airport").repeat(rows)).getBytes(UTF_8);
    supplier.offer("border-crossings", "2024-03", "march.csv", file, 1_000);
  }

  @Test
  void aFetchedDeliveryHasAReceiptLikeOneThatWasSent() throws IOException {
    offer(100);
    fetch(SERVICE, "border-crossings", "2024-03");
    assertThat(said.toString())
        .contains("border-crossings 2024-03, version 1: receipt ", "Rows: 100 received = ");
    try (Stream<Path> collected = Files.list(folder.resolve("data/1-collected"))) {
      assertThat(collected).hasSize(1);
    }
  }

  @Test
  void theSameDeliveryFetchedAgainIsRecognised() {
    offer(100);
    fetch(SERVICE, "border-crossings", "2024-03");
    String first = receipt();
    said.getBuffer().setLength(0);
    fetch(SERVICE, "border-crossings", "2024-03");
    assertThat(receipt()).isEqualTo(first);
  }

  private String receipt() {
    return said.toString().lines().findFirst().orElseThrow();
  }

  @Test
  void aFileThatIsNoDeliveryIsRefusedAtTheDoor() {
    supplier.offer("border-crossings", "2024-03", "march.csv", "a,b\n1,2\n".getBytes(UTF_8), 100);
    assertThat(fetch(SERVICE, "border-crossings", "2024-03")).isEqualTo(3);
    assertThat(said.toString()).contains("march.csv, line 1").doesNotContain("\tat ");
  }

  @Test
  void aFaultOfXRoadEndsWithBadInputAndNoTrace() {
    assertThat(fetch("KG/GOV/70000005/registers/other", "border-crossings", "2024-03"))
        .isEqualTo(3);
    assertThat(said.toString())
        .contains("Server.ServerProxy.UnknownService")
        .doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KG/GOV", SERVICE + "/v1", "KG/GOV/70000005/registers/%"})
  void aServiceThatIsNoRestServiceIsABadArgument(String service) {
    assertThat(fetch(service, "border-crossings", "2024-03")).isEqualTo(2);
    assertThat(said.toString()).contains("Expected ").doesNotContain("\tat ");
  }

  @Test
  void aSourceThatIsNotDeclaredIsRefusedBeforeAnythingIsAsked() {
    assertThat(fetch(SERVICE, "nothing", "2024-03")).isEqualTo(3);
    assertThat(fetch(SERVICE, "border-crossings", "spring")).isEqualTo(3);
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void neitherOutputNorJournalHasAPin() throws IOException {
    offer(100);
    fetch(SERVICE, "border-crossings", "2024-03");
    assertThat(said.toString() + Files.readString(folder.resolve("data/logs/x-road.csv")))
        .contains("delivery border-crossings 2024-03")
        .doesNotContain(PIN);
  }
}
