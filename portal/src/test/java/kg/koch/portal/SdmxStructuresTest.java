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

/** What the structure services of REST 1 and REST 2 answer. */
class SdmxStructuresTest {

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

  @ParameterizedTest
  @CsvSource({
    "/v2/structure, 200",
    "/v2/structure/dataflow, 200",
    "/v2/structure/dataflow/KOCH/C2/1.0.0, 200",
    "/v2/structure/dataflow/KOCH/C2/1.0, 200",
    "/v2/structure/dataflow/KOCH/C2/2.0.0, 204",
    "/v2/structure/dataflow/*/*/*?references=all&detail=allstubs, 200",
    "/v2/structure/hierarchy, 204",
    "/v2/structure/wrong, 400",
    "/v2/structure/dataflow/KOCH/C2/1.0.0/ITEM, 422",
    "/v2/structure/codelist/KOCH%2CSDMX/CL_SEXES%2CCL_AREAS/~, 200",
    "/v2/structure/dataflow?release=none, 404",
    "/v2/structure/dataflow?asOf=2025-01-01T00:00:00Z, 501",
    "/v2/availability/dataflow/KOCH/C2?asOf=2025-01-01T00:00:00Z, 501",
    "/v1/dataflow/all/all/latest, 200",
    "/v1/dataflow/KOCH/C2/1.0/, 200",
    "/v1/structure/KOCH, 200",
    "/v1/codelist/KOCH/NONE, 404",
    "/v1/dataflow/KOCH/C2/1.0/ITEM, 403",
    "/v1/codelist?detail=wrong, 400",
    "/v1/availableconstraint/KOCH%2CC2%2C1.0/.F./all/SEX, 200",
    "/v1/availableconstraint/C2, 200",
    "/v1/availableconstraint/C9, 404",
    "/v2/availability/dataflow/KOCH/C2/1.0.0/*.F.*/SEX?mode=available, 200",
    "/v2/availability/datastructure/KOCH/DSD_C2, 200",
    "/v2/availability/dataflow/KOCH/C2/~/*.X.*, 204",
    "/v2/availability/dataflow/KOCH/C2/~/*?mode=wrong, 400",
    "/v2/availability/dataflow/KOCH/C2/~/*?updatedAfter=2024-01-01, 501",
    "/v2/availability/table/KOCH/C2, 400",
    "/v2/schema/dataflow/KOCH/C2/+?dimensionAtObservation=SEX, 200",
    "/v2/schema/dataflow/KOCH/C2/+?dimensionAtObservation=NONE, 422",
    "/v2/schema/dataflow/KOCH/C9, 404",
    "/v1/schema/provisionagreement/KOCH/PA_C2/latest, 200",
    "/v1/schema/table/KOCH/C2, 400",
    "/v2/metadata/metadataset/KOCH/MDS_C2, 200",
    "/v2/metadata/structure/codelist, 204",
    "/v2/metadata/wrong, 400"
  })
  void a_query_is_answered_with_the_number_the_standard_has_for_it(String path, int status) {
    assertThat(portal.get("/sdmx" + path).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "/v2/structure/codelist, */*, application/vnd.sdmx.structure+json;version=2.1.0",
    "/v1/codelist, */*, application/vnd.sdmx.structure+xml;version=2.1",
    "/v2/structure/codelist, application/xml, application/vnd.sdmx.structure+xml;version=3.0.0",
    "/v1/codelist, application/json, application/vnd.sdmx.structure+json;version=1.0.0",
    "/v2/structure/codelist, application/vnd.sdmx.structure+json;version=2.0.0, application/vnd.sdmx.structure+json;version=2.0.0",
    "/v2/structure/codelist, 'application/vnd.sdmx.structure+xml;version=3+.0.0', application/vnd.sdmx.structure+xml;version=3.0.0",
    "/v2/structure/codelist, 'application/json;q=0.2, application/xml', application/vnd.sdmx.structure+xml;version=3.0.0",
    "/v2/structure/codelist?format=sdmx-2.1, */*, application/vnd.sdmx.structure+xml;version=2.1",
    "/v2/schema/dataflow/KOCH/C2, */*, application/vnd.sdmx.schema+xml;version=3.0.0",
    "/v1/schema/dataflow/KOCH/C2, application/vnd.sdmx.structure+xml;version=2.1, application/vnd.sdmx.structure+xml;version=2.1",
    "/v2/metadata/metadataset, */*, application/vnd.sdmx.metadata+json;version=2.1.0",
    "/v2/metadata/metadataset, application/xml, application/vnd.sdmx.metadata+xml;version=3.0.0"
  })
  void the_format_asked_for_is_sent(String path, String accepted, String type) {
    assertThat(portal.get("/sdmx" + path, "Accept", accepted).headers().firstValue("Content-Type"))
        .hasValue(type);
  }

  @Test
  void a_format_that_is_not_served_is_refused() {
    assertThat(portal.get("/sdmx/v2/structure/codelist", "Accept", "image/png").statusCode())
        .isEqualTo(406);
  }

  @Test
  void what_is_wrong_is_said_in_the_format_asked_for() {
    assertThat(portal.get("/sdmx/v1/codelist/KOCH/NONE").body())
        .contains("<mes:ErrorMessage code=\"100\">");
    HttpResponse<String> json =
        portal.get("/sdmx/v1/codelist/KOCH/NONE", "Accept", "application/json");
    assertThat(json.body()).startsWith("{\"errors\":[{\"code\":100,");
  }

  @Test
  void an_unchanged_structure_is_not_sent_again() {
    String mark = portal.get("/sdmx/v1/dataflow").headers().firstValue("ETag").orElseThrow();
    assertThat(portal.get("/sdmx/v1/dataflow", "If-None-Match", mark).statusCode()).isEqualTo(304);
  }

  @Test
  void the_language_asked_for_comes_first() {
    HttpResponse<String> flows =
        portal.get("/sdmx/v2/structure/dataflow", "Accept-Language", "ru;q=0.9, de");
    assertThat(flows.headers().firstValue("Content-Language")).hasValue("ru");
    assertThat(flows.body()).contains("\"name\":\"Выехавшие на 12 месяцев\"");
  }

  @Test
  void a_condition_in_brackets_narrows_what_is_available() {
    assertThat(
            portal.get("/sdmx/v2/availability/dataflow/KOCH/C2/~/*?c%5BREF_AREA%5D=sw:KG0").body())
        .contains("\"values\":[\"KG05\",\"KG06\"]");
  }
}
