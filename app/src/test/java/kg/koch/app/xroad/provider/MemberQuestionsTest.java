package kg.koch.app.xroad.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kg.koch.app.chain.Finished;
import kg.koch.app.xroad.XRoadSettings.Provided;
import kg.koch.xroad.ClientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberQuestionsTest {

  private static final String MEMBER = "KG/GOV/70000002/analysis";
  private static final String SUPPLIER = "KG/GOV/70000003/registers";

  private static Answer ask(
      Provided provided, String method, String path, @Nullable String client) {
    return new MemberQuestions(
            provided,
            new PublishedFigures(Optional::empty),
            new DeliveryStates(
                () -> new Finished(List.of(), List.of(), new TreeMap<>(), List.of())))
        .answer(method, URI.create(path), client);
  }

  private static Provided provided() {
    return new Provided(
        new InetSocketAddress("127.0.0.1", 0),
        Set.of(ClientId.parse(MEMBER)),
        Map.of("person-register", Set.of(ClientId.parse(SUPPLIER))));
  }

  private static int status(String path, @Nullable String client) {
    return ask(provided(), "GET", path, client).status();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/figures/",
        "/figures/A1/more",
        "/deliveries",
        "/deliveries/",
        "/deliveries/border-crossings",
        "/deliveries/person-register/1",
        "/persons",
        "/persons/10101199000001",
        "/figures/../keys",
        "/%66igures"
      })
  void whatIsNotOfferedDoesNotExist(String path) {
    assertThat(status(path, MEMBER)).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/figures", "/figures/A1", "/deliveries/person-register"})
  void whatNoMemberMayAskDoesNotExist(String path) {
    Provided nothing = new Provided(new InetSocketAddress("127.0.0.1", 0), Set.of(), Map.of());
    assertThat(ask(nothing, "GET", path, MEMBER).status()).isEqualTo(404);
  }

  @Test
  void aQuestionThatCameNotThroughXRoadIsRefused() {
    assertThat(status("/figures", null)).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"KG/GOV/70000002", "KG/GOV/70000002/other", SUPPLIER})
  void onlyTheSubsystemsOfTheSettingsMayAsk(String client) {
    assertThat(status("/figures", client)).isEqualTo(403);
  }

  @Test
  void aMemberThatMayAskForFiguresMayNotAskForDeliveries() {
    assertThat(status("/deliveries/person-register", MEMBER)).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD"})
  void nothingCanBeSent(String method) {
    assertThat(ask(provided(), method, "/figures", MEMBER).status()).isEqualTo(405);
  }

  @Test
  void beforeTheFirstReleaseThereAreNoFigures() {
    assertThat(status("/figures", MEMBER)).isEqualTo(404);
  }

  @Test
  void aSupplierThatSentNothingSeesAnEmptyList() {
    Answer answer = ask(provided(), "GET", "/deliveries/person-register", SUPPLIER);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"deliveries\" : [ ]");
  }

  @Test
  void aRefusalHasATypeThatIsNoneOfXRoads() {
    Answer answer = ask(provided(), "GET", "/figures", "KG/GOV/1/stranger");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("\"type\" : \"Koch.Rights\"");
  }
}
