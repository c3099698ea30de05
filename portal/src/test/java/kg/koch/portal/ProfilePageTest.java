package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilePageTest {

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
  void the_years_there_are_reports_of_are_listed_newest_first() {
    assertThat(portal.get("/en/profile").body())
        .containsSubsequence("href=\"/en/profile/2024\"", "href=\"/en/profile/2023\"");
  }

  @Test
  void the_report_stands_in_the_readers_language() {
    assertThat(portal.get("/ky/profile/2024").body())
        .contains("Кыргыз Республикасынын миграциялык профили, 2024", "2. Эмиграция");
  }

  @Test
  void what_the_release_lacks_is_said_in_place_of_a_sentence() {
    assertThat(portal.get("/ru/profile/2024").body())
        .contains("J1, Банк: такой таблицы в выпуске пока нет.");
  }

  @Test
  void the_portal_says_that_data_are_made_up() {
    assertThat(portal.get("/en/profile/2024").body()).contains("Made-up data");
  }

  @Test
  void a_year_the_release_cannot_tell_of_has_no_page() {
    assertThat(portal.get("/en/profile/2026").statusCode()).isEqualTo(404);
  }
}
