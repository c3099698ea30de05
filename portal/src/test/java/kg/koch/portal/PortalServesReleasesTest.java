package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalServesReleasesTest {

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
  void an_empty_folder_says_that_nothing_is_published_yet() {
    try (RunningPortal empty = RunningPortal.onFolder(folder.resolve("none"), folder)) {
      assertThat(empty.get("/ru/").body()).contains("Выпусков пока нет");
    }
  }

  @Test
  void every_page_forbids_scripts_and_sets_no_cookie() {
    HttpResponse<String> page = portal.get("/en/");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void an_unknown_table_is_said_to_be_missing_in_the_readers_language() {
    HttpResponse<String> page = portal.get("/ky/tables/Z9");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Мындай барак жок");
  }

  @Test
  void what_others_published_stands_beside_with_its_citation() {
    assertThat(portal.get("/en/tables/C2").body())
        .contains("What others published", "A made-up yearbook, 2025", "registered", "450");
  }

  @Test
  void what_the_country_lacks_is_said() {
    assertThat(portal.get("/en/sources").body())
        .contains("1 of 3 tables are published; 1 of 2 sources deliver.", "source awaited");
  }

  @Test
  void the_style_sheet_is_served() {
    assertThat(portal.get("/koch.css").headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/css");
  }

  @Test
  void the_first_view_is_small() {
    int bytes = portal.get("/ky/").body().length() + portal.get("/koch.css").body().length();
    assertThat(bytes).isLessThan(60_000);
  }

  @Test
  void data_are_json_unless_asked_otherwise() {
    HttpResponse<String> data = portal.get("/sdmx/v2/data/dataflow/KOCH/C2/~/*");
    assertThat(data.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/vnd.sdmx.data+json");
    assertThat(data.headers().firstValue("Vary").orElse("")).containsIgnoringCase("accept");
  }

  @Test
  void a_query_that_makes_no_sense_says_what_was_expected() {
    HttpResponse<String> data = portal.get("/sdmx/v2/data/dataflow/KOCH/C2/1.0/A.B.C.D.E");
    assertThat(data.statusCode()).isEqualTo(422);
    assertThat(data.body()).contains("Expected a key of 3 parts");
  }

  @Test
  void a_format_that_is_not_served_is_refused() {
    assertThat(
            portal.get("/sdmx/v2/data/dataflow/KOCH/C2/1.0/*", "Accept", "image/png").statusCode())
        .isEqualTo(406);
  }

  @Test
  void unchanged_data_are_not_sent_again() {
    String path = "/sdmx/v2/data/dataflow/KOCH/C2/1.0/*?format=csv";
    String mark = portal.get(path).headers().firstValue("ETag").orElseThrow();
    assertThat(portal.get(path, "If-None-Match", mark).statusCode()).isEqualTo(304);
  }

  @Test
  void another_language_or_format_is_another_answer() {
    String path = "/sdmx/v2/data/dataflow/KOCH/C2/1.0/*";
    String english = mark(path + "?format=csv", "en");
    assertThat(mark(path + "?format=csv", "ru")).isNotEqualTo(english);
    assertThat(mark(path + "?format=json", "en")).isNotEqualTo(english);
  }

  private static String mark(String path, String language) {
    return portal.get(path, "Accept-Language", language).headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void an_address_outside_the_pages_is_said_to_lead_nowhere_in_the_browsers_language() {
    HttpResponse<String> page = portal.get("/nowhere/at/all", "Accept-Language", "ru");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Такой страницы нет");
  }
}
