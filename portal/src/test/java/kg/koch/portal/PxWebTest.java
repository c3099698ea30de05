package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both versions of the PxWeb interface, asked as their user guides have it. */
class PxWebTest {

  private static final String TABLE_1 = "/api/v1/en/koch/C/C2";
  private static final String DATA_2 = "/api/v2/tables/C2/data?lang=en&";

  @TempDir static Path folder;
  private static RunningPortal portal;

  @BeforeAll
  static void start() throws Exception {
    portal = EveryKindOfCell.start(folder);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static JsonNode get(String path) {
    return JsonMapper.shared().readTree(send(path, "").body());
  }

  private static HttpResponse<String> send(String path, String body, String... headers) {
    String address = portal.address(path).replace("[", "%5B").replace("]", "%5D");
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (!body.isEmpty()) {
      request.POST(HttpRequest.BodyPublishers.ofString(body));
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void version_1_leads_from_the_database_through_folders_to_tables() {
    assertThat(get("/api/v1/en/").at("/0/dbid").asString()).isEqualTo("koch");
    assertThat(get("/api/v1/en/koch").at("/0/id").asString()).isEqualTo("C");
    assertThat(get("/api/v1/en/koch/C").at("/0/id").asString()).isEqualTo("C2");
  }

  @Test
  void version_1_finds_tables_by_a_word_of_their_title() {
    assertThat(get("/api/v1/ru/koch?query=%D0%92%D1%8B%D0%B5%D1%85%D0%B0%D0%B2%D1%88%D0%B8%D0%B5"))
        .hasSize(1);
    assertThat(get("/api/v1/en/koch?query=pensions")).isEmpty();
  }

  @Test
  void version_1_says_which_variable_is_time_and_which_may_be_left_out() {
    JsonNode variables = get(TABLE_1).get("variables");
    assertThat(variables.at("/0/time").asBoolean()).isTrue();
    assertThat(variables.at("/2/elimination").asBoolean()).isTrue();
    assertThat(variables.at("/2/valueTexts/1").asString()).isEqualTo("Women");
  }

  @Test
  void a_variable_left_out_stands_at_its_total() {
    String query =
        """
        {"query": [{"code": "TIME_PERIOD", "selection": {"filter": "top", "values": ["1"]}},
                   {"code": "SEX", "selection": {"filter": "item", "values": ["F", "M"]}}],
         "response": {"format": "csv3"}}
        """;
    assertThat(send(TABLE_1, query).body())
        .isEqualTo(
            """
            "SEX","TIME_PERIOD","OBS_VALUE","LOWER_BOUND","UPPER_BOUND","OBS_STATUS"\r
            "F","2024",150,140,160,P\r
            "M","2024",160.25,...,...,U\r
            """);
  }

  @Test
  void time_stands_in_the_heading_of_a_crosswise_table() {
    String query =
        """
        {"query": [{"code": "SEX", "selection": {"filter": "all", "values": ["_?"]}},
                   {"code": "ContentsCode", "selection": {"filter": "item", "values": ["OBS_VALUE"]}}],
         "response": {"format": "csv"}}
        """;
    assertThat(send(TABLE_1, query).body())
        .isEqualTo("\"Sex\",\"2023\",\"2024\"\r\n\"Total\",...,310\r\n");
  }

  @Test
  void a_query_that_does_not_fit_the_table_says_what_was_expected() {
    String query =
        "{\"query\": [{\"code\": \"SEX\", \"selection\": {\"filter\": \"item\", \"values\": [\"X\"]}}]}";
    HttpResponse<String> refusal = send(TABLE_1, query);
    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(refusal.body()).contains("Expected a value of SEX; got 'X'");
  }

  @Test
  void a_table_that_is_not_there_is_not_found() {
    assertThat(send("/api/v1/en/koch/Z9", "").statusCode()).isEqualTo(404);
    assertThat(send("/api/v2/tables/Z9", "").statusCode()).isEqualTo(404);
  }

  @Test
  void pages_of_other_sites_may_ask() {
    HttpResponse<String> answer = send("/api/v2/tables", "", "Origin", "https://example.org");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
  }

  @Test
  void version_2_lists_tables_page_by_page() {
    JsonNode list = get("/api/v2/tables?lang=en&pageSize=1");
    assertThat(list.at("/tables/0/label").asString()).isEqualTo("Emigrants for 12 months");
    assertThat(list.at("/tables/0/lastPeriod").asString()).isEqualTo("2024");
    assertThat(list.at("/page/totalElements").asInt()).isEqualTo(1);
  }

  @Test
  void version_2_leaves_out_tables_without_the_words_looked_for() {
    assertThat(get("/api/v2/tables?lang=en&query=left%20country").get("tables")).hasSize(1);
    assertThat(get("/api/v2/tables?lang=en&query=pensions").get("tables")).isEmpty();
  }

  @Test
  void version_2_describes_a_table_as_json_stat() {
    JsonNode metadata = get("/api/v2/tables/C2/metadata?lang=en");
    assertThat(metadata.get("size").toString()).isEqualTo("[2,3,3,3,3]");
    assertThat(metadata.at("/dimension/SEX/extension/eliminationValueCode").asString())
        .isEqualTo("_T");
  }

  @Test
  void selection_expressions_choose_values() {
    assertThat(get(DATA_2 + "valueCodes[REF_AREA]=KG0?&valueCodes[TIME_PERIOD]=TOP(1)").get("size"))
        .hasToString("[2,1,3]");
    assertThat(get(DATA_2 + "valueCodes[TIME_PERIOD]=FROM(2024)").get("size")).hasToString("[1,3]");
    assertThat(
            get(DATA_2 + "valueCodes[TIME_PERIOD]=*&valueCodes[REF_AREA]=RANGE(KG05,KG06),KG")
                .at("/dimension/REF_AREA/category/index"))
        .hasToString("{\"KG\":0,\"KG05\":1,\"KG06\":2}");
  }

  @Test
  void a_selection_may_be_sent_too() {
    String selection =
        """
        {"selection": [{"variableCode": "TIME_PERIOD", "valueCodes": ["2024"]},
                       {"variableCode": "SEX", "valueCodes": ["F"]},
                       {"variableCode": "ContentsCode", "valueCodes": ["OBS_VALUE"]}],
         "placement": {"heading": ["SEX"], "stub": ["TIME_PERIOD"]}}
        """;
    assertThat(send("/api/v2/tables/C2/data?lang=en&outputFormat=csv", selection).body())
        .isEqualTo("\"Period\",\"Women\",\"Women Observation status\"\r\n\"2024\",150,P\r\n");
  }

  @Test
  void the_form_of_csv_can_be_chosen() {
    assertThat(
            send(
                    DATA_2
                        + "valueCodes[TIME_PERIOD]=2024&valueCodes[ContentsCode]=OBS_VALUE"
                        + "&outputFormat=csv&outputFormatParams=UseCodes,SeparatorSemicolon,IncludeTitle",
                    "")
                .body())
        .isEqualTo("\"Emigrants for 12 months, persons\"\r\n\r\n\"2024\"\r\n310\r\n");
  }

  @Test
  void a_format_that_is_not_there_is_refused_with_a_problem() {
    HttpResponse<String> refusal = send(DATA_2 + "outputFormat=sav", "");
    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(refusal.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void a_saved_query_is_found_again_without_being_kept() {
    String query =
        """
        {"tableId": "C2", "language": "en", "outputFormat": "csv", "outputFormatParams": ["UseCodes"],
         "selection": {"selection": [{"variableCode": "TIME_PERIOD", "valueCodes": ["TOP(1)"]},
                                     {"variableCode": "ContentsCode", "valueCodes": ["OBS_VALUE"]}]}}
        """;
    HttpResponse<String> saved = send("/api/v2/savedqueries", query);
    assertThat(saved.statusCode()).isEqualTo(201);
    String id = JsonMapper.shared().readTree(saved.body()).get("id").asString();
    assertThat(send("/api/v2/savedqueries/" + id + "/data", "").body())
        .isEqualTo("\"2024\"\r\n310\r\n");
    assertThat(get("/api/v2/savedqueries/" + id + "/selection").at("/selection/0/valueCodes"))
        .hasToString("[\"2024\"]");
  }

  @Test
  void what_is_no_saved_query_is_not_found() {
    assertThat(send("/api/v2/savedqueries/abc", "").statusCode()).isEqualTo(404);
  }
}
