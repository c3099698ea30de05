package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data queries of both generations of SDMX REST over HTTP: formats, mistakes, caches. */
class SdmxDataTest {

  private static final String V2 = "/sdmx/v2/data/dataflow/KOCH/C2/1.0.0/";
  private static final String V1 = "/sdmx/v1/data/";

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

  /** What a client accepts, and what it gets from REST 2 and from REST 1. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|data+json;version=2.1.0|genericdata+xml;version=2.1",
        "application/xml|data+xml;version=3.1.0|genericdata+xml;version=2.1",
        "application/json|data+json;version=2.1.0|data+json;version=1.0.0",
        "text/csv|data+csv;version=2.1.0|data+csv;version=1.0.0",
        "application/vnd.sdmx.data+json;version=2.0.0|data+json;version=2.0.0|data+json;version=2.0.0",
        "application/vnd.sdmx.data+csv;version=2+.0.0|data+csv;version=2.1.0|data+csv;version=2.1.0",
        "application/vnd.sdmx.structurespecificdata+xml;version=2.1|structurespecificdata+xml;version=2.1|structurespecificdata+xml;version=2.1",
        "text/csv;q=0.4, application/json;q=0.9|data+json;version=2.1.0|data+json;version=1.0.0",
        "image/png, text/csv;q=0.1|data+csv;version=2.1.0|data+csv;version=1.0.0"
      })
  void a_client_gets_the_best_of_what_it_accepts(String accepted, String rest2, String rest1) {
    assertThat(type(portal.get(V2 + "KG", "Accept", accepted)))
        .isEqualTo("application/vnd.sdmx." + rest2);
    assertThat(type(portal.get(V1 + "C2/KG..", "Accept", accepted)))
        .isEqualTo("application/vnd.sdmx." + rest1);
  }

  @Test
  void options_of_csv_come_with_the_media_type() {
    HttpResponse<String> data =
        portal.get(
            V2 + "KG.F._T", "Accept", "application/vnd.sdmx.data+csv;version=2.0.0;labels=both");
    assertThat(data.body()).contains("SEX: Sex", "F: Women");
  }

  @Test
  void a_name_in_the_address_comes_before_the_header() {
    String named = V2 + "KG?format=structurespecificdata&formatVersion=2.1";
    assertThat(type(portal.get(named, "Accept", "text/csv")))
        .isEqualTo("application/vnd.sdmx.structurespecificdata+xml;version=2.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C2",
        "C2/all",
        "KOCH,C2/KG.F.",
        "KOCH%2CC2%2C1.0/all/all",
        "KOCH,C2,latest/KG+KG05..RUS/KOCH",
        "all,C2/all/KOCH,KOCH?startPeriod=2024&endPeriod=2024&detail=dataonly"
      })
  void rest_1_is_understood_however_its_flow_is_written(String address) {
    assertThat(portal.get(V1 + address).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/dataflow/KOCH/C2",
        "/*/*/*/*/*",
        "/dataflow/*/C2,C3/~/KG.F",
        "/datastructure/KOCH/DSD_C2/1.0/*",
        "/provisionagreement/KOCH/PA_C2/+/*",
        "/dataflow/KOCH/C2/1+.0.0/KG.*.RUS,KG05.F._T?c[TIME_PERIOD]=ge:2023+le:2024"
      })
  void rest_2_is_understood_whatever_is_left_out(String address) {
    assertThat(portal.get("/sdmx/v2/data" + address).statusCode()).isEqualTo(200);
  }

  /** REST 1.5, section 4.7; REST 2.2, status. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ZZ.F._T|204|404",
        "KG.F._T.2024.X|422|403",
        "K!G|400|400",
        "KG?c[COLOUR]=red|422|403",
        "KG?detail=everything|400|400",
        "KG?format=tiff|406|406",
        "KG?lang=de|406|406",
        "KG?release=none|404|404"
      })
  void a_mistake_has_the_status_of_its_standard(String query, int rest2, int rest1) {
    assertThat(portal.get(V2 + query).statusCode()).isEqualTo(rest2);
    assertThat(portal.get(V1 + "C2/" + query).statusCode()).isEqualTo(rest1);
  }

  @Test
  void an_unknown_table_is_not_found_in_either() {
    assertThat(portal.get("/sdmx/v2/data/dataflow/KOCH/Z9").statusCode()).isEqualTo(404);
    assertThat(portal.get(V1 + "Z9").statusCode()).isEqualTo(404);
  }

  @Test
  void a_mistake_is_told_in_the_messages_of_the_standard() {
    assertThat(portal.get(V1 + "C2/ZZ..").body())
        .contains("Error", "code=\"100\"", "No observation of C2 matches");
    assertThat(portal.get(V2 + "A.B.C.D.E").body())
        .startsWith("{\"errors\":[{\"code\":422")
        .contains("Expected a key of 3 parts (REF_AREA.SEX.PARTNER)");
  }

  @Test
  void another_query_is_another_answer_and_a_known_one_is_not_sent_again() {
    String mark = mark(V1 + "C2/KG..");
    assertThat(mark(V1 + "C2/KG05..")).isNotEqualTo(mark);
    HttpResponse<String> again = portal.get(V1 + "C2/KG..", "If-None-Match", "\"x\", " + mark);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void earlier_figures_are_answered_as_they_were() {
    String key = V2 + "KG._T._T?format=csv&attributes=none&c[TIME_PERIOD]=2024";
    assertThat(portal.get(key).body()).endsWith("2024,310\n");
    assertThat(portal.get(key + "&asOf=2025-07-01T00:00:00Z").body()).endsWith("2024,303\n");
  }

  @Test
  void the_language_of_names_is_the_one_asked_for() {
    HttpResponse<String> russian = portal.get(V2 + "KG.F._T?format=csv&labels=both&lang=ru");
    assertThat(russian.body()).contains("F: Женщины");
    assertThat(russian.headers().firstValue("Content-Language")).hasValue("ru");
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("none");
  }

  private static String mark(String path) {
    return portal.get(path).headers().firstValue("ETag").orElseThrow();
  }
}
