package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kg.koch.story.StoryBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader turns a table, filters it, draws it and takes the picture along. */
class ExplorerStoryTest {

  private static final int MOST_STEPS = 200;

  @TempDir static Path folder;
  private static RunningPortal portal;
  private static StoryBrowser browser;

  @BeforeAll
  static void open() throws Exception {
    portal = RunningPortal.start(folder);
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
  }

  @Test
  void with_the_keyboard_alone_and_no_script_from_the_first_page_to_a_saved_chart()
      throws Exception {
    Browser.NewContextOptions noScript =
        new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (var context = browser.browser().newContext(noScript);
        Page page = context.newPage()) {
      page.navigate(portal.address("/en/"));
      follow(page, "a", "Tables");
      follow(page, "a", "Emigrants for 12 months");
      // Turn: the sexes into columns.
      press(page, "summary", "Turn the table");
      follow(page, "button", "To columns: Sex");
      assertThat(page.url()).contains("columns=TIME_PERIOD&columns=SEX");
      // Filter: one country, and the last period alone.
      reach(page, "select", "Country");
      page.keyboard().press("ArrowDown");
      reach(page, "select", "Period, from");
      page.keyboard().press("End");
      follow(page, "button", "Show");
      assertThat(page.url()).contains("PARTNER=RUS");
      assertThat(page.locator("table.figures caption").innerText()).contains("Country: Russia");
      assertThat(page.locator("table.figures tbody td").count()).isEqualTo(9);
      // Draw, and take along.
      follow(page, "a", "Heat map");
      assertThat(page.locator("svg.chart .square").count()).isPositive();
      Path svg = page.waitForDownload(() -> press(page, "a", "Save the chart as SVG")).path();
      assertThat(Files.readString(svg)).contains("class=\"square\"", "Country: Russia");
    }
  }

  @Test
  void with_a_mouse_a_dimension_is_dragged_to_its_place() {
    // The story is of the script itself, whatever the headers of the portal allow. The window is
    // so high that nothing scrolls between taking and dropping.
    Browser.NewContextOptions scripts =
        new Browser.NewContextOptions().setBypassCSP(true).setViewportSize(1280, 2400);
    try (var context = browser.browser().newContext(scripts);
        Page page = context.newPage()) {
      page.navigate(portal.address("/en/tables/C2?SEX=F"));
      page.locator("details.layout summary").click();
      page.waitForNavigation(
          () ->
              page.dragAndDrop(
                  ".zone[data-side=filters] .chip:has-text('Sex')", ".zone[data-side=columns]"));
      assertThat(page.url()).contains("columns=SEX&columns=TIME_PERIOD");
      assertThat(page.locator(".zone[data-side=columns] .chip-name").allInnerTexts())
          .containsExactly("Sex", "Period");
    }
  }

  /** Goes on with the tabulator to what has these words, and presses Enter. */
  private static void press(Page page, String element, String words) {
    reach(page, element, words);
    page.keyboard().press("Enter");
  }

  /** The same where it leads to another page. */
  private static void follow(Page page, String element, String words) {
    reach(page, element, words);
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
  }

  private static void reach(Page page, String element, String words) {
    for (int step = 0; step < MOST_STEPS; step++) {
      page.keyboard().press("Tab");
      var focused = page.locator(element + ":focus");
      if (focused.count() == 1 && named(page, element, words) > 0) {
        return;
      }
    }
    throw new AssertionError("Nothing called '" + words + "' is reached with the keyboard");
  }

  /** How many elements in focus have the words in their text or in their label's. */
  private static int named(Page page, String element, String words) {
    String where = element.equals("select") ? "label:has(select:focus)" : element + ":focus";
    return page.locator(where)
        .filter(
            new com.microsoft.playwright.Locator.FilterOptions()
                .setHasText(java.util.regex.Pattern.compile("^\\s*(" + words + ")")))
        .count();
  }

  @Test
  void no_view_has_an_accessibility_violation_or_overflows_a_telephone() {
    List<String> views =
        List.of(
            "C2?rows=REF_AREA&rows=SEX&columns=TIME_PERIOD&columns=PARTNER&chart=grouped&revisions=yes",
            "C2?rows=REF_AREA&columns=PARTNER",
            "C2?rows=REF_AREA&columns=PARTNER&chart=heat&as=row",
            "C2?columns=TIME_PERIOD&rows=SEX&chart=stacked&totals=no",
            "C2?chart=multiples",
            "C2?chart=slope",
            "C2/embed?chart=line");
    List<String> languages = List.of("ky", "ru", "en");
    for (int i = 0; i < views.size(); i++) {
      // The first two views have everything on them; of the others one language each is enough.
      List<String> some = i < 2 ? languages : List.of(languages.get(i % languages.size()));
      for (String language : some) {
        look("/" + language + "/tables/" + views.get(i), language + "-explorer-" + i);
      }
    }
  }

  private static void look(String path, String name) {
    for (int width : new int[] {360, 1280}) {
      try (Page page = browser.page(width)) {
        page.navigate(portal.address(path));
        StoryBrowser.look(page, name + "-" + width);
      }
    }
  }
}
