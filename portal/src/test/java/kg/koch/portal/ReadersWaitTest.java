package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import kg.koch.story.StoryBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a reader on a slow line waits for, on every kind of page in every language: a telephone of
 * 360 px without anything kept, a round trip of 150 ms, 1.6 Mbit/s down and 750 kbit/s up (what
 * Lighthouse called a fast 3G). When the first words are seen is printed, not asserted: it depends
 * on what else the machine does. Bytes and shifts do not.
 */
@Tag("slow")
class ReadersWaitTest {

  private static final List<String> PAGES =
      List.of(
          "",
          "tables",
          "tables/C2",
          "tables/C2/explain?TIME_PERIOD=2024&REF_AREA=KG&SEX=_T&PARTNER=_T",
          "quality",
          "sources",
          "releases",
          "about",
          "offline",
          "design");

  private static final int MOST_BYTES = 60_000;

  private static final String SHIFTS =
      """
      () => new Promise(done => {
        let sum = 0;
        new PerformanceObserver(list => list.getEntries().forEach(one => sum += one.value))
          .observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 200);
      })
      """;

  private static final String FIRST_WORDS =
      """
      () => new Promise(done => {
        new PerformanceObserver(list => list.getEntries()
            .filter(one => one.name === 'first-contentful-paint')
            .forEach(one => done(one.startTime)))
          .observe({ type: 'paint', buffered: true });
      })
      """;

  @TempDir static Path folder;

  private record Measured(String page, double firstWords, double shift, long bytes) {}

  @Test
  void a_first_view_is_small_and_nothing_moves_while_it_comes() throws Exception {
    List<Measured> all = new ArrayList<>();
    try (RunningPortal portal = RunningPortal.start(folder);
        StoryBrowser browser = StoryBrowser.start()) {
      for (String page : PAGES) {
        for (String language : List.of("ky", "ru", "en")) {
          all.add(measure(browser, portal, "/" + language + "/" + page));
        }
      }
    }
    all.forEach(ReadersWaitTest::print);
    assertThat(all)
        .allSatisfy(one -> assertThat(one.bytes()).as(one.page()).isLessThan(MOST_BYTES));
    assertThat(all).allSatisfy(one -> assertThat(one.shift()).as(one.page()).isZero());
  }

  private static Measured measure(StoryBrowser browser, RunningPortal portal, String path) {
    try (BrowserContext context = browser.browser().newContext();
        Page page = context.newPage()) {
      page.setViewportSize(360, 800);
      CDPSession session = context.newCDPSession(page);
      AtomicLong bytes = new AtomicLong();
      session.send("Network.enable");
      session.on(
          "Network.loadingFinished",
          event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
      session.send("Network.emulateNetworkConditions", slowLine());
      page.navigate(
          portal.address(path), new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
      double firstWords = ((Number) page.evaluate(FIRST_WORDS)).doubleValue();
      double shift = ((Number) page.evaluate(SHIFTS)).doubleValue();
      return new Measured(path, firstWords, shift, bytes.get());
    }
  }

  private static JsonObject slowLine() {
    JsonObject line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", 150);
    line.addProperty("downloadThroughput", 1_600_000 / 8);
    line.addProperty("uploadThroughput", 750_000 / 8);
    return line;
  }

  private static void print(Measured one) {
    System.out.printf(
        Locale.ROOT,
        "%-75s first words %4.0f ms, moved %.3f, %5.1f kB%n",
        one.page(),
        one.firstWords(),
        one.shift(),
        one.bytes() / 1e3);
  }
}
