package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered before is sent again as it was, or not at all to who has it. */
class AnswersTest {

  @TempDir static Path folder;
  private static RunningPortal portal;

  @BeforeAll
  static void start() throws Exception {
    portal = RunningPortal.start(folder);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void a_page_read_twice_is_the_same_with_the_same_headers() {
    HttpResponse<String> first = portal.get("/en/tables/C2?rows=SEX");
    HttpResponse<String> second = portal.get("/en/tables/C2?rows=SEX");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(withoutDate(second)).isEqualTo(withoutDate(first));
  }

  @Test
  void a_page_the_reader_has_is_not_sent_again() {
    String mark = portal.get("/ru/tables").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = portal.get("/ru/tables", "If-None-Match", mark);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void a_compressed_page_is_the_same_page() throws Exception {
    String plain = portal.get("/ky/about").body();
    HttpResponse<byte[]> packed =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(portal.address("/ky/about")))
                    .header("Accept-Encoding", "gzip")
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(plain);
  }

  @Test
  void the_language_the_reader_asked_for_is_not_mistaken_for_another() {
    String path = "/sdmx/v2/data/dataflow/KOCH/C2/1.0/*?format=csv&labels=name";
    String russian = portal.get(path, "Accept-Language", "ru").body();
    assertThat(portal.get(path, "Accept-Language", "en").body()).isNotEqualTo(russian);
    assertThat(portal.get(path, "Accept-Language", "ru").body()).isEqualTo(russian);
  }

  @Test
  void an_address_that_leads_nowhere_leads_nowhere_the_second_time_too() {
    assertThat(portal.get("/en/tables/Z9").statusCode()).isEqualTo(404);
    assertThat(portal.get("/en/tables/Z9").statusCode()).isEqualTo(404);
  }

  @Test
  void programs_of_other_sites_may_read_data_but_frames_of_other_sites_hold_no_page() {
    HttpResponse<String> data = portal.get("/sdmx/v2/data/dataflow/KOCH/C2/1.0/*");
    assertThat(data.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    HttpResponse<String> page = portal.get("/en/tables/C2");
    assertThat(page.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .endsWith("frame-ancestors 'none'");
  }

  private static java.util.Map<String, java.util.List<String>> withoutDate(
      HttpResponse<String> response) {
    return response.headers().map().entrySet().stream()
        .filter(header -> !header.getKey().equals("date"))
        .collect(
            java.util.stream.Collectors.toMap(
                java.util.Map.Entry::getKey, java.util.Map.Entry::getValue));
  }
}
