package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader follows a figure to all it rests on, and a program is told the same. */
class ExplainedFiguresTest {

  private static final String END = "TIME_PERIOD=2024&DEFINITION=un12&PART=END";

  @TempDir static Path folder;
  private static RunningPortal portal;

  @BeforeAll
  static void start() throws Exception {
    portal = RunningPortal.startWithBridges(folder);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void the_formula_stands_with_the_numbers_of_the_cell() {
    assertThat(portal.get("/en/tables/R1/explain?" + END).body())
        .contains("60 − 20 − 6 + ? + 163 + 3 = 200");
  }

  @Test
  void the_method_is_a_page_of_the_portal() {
    assertThat(portal.get("/en/tables/R1/explain?" + END).body())
        .contains("href=\"/en/methods/cell-key\"");
    assertThat(portal.get("/ru/methods/cell-key").body())
        .contains("Эта страница на английском языке", "<article class=\"method\" lang=\"en\">");
  }

  @Test
  void a_method_page_leads_to_other_methods_and_out_of_the_portal_only_to_the_web() {
    assertThat(portal.get("/en/methods/balance-of-residents").body())
        .contains("href=\"/en/methods/residence-rule\"")
        .doesNotContain(".md");
  }

  @Test
  void a_method_nobody_wrote_has_no_page() {
    assertThat(portal.get("/en/methods/..%2F..%2Fkoch").statusCode()).isNotEqualTo(200);
    assertThat(portal.get("/en/methods/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void earlier_values_stand_with_what_changed_since() {
    assertThat(
            portal
                .get("/en/tables/C2/explain?TIME_PERIOD=2024&DEFINITION=un12&OUTCOME=CONFIRMED")
                .body())
        .contains("Border crossings: 1 deliveries replaced by corrected ones.", ">206<");
  }

  @Test
  void programs_are_told_the_same() {
    HttpResponse<String> answer = portal.get("/ky/tables/R1/explain.json?" + END);
    JsonNode told = JsonMapper.shared().readTree(answer.body());
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(told.at("/figure/value").asDouble()).isEqualTo(200);
    assertThat(told.at("/formula/result").asDouble()).isEqualTo(200);
    assertThat(told.at("/revisions").size()).isEqualTo(1);
    assertThat(told.at("/deliveries/0/receipt").asString()).isEqualTo("0000000000000001");
  }

  @Test
  void programs_are_told_in_words_what_is_not_published() {
    HttpResponse<String> answer = portal.get("/en/tables/R1/explain.json?TIME_PERIOD=1999");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("TIME_PERIOD");
  }

  @Test
  void releases_say_what_changed() {
    assertThat(portal.get("/en/releases").body())
        .contains("What changed since the release before", "The first release.");
  }
}
