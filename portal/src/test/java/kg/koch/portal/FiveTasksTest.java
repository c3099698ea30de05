package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import kg.koch.story.StoryBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Five questions a reader comes with, each answered within four clicks of the first page, and the
 * pages on the way as everybody needs them.
 */
class FiveTasksTest {

  private static final int MOST_CLICKS = 4;

  @TempDir static Path folder;
  private static RunningPortal portal;
  private static StoryBrowser browser;

  @BeforeAll
  static void open() throws Exception {
    portal = PlacesAndStoriesTest.startMadeUpCountry(folder);
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
  void how_many_women_from_batken_left_for_russia_in_2024_and_how_sure_are_you() {
    try (Reader reader = new Reader()) {
      reader.click("How many women from Batken left for Russia in 2024?");
      reader.sees("Women; Batken region; Russia; 2024");
      reader.sees("95 % interval");
      reader.click("Emigrants by change of usual residence");
      reader.sees("95 % interval");
      reader.clickFigure();
      reader.sees("How it was protected");
    }
  }

  @Test
  void which_region_gains_most_by_moves_within_the_country_and_from_where() {
    try (Reader reader = new Reader()) {
      reader.sees("Net internal migration by region and city");
      reader.click("Every region and district on a page of its own");
      reader.click("Bishkek city");
      reader.sees("Where people moved here from");
    }
  }

  @Test
  void out_of_every_hundred_children_how_many_have_a_parent_abroad() {
    try (Reader reader = new Reader()) {
      reader.click("Stories");
      reader.click("Children with parents abroad");
      reader.sees("Out of every 100 children");
      reader.sees("K1");
    }
  }

  @Test
  void what_does_russia_itself_count_of_those_who_left_for_it() {
    try (Reader reader = new Reader()) {
      reader.click("Every country on a page of its own");
      reader.click("Russia");
      reader.sees("Arrived, as that country counts them");
    }
  }

  @Test
  void what_about_the_re_entry_ban_list_and_why_are_there_no_figures() {
    try (Reader reader = new Reader()) {
      reader.click("Stories");
      reader.click("Re-entry bans");
      reader.sees("What is missing");
      reader.click("What the country collects, and what it lacks");
      reader.sees("Sources awaited");
    }
  }

  @Test
  void the_question_typed_with_a_mistake_and_the_wrong_keyboard_is_answered_too() {
    try (Reader reader = new Reader()) {
      reader.page.getByRole(AriaRole.SEARCHBOX).fill("uhf;lfyt pf he,t;jv");
      reader.page.keyboard().press("Enter");
      reader.sees("Citizens abroad");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "search?q=Batken+Russia+women+2024",
        "search?q=qqqqzzzz",
        "places",
        "places/KG05",
        "places/KG05214",
        "places/KG",
        "countries",
        "countries/RUS",
        "stories",
        "stories/women"
      })
  void no_page_has_an_accessibility_violation_or_overflows_a_telephone(String path) {
    for (String language : List.of("ky", "ru", "en")) {
      for (int width : new int[] {360, 1280}) {
        try (Page page = browser.page(width)) {
          page.navigate(portal.address("/" + language + "/" + path));
          StoryBrowser.look(
              page, language + "-places-" + path.replaceAll("\\W", "-") + "-" + width);
        }
      }
    }
  }

  /** Somebody who starts at the first page and counts clicks. */
  private static final class Reader implements AutoCloseable {
    private final Page page = browser.page(1280);
    private int clicks;

    Reader() {
      page.navigate(portal.address("/en/"));
    }

    void click(String link) {
      click(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first());
    }

    void clickFigure() {
      click(page.locator("table.figures td a").first());
    }

    private void click(Locator link) {
      link.click();
      page.waitForLoadState();
      assertThat(++clicks).as("clicks").isLessThanOrEqualTo(MOST_CLICKS);
    }

    void sees(String words) {
      assertThat(page.locator("main").innerText()).containsIgnoringCase(words);
    }

    @Override
    public void close() {
      page.close();
    }
  }
}
