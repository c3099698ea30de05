package kg.koch.app.workspace.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceStoryTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target", "pictures");

  @TempDir static Path data;
  private static RunningWorkspace workspace;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void open() {
    assertThat(CHROMIUM)
        .as("Chromium, for the browser tests; install Debian's package chromium or run ./koch test")
        .exists();
    workspace = RunningWorkspace.start(data);
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
    if (workspace != null) {
      workspace.close();
    }
  }

  @Test
  void noPageHasAnAccessibilityViolationOrOverflowsATelephone() {
    for (int width : new int[] {360, 1280}) {
      try (Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 800))) {
        page.navigate(workspace.address("/ky/deliveries?key=" + workspace.key()).toString());
        look(page, "deliveries", width);
        page.locator("tbody tr").last().locator("a").click();
        look(page, "delivery", width);
        page.navigate(workspace.address("/ky/runs").toString());
        look(page, "runs", width);
        page.navigate(workspace.address("/ky/sources").toString());
        look(page, "sources", width);
        page.navigate(workspace.address("/ru/sources/border-crossings").toString());
        look(page, "source", width);
        page.navigate(workspace.address("/en/gaps").toString());
        look(page, "gaps", width);
        page.navigate(workspace.address("/ru/utility").toString());
        look(page, "utility", width);
        page.locator("tbody tr").first().locator("a").click();
        look(page, "utility-table", width);
        page.navigate(page.url().replace("/ru/", "/ky/"));
        look(page, "utility-table-ky", width);
      }
    }
  }

  private static void look(Page page, String name, int width) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve("workspace-" + name + "-" + width + ".png")));
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as(name + " at " + width)
        .isEqualTo(width);
    assertThat(new AxeBuilder(page).analyze().getViolations()).as(name + " at " + width).isEmpty();
  }
}
