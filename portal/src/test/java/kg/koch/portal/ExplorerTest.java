package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A table turned, filtered, drawn and taken along. In 2024: 310 persons, of them 160 women and 160
 * men (the made-up figures do not add up); 303 in the release before.
 */
class ExplorerTest {

  private static final String NESTED =
      "/en/tables/C2?rows=REF_AREA&rows=SEX&columns=TIME_PERIOD&columns=PARTNER&PARTNER=_T";

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
  void every_figure_of_a_nested_table_names_headings_that_are_there_once() {
    String page = portal.get(NESTED).body();
    List<String> identifiers = all(page, "<th id=\"([rc]\\d-\\d+)\"");
    assertThat(identifiers).doesNotHaveDuplicates().isNotEmpty();
    List<String> named = all(page, "<td[^>]* headers=\"([^\"]+)\"");
    assertThat(named).hasSize(9 * 6);
    named.forEach(
        one ->
            assertThat(new HashSet<>(identifiers)).contains(one.split(" ")).hasSizeGreaterThan(3));
    assertThat(named.get(0).split(" ")).hasSize(4);
  }

  @Test
  void a_button_leads_to_the_address_of_the_turned_table() {
    HttpResponse<String> moved = portal.get("/en/tables/C2?SEX=F&move=SEX.columns");
    assertThat(moved.statusCode()).isEqualTo(303);
    String address = moved.headers().firstValue("Location").orElseThrow();
    assertThat(address)
        .startsWith("/en/tables/C2?rows=REF_AREA&columns=TIME_PERIOD&columns=SEX&")
        .doesNotContain("move=");
    assertThat(portal.get(address.replaceFirst("#.*", "")).body())
        .contains("colspan=\"3\">2024</th>");
  }

  @Test
  void codes_open_as_a_tree_and_each_is_of_the_table() {
    String page = portal.get("/en/tables/C2").body();
    assertThat(page).contains("Within Kyrgyzstan: 2 of 2 chosen");
    assertThat(all(page, "name=\"show-REF_AREA\" value=\"(KG[^\"]*)\""))
        .containsExactly("KG", "KG05", "KG06");
  }

  @Test
  void a_share_is_made_of_two_published_figures() {
    // Batken is 160 of 310 in 2024.
    assertThat(cells(portal.get("/en/tables/C2?as=column").body())).contains("51.6 %");
  }

  @Test
  void where_the_total_is_hidden_there_is_no_share() {
    // Women from Batken to Russia and Kazakhstan are hidden in 2024.
    String page =
        portal
            .get("/en/tables/C2?rows=SEX&columns=TIME_PERIOD&REF_AREA=KG05&PARTNER=RUS&as=column")
            .body();
    assertThat(cells(page)).contains("hidden");
  }

  @Test
  void totals_are_left_out_where_they_are_not_wanted() {
    assertThat(
            all(
                figures(portal.get("/en/tables/C2?totals=no").body()),
                "scope=\"row\"[^>]*>([^<]+)<"))
        .containsExactly("Batken", "Osh, region");
  }

  @Test
  void definitions_stand_side_by_side() throws Exception {
    try (RunningPortal bridges = RunningPortal.startWithBridges(folder)) {
      String page = bridges.get("/en/tables/C2?DEFINITION=12of16").body();
      String link =
          unescaped(all(page, "href=\"([^\"]+)\">All definitions side by side</a>").get(0));
      assertThat(cells(bridges.get(link).body())).startsWith("206", "266");
      assertThat(bridges.get(link).body()).doesNotContain("All definitions side by side");
    }
  }

  @Test
  void earlier_releases_stand_below_a_figure() {
    assertThat(portal.get("/en/tables/C2?revisions=yes").body())
        .contains("310</a><span class=\"interval\">01.01.2025: 303</span>");
  }

  @Test
  void the_table_is_shown_as_of_an_earlier_release() {
    String page = portal.get("/en/tables/C2").body();
    String earlier = all(page, "<option value=\"(2025-01-01-[0-9a-f]+)\"").get(0);
    assertThat(cells(portal.get("/en/tables/C2?release=" + earlier).body())).contains("303");
    assertThat(cells(portal.get("/en/tables/C2?release=").body())).contains("310");
  }

  @Test
  void without_a_dimension_in_columns_there_is_one_column() {
    String page = portal.get("/en/tables/C2?rows=REF_AREA&columns=").body();
    assertThat(cells(page)).hasSize(3);
    assertThat(page).contains("Figures</a></th>");
  }

  @Test
  void the_chart_asked_for_is_drawn_and_its_sentence_says_what_stands_out() {
    String page = portal.get("/en/tables/C2?rows=PARTNER&columns=SEX&chart=grouped").body();
    assertThat(page).contains("aria-current=\"true\">Grouped bars</a>", "Largest figure: ");
  }

