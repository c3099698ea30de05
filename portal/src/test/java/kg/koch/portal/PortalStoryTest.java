package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kg.koch.story.StoryBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalStoryTest {

  @TempDir static Path folder;
  private static RunningPortal portal;
  private static RunningPortal bridges;
  private static StoryBrowser browser;

  @BeforeAll
  static void open() throws Exception {
    portal = RunningPortal.start(folder);
    bridges = RunningPortal.startWithBridges(folder);
    browser = StoryBrowser.start();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (portal != null) {
      portal.close();
    }
    if (bridges != null) {
      bridges.close();
    }
  }

  @Test
  void a_reader_finds_a_figure_has_it_explained_and_reads_the_same_from_the_file()
      throws Exception {
    try (Page page = browser.browser().newPage()) {
      page.navigate(portal.address("/ky/"));
      link(page, "English").click();
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
      link(page, "Tables").click();
      link(page, "Emigrants for 12 months").click();
      assertThat(page.locator("svg.chart").count()).isEqualTo(1);
      assertThat(page.locator("svg.map").count()).isEqualTo(1);
      String shown =
          page.locator("table.figures tbody tr").first().locator("td").last().innerText();
      Path csv = page.waitForDownload(() -> link(page, "SDMX-CSV").click()).path();
      List<String> lines = Files.readAllLines(csv);
      int value = List.of(lines.get(0).split(",")).indexOf("OBS_VALUE");
      assertThat(lines.stream().filter(line -> line.contains(",KG,") && line.contains(",2024,")))
          .singleElement()
          .satisfies(line -> assertThat(line.split(",")[value]).startsWith(shown.strip()));
      page.locator("table.figures tbody tr").first().locator("td a").last().click();
      assertThat(page.locator(".figure.big").innerText()).startsWith(shown.strip());
      assertThat(page.locator("ol.chain > li").count()).isEqualTo(9);
    }
  }

  @Test
  void no_page_has_an_accessibility_violation_or_overflows_a_telephone() {
    for (String path :
        List.of(
            "",
            "tables",
            "tables/C2",
            "tables/C2/explain",
            "quality",
            "sources",
            "releases",
            "about")) {
      for (String language : List.of("ky", "ru", "en")) {
        look(portal, "/" + language + "/" + path, language + "-" + path.replace('/', '-'));
      }
    }
  }

  @Test
  void a_difference_has_no_accessibility_violation_and_does_not_overflow_a_telephone() {
    String refused = "differences?REF_AREA=KG05";
    for (String language : List.of("ky", "ru", "en")) {
      look(bridges, "/" + language + "/differences", language + "-differences");
      look(bridges, "/" + language + "/" + refused, language + "-differences-none");
    }
  }

  @Test
  void a_reader_finds_why_two_figures_differ_and_the_steps_lead_from_one_to_the_other() {
    try (Page page = browser.browser().newPage()) {
      page.navigate(bridges.address("/en/tables/C2?columns=REF_AREA&rows=TIME_PERIOD"));
      link(page, "Why do these figures differ?").click();
      assertThat(page.locator("svg.chart rect").count()).isEqualTo(6);
      List<String> reached = page.locator("table.steps-table tr td:last-child").allInnerTexts();
      assertThat(reached).containsExactly("60", "40", "34", "197", "200", "200");
    }
  }

  private static void look(RunningPortal portal, String path, String name) {
    for (int width : new int[] {360, 1280}) {
      try (Page page = browser.page(width)) {
        page.navigate(portal.address(path));
        StoryBrowser.look(page, name + "-" + width);
      }
    }
  }

  private static com.microsoft.playwright.Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }
}
