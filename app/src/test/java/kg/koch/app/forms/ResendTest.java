package kg.koch.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weak lines: forms arrive twice, in parts, late, and corrected. */
class ResendTest {

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

  private static SubmissionTables tables() {
    return server.workspace().part(SubmissionTables.class);
  }

  private static String xml(String area, String first) {
    return new String(
        tables().findLatest(area, "card", first).orElseThrow().xml(),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void theSameFormThreeTimesAtOnceIsOneRecordAndThreeSuccesses() throws Exception {
    String form = FormsFixture.filled("uuid:three", "<photo>p.jpg</photo>");
    ExecutorService three = Executors.newFixedThreadPool(3);
    try {
      Callable<Integer> send =
          () -> telephone.submit(form, Map.of("p.jpg", new byte[300_000])).statusCode();
      List<Future<Integer>> answers = three.invokeAll(List.of(send, send, send));
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(201);
      }
    } finally {
      three.shutdownNow();
    }
    assertThat(tables().versions("KG", "card", "uuid:three")).isEqualTo(1);
  }

  @Test
  void oneByteChangedIs409AndTheFirstStaysAsItWas() throws Exception {
    String form = FormsFixture.filled("uuid:changed", "");
    assertThat(telephone.submit(form).statusCode()).isEqualTo(201);
    assertThat(telephone.submit(form.replace("<left>7", "<left>8")).body()).contains("(409.1)");
    assertThat(xml("KG05236", "uuid:changed")).isEqualTo(form);
  }

  @Test
  void filesMayComeInSeveralRequestsAndUnknownOnesAreIgnored() throws Exception {
    String form = FormsFixture.filled("uuid:several", "<photo>сүрөт бир.jpg</photo>");
    assertThat(telephone.submit(form).statusCode()).isEqualTo(201);
    assertThat(
            telephone
                .submit(form, Map.of("сүрөт бир.jpg", new byte[] {1}, "other.jpg", new byte[] {2}))
                .statusCode())
        .isEqualTo(201);
    long number = tables().findLatest("KG", "card", "uuid:several").orElseThrow().number();
    assertThat(
            new OfficeFiles(server.workspace().part(FormsDatabase.class)).names("KG05236", number))
        .containsExactly("сүрөт бир.jpg");
  }

  @Test
  void aCorrectionTakesThePlaceAndKeepsTheEarlierVersionAndItsFile() throws Exception {
    telephone.submit(
        FormsFixture.filled("uuid:c1", "<photo>сүрөт.jpg</photo>"),
        Map.of("сүрөт.jpg", new byte[] {5}));
    assertThat(telephone.submit(FormsFixture.corrected("uuid:c2", "uuid:c1", 9)).statusCode())
        .isEqualTo(201);
    assertThat(xml("KG05236", "uuid:c1")).contains("<left>9</left>");
    assertThat(tables().versions("KG05236", "card", "uuid:c1")).isEqualTo(2);
    long number = tables().findLatest("KG", "card", "uuid:c1").orElseThrow().number();
    assertThat(
            new OfficeFiles(server.workspace().part(FormsDatabase.class)).names("KG05236", number))
        .containsExactly("сүрөт.jpg");
  }

  @Test
  void aCorrectionResentIsASuccess() throws Exception {
    telephone.submit(FormsFixture.filled("uuid:r1", ""));
    String correction = FormsFixture.corrected("uuid:r2", "uuid:r1", 9);
    assertThat(telephone.submit(correction).statusCode()).isEqualTo(201);
    assertThat(telephone.submit(correction).statusCode()).isEqualTo(201);
    assertThat(tables().versions("KG05236", "card", "uuid:r1")).isEqualTo(2);
  }

  @Test
  void aCorrectionOfWhatIsNotThereIs404() throws Exception {
    assertThat(telephone.submit(FormsFixture.corrected("uuid:n2", "uuid:none", 1)).body())
        .contains("(404.5)");
  }

  @Test
  void aCorrectionOfWhatWasCorrectedSinceIs409() throws Exception {
    telephone.submit(FormsFixture.filled("uuid:s1", ""));
    telephone.submit(FormsFixture.corrected("uuid:s2", "uuid:s1", 1));
    assertThat(telephone.submit(FormsFixture.corrected("uuid:s3", "uuid:s1", 2)).body())
        .contains("(409.9)");
  }

  @Test
  void aCorrectionUnderAnIdentityInUseIs409() throws Exception {
    telephone.submit(FormsFixture.filled("uuid:u1", ""));
    telephone.submit(FormsFixture.filled("uuid:u2", ""));
    assertThat(telephone.submit(FormsFixture.corrected("uuid:u2", "uuid:u1", 2)).body())
        .contains("(409.8)");
  }

  @Test
  void whatWasDeletedDoesNotComeBack() throws Exception {
    String form = FormsFixture.filled("uuid:gone", "");
    telephone.submit(form);
    assertThat(server.workspace().part(Submissions.class).delete("KG", "card", "uuid:gone"))
        .isTrue();
    assertThat(telephone.submit(form).body()).contains("(409.18)");
    assertThat(telephone.submit(FormsFixture.corrected("uuid:gone2", "uuid:gone", 1)).body())
        .contains("(409.18)");
  }

  @Test
  void anUnknownFormAndAnUnknownVersionAre404() throws Exception {
    assertThat(
            telephone
                .submit(FormsFixture.filled("uuid:f", "").replace("\"card\"", "\"none\""))
                .body())
        .contains("(404.1)");
    assertThat(telephone.submit(FormsFixture.filled("99", "uuid:v", "")).body())
        .contains("(404.6)");
  }

  @Test
  void anIdentityOfAnotherAreaIsNotTakenOver() throws Exception {
    String form = FormsFixture.filled("uuid:elsewhere", "");
    telephone.submit(form);
    assertThat(server.telephone("KG02").submit(form).body()).contains("(409.1)");
    assertThat(
            server
                .telephone("KG02")
                .submit(FormsFixture.corrected("uuid:e2", "uuid:elsewhere", 1))
                .body())
        .contains("(404.5)");
  }
}
