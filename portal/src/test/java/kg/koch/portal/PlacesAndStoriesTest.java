package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.publish.bundle.HandMadeRelease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Home, search, places, countries and stories over two releases with every table. */
class PlacesAndStoriesTest {

  private static final List<String> STORIES =
      List.of("women", "youth", "children", "return", "bans", "remittances", "health");

  @TempDir static Path folder;
  private static RunningPortal portal;
  private static RunningPortal small;

  @BeforeAll
  static void start() throws IOException {
    portal = startMadeUpCountry(folder.resolve("country"));
    small = RunningPortal.start(Files.createDirectories(folder.resolve("small")));
  }

  static RunningPortal startMadeUpCountry(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path releases = folder.resolve("releases");
    ParquetTableFiles files = new ParquetTableFiles(folder);
    MadeUpCountry.write(releases, files, "2025-01-01", 0, Set.of("A1", "B3", "C2", "C4"));
    MadeUpCountry.write(releases, files, "2026-01-01", 3, Set.of());
    Path key = folder.resolve("trusted.pub");
    Files.writeString(key, HandMadeRelease.key().publicKey().text());
    return RunningPortal.onFolder(releases, key);
  }

  @AfterAll
  static void stop() {
    portal.close();
    small.close();
  }

  @Test
  void home_says_what_changed_since_the_release_before_and_what_it_is_worth() {
    assertThat(portal.get("/en/").body())
        .contains("Since the release before: A made-up country")
        .contains("the figure was revised and is now")
        .contains("perhaps nothing changed")
        .containsPattern("New tables: <a href=\"/en/tables/A2\"");
  }

  @Test
  void the_first_release_says_that_there_is_none_before() {
    String releases = portal.get("/en/releases").body();
    String id = Collections.min(match(releases, "[?]release=([^\"&]*)\""));
    assertThat(portal.get("/en/?release=" + id).body()).contains("This is the first release");
  }

  @Test
  void moves_between_units_of_the_map_are_drawn_on_it() {
    String moves = portal.get("/en/tables/B1?rows=ORIGIN&columns=DESTINATION").body();
    assertThat(moves).contains("The moves on the map", "class=\"flows\"");
    assertThat(portal.get("/en/tables/A1").body()).doesNotContain("class=\"flows\"");
  }

  @Test
  void home_has_six_headline_figures_with_their_limits() {
    String page = portal.get("/en/").body();
    assertThat(match(page, "(<p class=\"figure\">)")).hasSize(6);
    assertThat(match(page, "(<p class=\"note\">95 % interval: )")).hasSize(6);
  }

  @Test
  void search_opens_the_table_filtered_and_shows_the_figure() {
    String page = search("en", "How many women from Batken left for Russia in 2024?");
    assertThat(page)
        .contains("Women; Batken region; Russia; 2024")
        .contains("SEX=F&amp;show-REF_AREA=KG05&amp;PARTNER=RUS&amp;show-TIME_PERIOD=2024")
        .contains("href=\"/en/places/KG05\"")
        .contains("href=\"/en/countries/RUS\"");
  }

  @Test
  void search_drops_a_choice_the_table_does_not_publish_together() {
    String page = search("en", "Leylek Batken district emigrants Russia");
    assertThat(page).doesNotContain("KG05236&amp;PARTNER=RUS");
  }

  @Test
  void search_says_how_it_read_a_word() {
    assertThat(search("ru", "vbuhfwbz")).contains("«vbuhfwbz» прочитано как «миграция»");
  }

  @Test
  void search_without_an_answer_offers_questions() {
    assertThat(search("en", "qqqqzzzz")).contains("Nothing found", "class=\"examples\"");
  }

  @Test
  void what_is_asked_is_no_markup() {
    assertThat(search("en", "<script>alert(1)</script>")).doesNotContain("<script>alert");
  }

  @Test
  void suggestions_are_words_of_the_language() {
    assertThat(portal.get("/ru/search/suggestions").body())
        .contains("\"Баткенская область\"", "\"Россия\"");
  }

  @Test
  void a_place_stands_beside_its_neighbours_and_the_country() {
    assertThat(match(portal.get("/en/places/KG07").body(), "<th scope=\"col\"><a [^>]*>([^<]*)<"))
        .containsExactly("Talas region", "Jalal-Abad region", "Chui region", "Kyrgyz Republic");
  }

  @Test
  void a_place_tells_where_people_go_and_come_from() {
    assertThat(portal.get("/en/places/KG05").body())
        .contains("Where people moved here from", "Where people moved to from here")
        .contains("Citizens abroad by country", "Came back by country")
        .contains("class=\"arc\"");
  }

  @Test
  void a_district_says_which_figures_are_those_of_its_region() {
    assertThat(portal.get("/en/places/KG05214").body())
        .contains("published for regions only; they are here: Batken region")
        .doesNotContain("Citizens abroad by country");
  }

  @Test
  void a_hidden_figure_of_a_place_is_said_in_words() {
    assertThat(portal.get("/en/places/KG21").body())
        .contains(">hidden</a>")
        .containsPattern("Figures hidden on this page: [1-9]");
  }

  @Test
  void a_place_changed_by_the_reform_says_so() {
    assertThat(portal.get("/en/places/KG11").body()).contains("The reform of 2024 changed");
    assertThat(portal.get("/en/places/KG05").body()).doesNotContain("The reform of 2024 changed");
  }

  @Test
  void a_country_has_what_both_sides_count_and_the_regions_people_are_from() {
    assertThat(portal.get("/en/countries/RUS").body())
        .contains("Arrived, as that country counts them", "Left to live there, by region")
        .contains("href=\"/en/places/KG05\"");
  }

  @Test
  void a_place_or_country_nobody_knows_is_not_there() {
    for (String path : List.of("places/KG99", "countries/XXX", "stories/none")) {
      assertThat(portal.get("/en/" + path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void every_sentence_of_a_story_links_to_its_figures() {
    for (String story : STORIES) {
      for (String language : List.of("ky", "ru", "en")) {
        String page = portal.get("/" + language + "/stories/" + story).body();
        List<String> facts = match(page, "<li><p class=\"fact\">(.*?)</ul></li>");
        assertThat(facts).as(story).isNotEmpty();
        assertThat(facts).allMatch(fact -> fact.contains("/explain?"));
        assertThat(facts).noneMatch(fact -> fact.contains("{") || fact.contains("NaN"));
      }
    }
  }

  @Test
  void a_story_without_its_tables_says_what_is_missing_and_why() {
    String page = small.get("/en/stories/remittances").body();
    assertThat(page)
        .contains("no published figure for this story")
        .contains("source awaited: Bank")
        .contains("not in this release, which does not say why");
  }

  @Test
  void links_of_these_pages_lead_somewhere_one_to_each_page() {
    for (String path : List.of("", "places", "places/KG05", "countries/RUS", "stories/women")) {
      match(portal.get("/en/" + path).body(), "href=\"(/en/[^\"]*)\"").stream()
          .map(address -> address.replace("&amp;", "&"))
          .collect(Collectors.toMap(one -> one.split("\\?")[0], one -> one, (one, other) -> one))
          .values()
          .forEach(
              address ->
                  assertThat(portal.get(address).statusCode())
                      .as(path + " " + address)
                      .isEqualTo(200));
    }
  }

  private static String search(String language, String question) {
    return portal
        .get("/" + language + "/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8))
        .body();
  }

  private static List<String> match(String page, String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(page)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
