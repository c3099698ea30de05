package kg.koch.app.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kg.koch.openrosa.ContentHash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the OpenRosa 1.0 specifications and the servers that Collect is used to promise a client.
 */
class OpenRosaContractTest {

  private static final String[] VERSION = {"X-OpenRosa-Version", "1.0"};

  @TempDir static Path data;
  private static FormsFixture server;
  private static Telephone telephone;

  @BeforeAll
  static void start() {
    server = FormsFixture.start(data);
    telephone = server.telephone("KG05236");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void everyAnswerHasTheHeadersOfOpenRosa() throws Exception {
    HttpResponse<String> answer = telephone.get("/formList", VERSION);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "X-OpenRosa-Version")).isEqualTo("1.0");
    assertThat(header(answer, "X-OpenRosa-Accept-Content-Length")).isEqualTo("100000000");
    assertThat(header(answer, "Content-Language")).isEqualTo("en");
    assertThat(header(answer, "Date")).endsWith("GMT");
    assertThat(header(answer, "Content-Type")).isEqualTo("text/xml; charset=utf-8");
  }

  @Test
  void theListNamesEachFormWithTheHashOfItsBytes() throws Exception {
    String list = telephone.get("/formList?formID=card", VERSION).body();
    assertThat(list)
        .contains("<formID>card</formID><name>Айылдын карточкасы</name><version>1</version>")
        .contains("<hash>" + ContentHash.of(FormsFixture.card("1")) + "</hash>")
        .doesNotContain("visit");
  }

  @Test
  void theFormAtItsAddressHasTheHashOfTheList() throws Exception {
    String list = telephone.get("/formList?formID=card", VERSION).body();
    URI address = URI.create(only(list, "downloadUrl"));
    String form = new Telephone(address).get("").body();
    assertThat(ContentHash.of(form.getBytes(UTF_8))).isEqualTo(only(list, "hash"));
  }

  @Test
  void aFileOfTheManifestIsAtItsAddressWithItsHash() throws Exception {
    String list = telephone.get("/formList?formID=card", VERSION).body();
    String manifest = new Telephone(URI.create(only(list, "manifestUrl"))).get("", VERSION).body();
    assertThat(only(manifest, "filename")).isEqualTo("карта.png");
    String file = new Telephone(URI.create(only(manifest, "downloadUrl"))).get("").body();
    assertThat(ContentHash.of(file.getBytes(UTF_8))).isEqualTo(only(manifest, "hash"));
  }

  private static String only(String xml, String element) {
    Matcher found = Pattern.compile("<" + element + ">([^<]*)</").matcher(xml);
    assertThat(found.find()).as(element + " in " + xml).isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  @Test
  void headOfTheSubmissionIs204WithoutContent() throws Exception {
    HttpResponse<String> answer = telephone.head(VERSION);
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "X-OpenRosa-Accept-Content-Length")).isEqualTo("100000000");
  }

  @Test
  void withoutTheVersionHeaderTheAnswerIs400() throws Exception {
    assertThat(telephone.head().statusCode()).isEqualTo(400);
    assertThat(telephone.get("/formList").body()).contains("(400.6)");
    assertThat(telephone.get("/formList", "X-OpenRosa-Version", "2.0").statusCode()).isEqualTo(400);
  }

  @Test
  void withoutCredentialsTheAnswerIs401AndAsksForThem() throws Exception {
    HttpResponse<String> answer = server.at("/openrosa").head(VERSION);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(header(answer, "WWW-Authenticate")).startsWith("Basic realm=");
  }

  @Test
  void aTokenNobodyHasIs403() throws Exception {
    assertThat(server.at("/openrosa/" + "x".repeat(43)).head(VERSION).statusCode()).isEqualTo(403);
  }

  @Test
  void aRevokedTokenOpensNothing() throws Exception {
    DeviceTokens.Made made = server.token("KG05236");
    Telephone lost = server.at("/openrosa/" + made.secret());
    assertThat(lost.head(VERSION).statusCode()).isEqualTo(204);
    server.workspace().part(DeviceTokens.class).revoke(made.device().token());
    assertThat(lost.head(VERSION).statusCode()).isEqualTo(403);
  }

  @Test
  void basicAuthenticationOpensTheSame() throws Exception {
    DeviceTokens.Made made = server.token("KG05236");
    String pair = made.device().token() + ":" + made.secret();
    String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    assertThat(
            server
                .at("/openrosa")
                .get("/formList", "X-OpenRosa-Version", "1.0", "Authorization", basic)
                .body())
        .contains("<formID>card</formID>");
  }

  @Test
  void whoMayUseNoFormOfTheServerGetsAnEmptyList() throws Exception {
    Telephone other = server.telephone("KG05236", "visit");
    assertThat(other.get("/formList?formID=card", VERSION).body()).doesNotContain("<xform>");
  }

  @Test
  void aSubmissionIsAnsweredWith201AndTheEnvelope() throws Exception {
    HttpResponse<String> answer = telephone.submit(FormsFixture.filled("uuid:first", ""));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body())
        .contains("<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\" items=\"0\">")
        .contains("<message nature=\"\">");
    assertThat(header(answer, "Content-Type")).isEqualTo("text/xml; charset=utf-8");
  }

  @Test
  void aRefusalSpeaksTheEnumeratorsLanguage() throws Exception {
    HttpResponse<String> answer =
        telephone.get(
            "/formList", "X-OpenRosa-Version", "2.0", "Accept-Language", "ky-KG,ru;q=0.5");
    assertThat(answer.body()).contains("Бул дарек ODK Collect");
    assertThat(header(answer, "Content-Language")).isEqualTo("ky");
  }

  @Test
  void rightsThatDoNotReachAFormAreToldAs401() throws Exception {
    Telephone other = server.telephone("KG05236", "visit");
    assertThat(other.submit(FormsFixture.filled("uuid:rights", "")).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/forms/none/form.xml?version=1", "/forms/card/form.xml?version=9", "/x"})
  void whatIsNotThereIs404(String path) throws Exception {
    assertThat(telephone.get(path, VERSION).statusCode()).isEqualTo(404);
  }

  @Test
  void aRequestThatIsNoFormIs400() throws Exception {
    assertThat(telephone.submit("<data id='card'>").body()).contains("nature=\"error\"", "(400.1)");
    assertThat(telephone.submit("<data id='card'><meta/></data>").body()).contains("(400.2)");
  }

  /** Ten mebibytes twice over are sent without their length being told, and read to the end. */
  @Test
  void aLargePhotographArrivesWhole() throws Exception {
    byte[] photograph = new byte[20 * 1024 * 1024];
    new java.util.Random(1).nextBytes(photograph);
    String xml = FormsFixture.filled("uuid:large", "<photo>сүрөт.jpg</photo>");
    assertThat(telephone.submit(xml, Map.of("сүрөт.jpg", photograph)).statusCode()).isEqualTo(201);
    KeptSubmission kept =
        server
            .workspace()
            .part(SubmissionTables.class)
            .findLatest("KG05236", "card", "uuid:large")
            .orElseThrow();
    java.io.ByteArrayOutputStream read = new java.io.ByteArrayOutputStream();
    assertThat(
            new OfficeFiles(server.workspace().part(FormsDatabase.class))
                .write("KG05236", kept.number(), "сүрөт.jpg", read))
        .isTrue();
    assertThat(read.toByteArray()).isEqualTo(photograph);
  }

  @Test
  void moreThanTheServerTakesIs413() throws Exception {
    String xml = FormsFixture.filled("uuid:too-large", "<photo>p.jpg</photo>");
    assertThat(telephone.submit(xml, Map.of("p.jpg", new byte[100_000_001])).statusCode())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en/deliveries",
        "/workspace.css",
        "/openrosa/../en/deliveries",
        "/openrosa/..;/en/deliveries",
        "/openrosa/%2e%2e/en/deliveries",
        "//en/deliveries"
      })
  void aTokenOpensNothingOfTheWorkspace(String path) throws Exception {
    java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient();
    int status =
        client
            .send(
                java.net.http.HttpRequest.newBuilder(server.workspace().address(path)).build(),
                java.net.http.HttpResponse.BodyHandlers.ofString())
            .statusCode();
    assertThat(status).isIn(400, 401, 403, 404);
  }
}
