package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kg.koch.story.StoryBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of a linkage of made-up records, as a browser shows it. */
class LinkReportStoryTest {

  @TempDir private static Path folder;
  private static StoryBrowser browser;

  @BeforeAll
  static void linkAndOpen() {
    MethodRuns runs = new MethodRuns(folder);
    Path made = folder.resolve("made");
    runs.run("synth-records", "--persons=900", "--records=1500", "--seed=3", "--out=" + made);
    for (String language : List.of("ky", "ru", "en")) {
      int status =
          runs.run(
                  "link",
                  made.resolve("records.csv").toString(),
                  "--id=id",
                  "--draws=5",
                  "--language=" + language,
                  "--out=" + folder.resolve(language))
              .status();
      assertThat(status).isZero();
    }
    browser = StoryBrowser.start();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ky", "ru", "en"})
  void theReportHasNoAccessibilityViolationAndDoesNotOverflowATelephone(String language) {
    look(language, 360, ColorScheme.LIGHT);
    look(language, 1280, ColorScheme.DARK);
  }

  private static void look(String language, int width, ColorScheme scheme) {
    try (Page page = open(language, width, scheme)) {
      String name = "link-report-%s-%d-%s".formatted(language, width, scheme);
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
      StoryBrowser.look(page, name.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void printedItIsBlackOnWhiteAlsoWhereTheScreenIsDark() {
    try (Page page = open("en", 794, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      StoryBrowser.picture(page, "link-report-en-print");
      assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(255, 255, 255)");
      assertThat(page.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
    }
  }

  private static Page open(String language, int width, ColorScheme scheme) {
    Page page =
        browser
            .browser()
            .newPage(
                new Browser.NewPageOptions().setViewportSize(width, 800).setColorScheme(scheme));
    page.navigate(folder.resolve(language).resolve("report.html").toUri().toString());
    return page;
  }
}
