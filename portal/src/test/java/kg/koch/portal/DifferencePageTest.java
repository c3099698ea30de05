package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferencePageTest {

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
  void a_figure_that_is_hidden_is_said_to_have_no_bridge() {
    assertThat(portal.get("/en/differences?REF_AREA=KG05").body())
        .contains("This choice cannot be taken apart")
        .doesNotContain("<svg");
  }

  @Test
  void a_hidden_part_is_named() {
    assertThat(portal.get("/en/differences").body())
        .contains("Parts that are hidden")
        .contains("plus coverage never in register");
  }

  @Test
  void a_figure_in_two_releases_is_taken_apart_by_reason() {
    String explained = portal.get("/en/tables/C2/explain?TIME_PERIOD=2024&DEFINITION=un12").body();
    String start = "href=\"/en/differences?table=C2&amp;before=";
    int at = explained.indexOf(start);
    assertThat(at).isPositive();
    String link = explained.substring(at + 6, explained.indexOf('"', at + 6)).replace("&amp;", "&");
    assertThat(portal.get(link).body()).contains("1. Timing").contains("2. Revision");
  }

  @Test
  void an_unknown_earlier_release_is_said_to_be_missing() {
    assertThat(portal.get("/en/differences?table=C2&before=none").statusCode()).isEqualTo(404);
  }
}