  @Test
  void streams_from_areas_to_countries_are_drawn_as_bands() {
    String page = portal.get("/ru/tables/C2?rows=REF_AREA&columns=PARTNER").body();
    assertThat(page).contains("Самый большой поток: ", "class=\"stream f0\"");
  }

  @Test
  void the_address_for_programs_gives_the_figures_of_the_page_and_no_others() {
    String view = "/en/tables/C2?rows=REF_AREA&rows=SEX&columns=TIME_PERIOD&totals=no&from=2024";
    String page = portal.get(view).body();
    String address = unescaped(all(page, "<code>(http[^<]*/sdmx/[^<]*format=csv)</code>").get(0));
    String csv = portal.get(address.substring(address.indexOf("/sdmx/"))).body();
    List<String> lines = csv.lines().skip(1).toList();
    assertThat(lines).hasSameSizeAs(cells(page)).hasSize(4);
    assertThat(lines).allMatch(line -> line.contains(",2024,"));
  }

  @Test
  void programs_read_the_codes_as_text_and_the_figures_as_numbers() {
    String page = unescaped(portal.get("/en/tables/C2").body());
    assertThat(page)
        .contains("colClasses = \"character\")\nc2$OBS_VALUE &lt;- as.numeric(c2$OBS_VALUE)")
        .contains("keep_default_na=False, na_values=[\"\"])")
        .contains("import delimited \"http://")
        .contains("Csv.Document(Web.Contents(\"http://");
  }

  @Test
  void the_address_of_px_web_names_every_code_of_the_view() {
    String page = portal.get("/en/tables/C2?rows=REF_AREA&show-REF_AREA=KG05&from=2024").body();
    assertThat(unescaped(page))
        .contains(
            "/api/v2/tables/C2/data?valueCodes%5BTIME_PERIOD%5D=2024&valueCodes%5BREF_AREA%5D=KG05")
        .contains("/api/v1/en/koch/C2")
        .contains(
            "{\"code\": \"REF_AREA\", \"selection\": {\"filter\": \"item\", \"values\": [\"KG05\"]}}");
  }

  @Test
  void the_permanent_address_names_the_release_and_shows_the_same() {
    String view = "/en/tables/C2?rows=SEX&columns=REF_AREA&TIME_PERIOD=2023&as=row";
    String page = portal.get(view).body();
    String address = unescaped(all(page, "<code>(http[^<]*/en/tables/C2[^<]*)</code>").get(0));
    assertThat(address).contains("&release=2026-01-01-");
    assertThat(cells(portal.get(address.substring(address.indexOf("/en/"))).body()))
        .isEqualTo(cells(page));
  }

  @Test
  void a_page_for_other_sites_has_its_source_and_no_menu() {
    assertThat(portal.get("/ky/tables/C2/embed").body())
        .contains(
            "Булак: Көч, C2 таблицасы", "Ойдон чыгарылган маалымат", "<svg class=\"chart wide\"")
        .doesNotContain("<nav", "<form", "<script");
  }

  @Test
  void a_citation_names_the_release_in_every_form() {
    String identifier =
        all(portal.get("/en/tables/C2").body(), "Identifier: <code>(koch:2026-01-01-[^<]+/C2)<")
            .get(0);
    String release = identifier.substring(5, identifier.indexOf('/'));
    assertThat(portal.get("/en/tables/C2/cite.bib").body())
        .startsWith("@misc{koch_C2_")
        .contains(identifier, "release=" + release, "year = {2026}", "Made-up data");
    assertThat(portal.get("/en/tables/C2/cite.ris").body())
        .startsWith("TY  - DATA\r\n")
        .contains("ID  - " + identifier)
        .endsWith("ER  - \r\n");
  }

  @Test
  void a_saved_chart_carries_its_source() {
    HttpResponse<String> svg = portal.get("/en/tables/C2/chart.svg");
    assertThat(svg.headers().firstValue("Content-Disposition").orElse("")).contains("koch-C2-2026");
    assertThat(svg.body()).contains("Source: Köch, table C2, release 2026-01-01-", "Made-up data");
  }

  @Test
  void a_saved_chart_may_be_a_bitmap() {
    HttpResponse<String> png = portal.get("/en/tables/C2/chart.png");
    assertThat(png.statusCode()).isEqualTo(200);
    assertThat(png.headers().firstValue("Content-Type").orElse("")).isEqualTo("image/png");
  }

  @Test
  void a_chart_of_a_table_that_is_not_there_is_not_there() {
    assertThat(portal.get("/en/tables/Z9/chart.svg").statusCode()).isEqualTo(404);
  }

  /** The figures of the table, as they are written. */
  private static List<String> cells(String page) {
    return all(figures(page), "<td[^>]*>(?:<a[^>]*>)?([^<]+)<");
  }

  private static String figures(String page) {
    return page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
  }

  private static String unescaped(String text) {
    return text.replace("&amp;", "&").replace("&#34;", "\"");
  }

  private static List<String> all(String page, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
