package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import kg.koch.story.StoryBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader whose line is cut: the portal is gone, and what was read is still there. */
class OfflineStoryTest {

  private static final String TAKES_OVER =
      """
      () => new Promise(done => {
        if (navigator.serviceWorker.controller) done(true);
        navigator.serviceWorker.addEventListener('controllerchange', () => done(true));
      })
      """;

  private static final String IS_KEPT =
      """
      async () => {
        const kept = await caches.open('koch-read-1');
        while (!await kept.match(location.href)) await new Promise(again => setTimeout(again, 50));
        return true;
      }
      """;

  @TempDir static Path folder;

  @Test
  void what_was_read_stays_readable_and_says_that_it_is_old() throws Exception {
    try (RunningPortal portal = RunningPortal.start(folder);
        StoryBrowser browser = StoryBrowser.start();
        Page page = browser.page(360)) {
      page.navigate(portal.address("/ru/tables/C2"));
      assertThat(page.evaluate(TAKES_OVER)).isEqualTo(true);
      page.navigate(portal.address("/en/tables/C2?SEX=F"));
      assertThat(page.evaluate(IS_KEPT)).isEqualTo(true);
      String read = page.locator("table.figures").innerText();
      assertThat(page.locator("#offline").isVisible()).isFalse();
      String notRead = portal.address("/ru/quality");
      portal.close();

      page.reload();
      assertThat(page.locator("table.figures").innerText()).isEqualTo(read);
      assertThat(page.locator("#offline").innerText())
          .startsWith("You are offline. This page is kept on your device; it was read on ")
          .doesNotContain("{0}");
      assertThat(page.locator("body").evaluate("e => getComputedStyle(e).margin")).isEqualTo("0px");
      StoryBrowser.look(page, "en-offline-360");

      page.navigate(notRead);
      assertThat(page.locator("h1").innerText()).isEqualTo("Нет связи");
    }
  }
}
