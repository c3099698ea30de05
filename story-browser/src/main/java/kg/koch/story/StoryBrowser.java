package kg.koch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium. Pictures of what was looked at lie in target/pictures of the module. */
public final class StoryBrowser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target", "pictures");

  /** The last three: a browser that asks its maker for news is slow where there is no network. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private StoryBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it; a test without it fails and says what is missing. */
  public static StoryBrowser start() {
    assertThat(CHROMIUM)
        .as("Chromium, for the browser tests; install Debian's package chromium or run ./koch test")
        .exists();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new StoryBrowser(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(ARGUMENTS)));
  }

  /** The browser, for contexts of one's own. */
  public Browser browser() {
    return browser;
  }

  /** An empty page, as wide as that. */
  public Page page(int width) {
    return browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 800));
  }

  /** Takes a picture of the whole page. */
  public static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }

  /** Takes a picture; the page must be no wider than its window. */
  public static void fits(Page page, String name) {
    picture(page, name);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width of " + name)
        .isEqualTo(page.viewportSize().width);
  }

  /** Takes a picture; the page must fit its window, and axe-core must find no violation. */
  public static void look(Page page, String name) {
    fits(page, name);
    assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
