package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of a linkage of made-up records, as a browser shows it. */
class LinkReportStoryTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target", "pictures");

  @TempDir private static Path folder;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void linkAndOpen() {
    assertThat(CHROMIUM)
        .as("Chromium, for the browser tests; install Debian's package chromium or run ./koch test")
        .exists();
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
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
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
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(PICTURES.resolve(name.toLowerCase(Locale.ROOT) + ".png")));
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(width);
      assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
    }
  }

  @Test
  void printedItIsBlackOnWhiteAlsoWhereTheScreenIsDark() {
    try (Page page = open("en", 794, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(PICTURES.resolve("link-report-en-print.png")));
      assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(255, 255, 255)");
      assertThat(page.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
    }
  }

  private static Page open(String language, int width, ColorScheme scheme) {
    Page page =
        browser.newPage(
            new Browser.NewPageOptions().setViewportSize(width, 800).setColorScheme(scheme));
    page.navigate(folder.resolve(language).resolve("report.html").toUri().toString());
    return page;
  }
}
