package kg.koch.app.workspace.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import kg.koch.app.intake.SupplierTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A supplier's program delivers with its token: in pieces, for its sources, and nothing else. */
class DeliveryByProgramTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String HEADER =
      "pin,document_number,citizenship,sex,birth_date,crossed_at,direction,checkpoint,country\n";

  @TempDir static Path data;
  private static RunningWorkspace workspace;
  private static String token;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    workspace = RunningWorkspace.startEmpty(data);
    token =
        new SupplierTokens(data.resolve("keys/suppliers"))
            .make("border-service", List.of("border-crossings"), new SecureRandom());
  }

  @AfterAll
  static void stop() {
    if (workspace != null) {
      workspace.close();
    }
  }

  private HttpResponse<String> post(String path, String type, byte[] body, String bearer)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(workspace.address(path))
            .header("Authorization", "Bearer " + bearer)
            .header("Content-Type", type)
            .header("Accept-Language", "ru, en;q=0.5")
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> announce(String source, long bytes, String bearer)
      throws IOException, InterruptedException {
    String told =
        "{\"source\":\"%s\",\"period\":\"2024-03\",\"fileName\":\"a.csv\",\"bytes\":%d}"
            .formatted(source, bytes);
    byte[] body = told.getBytes(StandardCharsets.UTF_8);
    return post("/api/uploads", "application/json", body, bearer);
  }

  private HttpResponse<String> piece(String upload, long offset, byte[] piece)
      throws IOException, InterruptedException {
    return post(
        "/api/uploads/" + upload + "?offset=" + offset, "application/octet-stream", piece, token);
  }

  private HttpResponse<String> finish(String upload) throws IOException, InterruptedException {
    return post("/api/uploads/" + upload + "/finish", "application/json", new byte[0], token);
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  private String begun(byte[] file) throws IOException, InterruptedException {
    HttpResponse<String> begun = announce("border-crossings", file.length, token);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    return json(begun).get("upload").asString();
  }

  @Test
  void aFileInPiecesIsAnsweredWithItsReceiptAndWhatToDo() throws Exception {
    byte[] file =
        (HEADER + ",D1,RUS,F,1990-02-01,2024-03-05T10:00:00,A,nowhere,RUS\n")
            .getBytes(StandardCharsets.UTF_8);
    String upload = begun(file);
    int half = file.length / 2;
    assertThat(json(piece(upload, 0, Arrays.copyOf(file, half))).get("received").asInt())
        .isEqualTo(half);
    HttpResponse<String> again = piece(upload, 0, Arrays.copyOf(file, half));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(json(again).get("received").asInt()).isEqualTo(half);
    piece(upload, half, Arrays.copyOfRange(file, half, file.length));
    HttpResponse<String> done = finish(upload);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    JsonNode answer = json(done);
    assertThat(answer.get("verdict").asString()).isEqualTo("refused");
    assertThat(answer.get("rejected").asInt()).isEqualTo(1);
    assertThat(answer.get("findings").get(0).get("whatToDo").asString())
        .isEqualTo("Выберите код из списка.");
    assertThat(answer.get("firstPlaces").get(0).get("place").asString()).isEqualTo("line 2");
    assertThat(done.body()).doesNotContain("1990-02-01");
    assertThat(json(finish(upload)).get("receipt")).isEqualTo(answer.get("receipt"));
  }

  @Test
  void aFileThatIsNoDeliveryIsAnsweredWithTheReason() throws Exception {
    byte[] file = "nothing\n".getBytes(StandardCharsets.UTF_8);
    String upload = begun(file);
    piece(upload, 0, file);
    HttpResponse<String> refused = finish(upload);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).get("problem").asString()).contains("expected the columns pin");
  }

  @Test
  void aPieceOfMoreThanTenMebibytesIsRefused() throws Exception {
    byte[] piece = new byte[(10 << 20) + 1];
    HttpResponse<String> refused = piece(begun(new byte[11 << 20]), 0, piece);
    assertThat(refused.statusCode()).isEqualTo(413);
  }

  @Test
  void aTokenIsForItsSourcesOnly() throws Exception {
    assertThat(announce("person-register", 10, token).statusCode()).isEqualTo(403);
  }

  @Test
  void noTokenOrAnotherOpensNothing() throws Exception {
    assertThat(announce("border-crossings", 10, "koch_other").statusCode()).isEqualTo(401);
    assertThat(announce("border-crossings", 10, workspace.key()).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/deliveries",
        "/api/deliveries/x/findings",
        "/api/uploads/../../en/deliveries",
        "/api/uploads;/en/deliveries",
        "/api/uploads/%2e%2e/deliveries",
        "/api/runs",
        "/en/deliveries"
      })
  void aTokenOpensNoPageHoweverItsAddressIsWritten(String path) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(workspace.address(path))
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isIn(400, 401, 404);
    assertThat(answer.body()).doesNotContain("<main");
  }
}
