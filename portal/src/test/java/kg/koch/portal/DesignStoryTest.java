package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import kg.koch.story.StoryBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every part of the site in every state: readable on the smallest telephone, in the dark, on paper.
 */
class DesignStoryTest {

  /**
   * WCAG 2.2, 2.5.8: 24 by 24 pixels, or so much room around; links within sentences may be
   * smaller.
   */
  private static final String TOO_SMALL =
      """
      () => [...document.querySelectorAll('button, select, summary, nav a, input[type=checkbox]')]
        .filter(e => e.offsetParent !== null)
        .map(e => e.type === 'checkbox' ? e.parentElement : e)
        .filter(e => { const box = e.getBoundingClientRect(); return box.width < 24 || box.height < 24; })
        .map(e => e.outerHTML)
      """;

  private static final String WITHOUT_FOCUS =
      """
      () => [...document.querySelectorAll('main a[href], button, select, summary, input')]
        .filter(e => !e.disabled && e.offsetParent !== null)
        .filter(e => { e.focus({ focusVisible: true }); return getComputedStyle(e).outlineStyle === 'none'; })
        .map(e => e.outerHTML)
      """;

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
    browser.close();
    portal.close();
  }

  @Test
  void in_each_language_light_and_dark_from_the_smallest_telephone_on() {
    for (String language : List.of("ky", "ru", "en")) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : new int[] {320, 1280}) {
          try (Page page = browser.page(width)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.navigate(portal.address("/" + language + "/design"));
            StoryBrowser.look(
                page,
                "design-%s-%s-%d"
                    .formatted(language, scheme, width)
                    .toLowerCase(java.util.Locale.ROOT));
          }
        }
      }
    }
  }

  @Test
  void on_paper_nothing_is_cut_off_and_what_cannot_be_pressed_is_left_out() {
    try (Page page = browser.page(720)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.navigate(portal.address("/ru/design"));
      StoryBrowser.fits(page, "design-ru-print");
      assertThat(page.locator("form.choose").isVisible()).isFalse();
      assertThat(page.locator("table.figures").isVisible()).isTrue();
    }
  }

  @Test
  void with_colours_of_the_readers_own_everything_is_still_there() {
    try (Page page = browser.page(360)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      page.navigate(portal.address("/en/design"));
      StoryBrowser.look(page, "design-en-forced-colours");
    }
  }

  @Test
  void what_is_pressed_is_large_enough_and_shows_where_one_is() {
    try (Page page = browser.page(320)) {
      page.navigate(portal.address("/ky/design"));
      assertThat((List<?>) page.evaluate(TOO_SMALL)).isEmpty();
      assertThat((List<?>) page.evaluate(WITHOUT_FOCUS)).isEmpty();
    }
  }
}
