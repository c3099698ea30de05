package kg.koch.app.xroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import kg.koch.app.xroad.StandInSupplier.Reply;
import kg.koch.terms.BadInputException;
import kg.koch.xroad.ClientId;
import kg.koch.xroad.ServiceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryFetchTest {

  private static final int MEBIBYTE = 1024 * 1024;
  private static final ClientId OURS = ClientId.parse("KG/GOV/70000001/migration");
  private static final ServiceId SERVICE = ServiceId.parse("KG/GOV/70000005/registers/files");
  private static final String OWN_PATH = "/deliveries/border-crossings/2024-03";

  @TempDir Path folder;
  private StandInSecurityServer security;
  private StandInSupplier supplier;

  @BeforeEach
  void start() throws IOException {
    security = StandInSecurityServer.start();
    supplier = StandInSupplier.start();
    security.offer(SERVICE, supplier.uri(), OURS);
  }

  @AfterEach
  void stop() {
    security.close();
    supplier.close();
  }

  private static byte[] extract(int bytes, long seed) {
    byte[] made = new byte[bytes];
    new Random(seed).nextBytes(made);
    return made;
  }

  private void offer(byte[] file, int chunkBytes) {
    supplier.offer("border-crossings", "2024-03", "march.csv", file, chunkBytes);
  }

  private byte[] fetch() {
    return fetch(SERVICE, OURS);
  }

  private byte[] fetch(ServiceId service, ClientId client) {
    XRoadSettings settings =
        new XRoadSettings(
            security.uri(), client, Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
    SecurityServer server =
        new SecurityServer(
            settings,
            () -> UUID.randomUUID().toString(),
            Collections.nCopies(2, Duration.ZERO),
            new ExchangeJournal(journal(), Clock.systemUTC()));
    return new DeliveryFetch(server, folder.resolve("arriving"))
        .fetch(service, "border-crossings", "2024-03", DeliveryFetchTest::read);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path journal() {
    return folder.resolve("logs/x-road.csv");
  }

  private Path arriving() {
    return folder.resolve("arriving/border-crossings_2024-03/march.csv");
  }

  private List<String> chunksAsked() {
    return supplier.asked().stream()
        .filter(path -> path.contains("/chunks/"))
        .map(path -> path.substring((OWN_PATH + "/chunks/").length()))
        .toList();
  }

  private static void requireFault(Runnable fetch, Consumer<String> told) {
    assertThatThrownBy(fetch::run)
        .isInstanceOfSatisfying(
            BadInputException.class, fault -> told.accept(String.valueOf(fault.getMessage())));
  }

  @Test
  void anExtractAboveTenMebibytesIsSplitAndArrivesWhole() {
    byte[] file = extract(25 * MEBIBYTE + 1, 1);
    offer(file, 10 * MEBIBYTE);
    assertThat(fetch()).isEqualTo(file);
    assertThat(security.carried()).hasSize(4).allMatch(bytes -> bytes <= 10 * MEBIBYTE);
  }

  @Test
  void aDeliveryThatDoesNotSplitEnoughIsRefusedBeforeAChunkIsAskedFor() {
    offer(extract(11 * MEBIBYTE, 1), 11 * MEBIBYTE);
    requireFault(this::fetch, told -> assertThat(told).contains("chunkBytes"));
    assertThat(chunksAsked()).isEmpty();
  }

  @Test
  void aBodyAboveTenMebibytesIsRefusedByXRoad() {
    supplier.reply(exchange -> new Reply(200, new byte[10 * MEBIBYTE + 1], ""));
    requireFault(this::fetch, told -> assertThat(told).contains("X-Road, on the way", "too large"));
  }

  @Test
  void aBodyAboveTenMebibytesIsNotTakenWhereXRoadCarriesIt() {
    security.carryAnyBody();
    supplier.reply(exchange -> new Reply(200, new byte[10 * MEBIBYTE + 1], ""));
    requireFault(this::fetch, told -> assertThat(told).contains("at most 10485760 bytes"));
  }

  @Test
  void aLostConnectionIsTriedAgain() {
    byte[] file = extract(5_000, 2);
    offer(file, 1_000);
    security.lose(2, 3);
    assertThat(fetch()).isEqualTo(file);
  }

  @Test
  void aFetchThatBrokeOffGoesOnWithTheFirstMissingChunk() {
    byte[] file = extract(5_000, 3);
    offer(file, 1_000);
    security.lose(3, 3);
    requireFault(this::fetch, told -> assertThat(told).contains("in 3 attempt(s)", "is kept"));
    supplier.asked().clear();
    assertThat(fetch()).isEqualTo(file);
    assertThat(chunksAsked()).containsExactly("2", "3", "4");
  }

  @Test
  void aChunkThatWasWrittenInPartIsFetchedAgain() throws IOException {
    byte[] file = extract(5_000, 4);
    offer(file, 1_000);
    security.lose(3, 3);
    requireFault(this::fetch, told -> {});
    Files.write(arriving(), extract(1_500, 99), StandardOpenOption.APPEND);
    assertThat(fetch()).isEqualTo(file);
  }

  @Test
  void anotherAndShorterVersionInBetweenIsNotMixedWithTheFirst() {
    offer(extract(5_000, 5), 1_000);
    security.lose(3, 3);
    requireFault(this::fetch, told -> {});
    byte[] second = extract(1_500, 6);
    offer(second, 900);
    assertThat(fetch()).isEqualTo(second);
  }

  @Test
  void aChunkWithOtherBytesIsRefusedAndThoseBeforeItAreKept() {
    byte[] file = extract(3_000, 7);
    offer(file, 1_000);
    supplier.reply(tampered(supplier.replies(), "/chunks/2"));
    requireFault(this::fetch, told -> assertThat(told).contains("chunk 2"));
    assertThat(arriving()).hasBinaryContent(Arrays.copyOf(file, 2_000));
  }

  private static Function<HttpExchange, Reply> tampered(
      Function<HttpExchange, Reply> honest, String end) {
    return exchange -> {
      Reply reply = honest.apply(exchange);
      if (exchange.getRequestURI().getPath().endsWith(end)) {
        reply.body()[0] ^= 1;
      }
      return reply;
    };
  }

  @Test
  void aFileWhoseChunksFitButWhichIsNotTheOneNamedIsRefusedAndNotKept() {
    byte[] file = extract(3_000, 11);
    offer(file, 1_000);
    Function<HttpExchange, Reply> honest = supplier.replies();
    supplier.reply(
        exchange ->
            exchange.getRequestURI().getPath().equals(OWN_PATH)
                ? Reply.of(
                    200,
                    new String(honest.apply(exchange).body(), StandardCharsets.UTF_8)
                        .replace(StandInSupplier.sha256(file), "0".repeat(64)))
                : honest.apply(exchange));
    requireFault(this::fetch, told -> assertThat(told).contains("a file as its hash says"));
    assertThat(folder.resolve("arriving")).isEmptyDirectory();
  }

  @Test
  void whatWasTakenInLiesNowhereElse() {
    offer(extract(2_000, 8), 1_000);
    fetch();
    assertThat(folder.resolve("arriving")).isEmptyDirectory();
  }

  @Test
  void aFaultOfTheServiceAndOneOfXRoadGiveDifferentMessages() {
    supplier.reply(exchange -> Reply.of(500, "{\"message\":\"Archive closed\"}"));
    requireFault(
        this::fetch,
        told -> assertThat(told).startsWith("Service ").contains("Archive closed", "owner"));
    supplier.close();
    requireFault(
        this::fetch,
        told ->
            assertThat(told)
                .startsWith("X-Road, on the way")
                .contains("Server.ServerProxy.NetworkError"));
  }

  @Test
  void aClientWithoutRightsIsToldToTurnToTheProvider() {
    requireFault(
        () -> fetch(SERVICE, ClientId.parse("KG/GOV/70000009/other")),
        told -> assertThat(told).contains("AccessDenied", "access rights"));
  }

  @Test
  void anUnknownServiceIsNamed() {
    requireFault(
        () -> fetch(ServiceId.parse("KG/GOV/70000005/registers/nothing"), OURS),
        told -> assertThat(told).contains("UnknownService", "registers/nothing"));
  }

  @Test
  void aFaultIsNotTriedAgain() {
    supplier.reply(exchange -> Reply.of(503, "{}"));
    requireFault(this::fetch, told -> {});
    assertThat(supplier.asked()).hasSize(1);
  }

  @Test
  void aRedirectionIsNotFollowed() throws IOException {
    try (StandInSupplier elsewhere = StandInSupplier.start()) {
      supplier.reply(exchange -> new Reply(302, new byte[0], elsewhere.uri() + "/"));
      requireFault(this::fetch, told -> assertThat(told).contains("HTTP 302"));
      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  @Test
  void everyMessageHasAnIdentifierOfItsOwnAndNamesTheClient() {
    offer(extract(2_000, 9), 1_000);
    fetch();
    assertThat(security.received())
        .hasSize(3)
        .allSatisfy(
            headers -> assertThat(headers.get("X-road-client")).containsExactly(OURS.encoded()))
        .extracting(headers -> headers.get("X-road-id"))
        .doesNotHaveDuplicates();
  }

  @Test
  void theJournalHasEveryMessageBeforeAndAfter() throws IOException {
    offer(extract(2_000, 10), 1_000);
    fetch();
    assertThat(Files.readString(journal(), StandardCharsets.UTF_8).lines().toList())
        .hasSize(7)
        .first()
        .isEqualTo("at,message,service,subject,outcome,request,request_hash");
    assertThat(Files.readString(journal()))
        .containsPattern(
            "delivery border-crossings 2024-03 chunk 1,answered,stand-in-\\d+,[A-Za-z0-9+/]{86}==\n");
  }
}
