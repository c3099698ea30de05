package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.publish.bundle.HandMadeRelease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A researcher finds a file of records, reads its terms and gets a request to send. */
class MicrodataDeskTest {

  @TempDir static Path folder;
  private static RunningPortal portal;

  @BeforeAll
  static void start() throws IOException {
    Path releases = folder.resolve("releases");
    HandMadeRelease.write(
        releases,
        new ParquetTableFiles(folder),
        HandMadeRelease.key(),
        HandMadeRelease.contentWithMicrodata("2026-01-01"),
        HandMadeRelease.table(0));
    Path key = folder.resolve("trusted.pub");
    Files.writeString(key, HandMadeRelease.key().publicKey().text());
    portal = RunningPortal.onFolder(releases, key);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void files_are_listed_with_who_may_have_them() {
    assertThat(portal.get("/ru/microdata").body())
        .contains("Файл пересечений", "выдаётся после одобрения заявки");
  }

  @Test
  void a_file_tells_its_variables_terms_and_protection() {
    assertThat(portal.get("/en/microdata/travellers").body())
        .contains("Women; Men", "In groups", "Recognise nobody", "looks like at least 5");
  }

  @Test
  void catalogues_are_given_a_description() {
    HttpResponse<String> answer = portal.get("/en/microdata/travellers/ddi.xml");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/xml");
    assertThat(answer.body()).contains("<codeBook xmlns=\"ddi:codebook:2_5\"");
  }

  @Test
  void a_request_comes_back_as_a_file_to_send() throws Exception {
    HttpResponse<String> answer = ask("agreed", "Ageing of sending regions");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("request-travellers.json");
    assertThat(answer.body())
        .contains("\"format\" : \"koch-microdata-request-1\"", "Ageing of sending regions");
  }

  @Test
  void a_request_without_agreement_says_what_is_missing() throws Exception {
    assertThat(ask("", "Ageing").body()).contains("agree to the terms", "<form");
  }

  @Test
  void a_request_that_is_too_long_is_not_made() throws Exception {
    assertThat(ask("agreed", "x".repeat(2001)).body()).contains("or too long");
  }

  @Test
  void a_file_that_is_none_has_no_page() {
    assertThat(portal.get("/en/microdata/nothing").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> ask(String terms, String research) throws Exception {
    String form =
        "name=A&organisation=B&email=a%40b.org&until=2027-01-01&persons=A&terms="
            + terms
            + "&research="
            + URLEncoder.encode(research, StandardCharsets.UTF_8);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(portal.address("/en/microdata/travellers/request")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
