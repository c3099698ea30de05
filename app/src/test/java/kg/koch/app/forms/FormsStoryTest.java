package kg.koch.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kg.koch.story.StoryBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forms as people see them: in a browser without a network, on the office's and workspace's pages.
 */
class FormsStoryTest {

  private static final Path BUILT = Path.of("frontend/target/web/index.html");

  private static final int PATIENCE_MILLIS = 60_000;

  @TempDir static Path data;
  private static FormsFixture server;
  private static StoryBrowser browser;

  @BeforeAll
  static void open() {
    server = FormsFixture.start(data);
    browser = StoryBrowser.start();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  private static void requireBuilt() {
    assertThat(Files.exists(BUILT))
        .as(
            "the page of forms, built by npm; run ./koch test, or npm ci and npm run build in app/frontend")
        .isTrue();
  }

  /** A secure address is what service workers want; the loopback's name is one. */
  private static String address(String path) {
    return server.workspace().address(path).toString().replace("127.0.0.1", "localhost");
  }

  @Test
  void aFormFilledWithoutANetworkArrivesOnceWhenThereIsOne() {
    requireBuilt();
    String secret = server.token("KG05236", "card").secret();
    try (BrowserContext telephone = browser.browser().newContext()) {
      Page page = telephone.newPage();
      page.navigate(address("/openrosa/" + secret + "/web/"));
      page.waitForSelector(
          "html[data-ready=true]",
          new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
      telephone.setOffline(true);
      page.reload();
      page.locator(".list button").first().click();
      page.locator("input[type=text]:not([role])").first().fill("Кара-Суу");
      page.locator("input[role=spinbutton]").click();
      page.keyboard().type("7");
      page.locator("input[type=radio]").first().check();
      page.locator("button[aria-label=Send]").click();
      PlaywrightAssertions.assertThat(page.locator(".waiting")).isVisible();
      page.reload();
      PlaywrightAssertions.assertThat(page.locator(".waiting")).isVisible();
      assertThat(tables().count("KG05236", "card")).isZero();

      telephone.setOffline(false);
      PlaywrightAssertions.assertThat(page.locator(".waiting"))
          .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
      page.reload();
      page.waitForSelector(".list button");
      assertThat(tables().count("KG05236", "card")).isEqualTo(1);
      String xml =
          new String(
              tables().newest("KG05236", 1).get(0).xml(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(xml).contains("Кара-Суу", "<left>7</left>");
    }
  }

  private static SubmissionTables tables() {
    return server.workspace().part(SubmissionTables.class);
  }

  @Test
  void theListOfFormsSpeaksThreeLanguagesAndFitsATelephone() {
    requireBuilt();
    String secret = server.token("KG05236").secret();
    for (int width : new int[] {360, 1280}) {
      try (Page page = browser.page(width)) {
        page.navigate(address("/openrosa/" + secret + "/web/"));
        page.waitForSelector(".list button");
        for (String language : List.of("ky", "ru", "en")) {
          page.locator(".languages button[lang=" + language + "]").click();
          look(page, "web-list-" + language, width, true);
        }
        page.locator(".languages button[lang=ru]").click();
        page.getByText("Village card").click();
        page.waitForSelector("button[aria-label=Send]");
        assertThat(page.content()).contains("За какой месяц");
        look(page, "web-form-ru", width, false);
      }
    }
  }

  @Test
  void officeAndWorkspacePagesHaveNoAccessibilityViolationAndFitATelephone() throws Exception {
    String secret = server.token("KG05258").secret();
    new Telephone(server.workspace().address("/openrosa/" + secret))
        .submit(
            FormsFixture.filled("uuid:looked-at", "<photo>сүрөт.jpg</photo>"),
            Map.of("сүрөт.jpg", new byte[] {1}));
    for (int width : new int[] {360, 1280}) {
      try (Page page = browser.page(width)) {
        for (String language : List.of("ky", "ru", "en")) {
          page.navigate(address("/openrosa/" + secret + "/office/" + language));
          look(page, "office-" + language, width, true);
          page.locator("tbody a").first().click();
          look(page, "office-record-" + language, width, true);
        }
        String key = "?key=" + server.workspace().key();
        for (String language : List.of("ky", "ru", "en")) {
          page.navigate(address("/" + language + "/forms" + key));
          look(page, "forms-" + language, width, true);
        }
      }
    }
  }

  private static void look(Page page, String name, int width, boolean own) {
    String shown = "forms-" + name + "-" + width;
    if (own) {
      StoryBrowser.look(page, shown);
    } else {
      StoryBrowser.fits(page, shown);
    }
  }
}
