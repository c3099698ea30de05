package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import tools.jackson.databind.json.JsonMapper;

/** What finds the tables and tells of releases. */
class CatalogueAndNewsTest {

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

  private static Document xml(String path) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    byte[] bytes = portal.get(path).body().getBytes(StandardCharsets.UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  @Test
  void the_catalogue_comes_in_the_form_that_is_asked_for() {
    HttpResponse<String> answer = portal.get("/catalogue", "Accept", "application/ld+json");
    assertThat(answer.headers().firstValue("Location")).hasValue("/catalogue.jsonld");
    assertThat(portal.get("/catalogue.ttl").body())
        .contains("<" + portal.address("/catalogue#C2") + "> rdf:type dcat:Dataset");
    assertThat(portal.get("/catalogue.rdf").headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/rdf+xml");
  }

  @Test
  void the_licence_pages_name_is_that_of_the_portal() {
    assertThat(portal.get("/licence").headers().firstValue("Location"))
        .hasValue("https://creativecommons.org/licenses/by/4.0/");
  }

  @Test
  void the_site_map_has_every_page_in_every_language_with_its_twins() throws Exception {
    Document map = xml("/sitemap.xml");
    int pages = map.getElementsByTagName("loc").getLength();
    assertThat(map.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link").getLength())
        .isEqualTo(3 * pages);
    assertThat(map.getDocumentElement().getTextContent()).contains(portal.address("/ru/tables/C2"));
  }

  @Test
  void every_page_of_the_site_map_is_there() throws Exception {
    Document map = xml("/sitemap.xml");
    var pages = map.getElementsByTagName("loc");
    for (int i = 0; i < pages.getLength(); i++) {
      String path = pages.item(i).getTextContent().substring(portal.address("").length());
      assertThat(portal.get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void the_feed_has_the_newest_release_first() throws Exception {
    Document feed = xml("/en/releases.atom");
    assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
    assertThat(feed.getElementsByTagName("updated").item(1).getTextContent())
        .isEqualTo("2026-01-01T00:00:00Z");
    assertThat(feed.getElementsByTagName("summary").item(0).getTextContent())
        .startsWith("Made-up data");
  }

  @Test
  void the_calendar_has_a_day_for_each_release_in_lines_of_75_bytes() {
    String calendar = portal.get("/calendar.ics?lang=ky").body();
    assertThat(calendar)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .contains("DESCRIPTION:Чыгарылыш 2026-01-01-")
        .contains("DTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20260102\r\n")
        .endsWith("END:VCALENDAR\r\n");
    assertThat(
            Arrays.stream(calendar.split("\r\n"))
                .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
        .allMatch(bytes -> bytes <= 75);
  }

  @Test
  void the_calendar_page_says_that_coming_dates_are_not_declared() {
    assertThat(portal.get("/en/calendar").body())
        .contains("No dates of coming releases are declared", "2025-01-01-", "2026-01-01-");
  }

  @Test
  void a_collection_leads_to_datasets_that_are_there() {
    String collection = portal.get("/en/tables.json").body();
    String address = JsonMapper.shared().readTree(collection).at("/link/item/0/href").asString();
    String path = address.substring(portal.address("").length());
    assertThat(portal.get(path).body()).contains("\"class\":\"dataset\"");
  }

  @Test
  void the_description_of_csv_lies_beside_it() {
    assertThat(portal.get("/en/tables/C2/csv-metadata.json").body())
        .contains("\"url\" : \"download.csv?whole=true\"");
  }

  @Test
  void search_engines_read_what_a_page_is_about() {
    assertThat(portal.get("/en/tables/C2").body())
        .contains("<script type=\"application/ld+json\">{\"@type\":\"Dataset\"");
    assertThat(portal.get("/en/").body()).contains("\"@type\":\"DataCatalog\"");
  }

  @Test
  void the_page_about_the_site_leads_to_every_interface() {
    String page = portal.get("/en/about").body();
    Matcher links = Pattern.compile("<li><a href=\"([^\"]+)\"").matcher(page);
    int checked = 0;
    while (links.find()) {
      String path = links.group(1).replace("&amp;", "&");
      assertThat(portal.get(path).statusCode()).as(path).isEqualTo(200);
      checked++;
    }
    assertThat(checked).isGreaterThan(4);
  }
}
