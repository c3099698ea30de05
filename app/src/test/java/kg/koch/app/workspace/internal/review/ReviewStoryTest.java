package kg.koch.app.workspace.internal.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kg.koch.app.workspace.internal.RunningWorkspace;
import kg.koch.story.StoryBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A set of twelve pairs from its file to the decisions: Aida decides by keys alone, Bek by the
 * form's buttons without any script, Chynara settles what they see differently. The chapters follow
 * one another.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewStoryTest {

  private static final int PAIRS = 12;

  @TempDir static Path folder;
  private static MadeUpReview made;
  private static RunningWorkspace workspace;
  private static StoryBrowser browser;

  @BeforeAll
  static void open() throws IOException {
    made = MadeUpReview.of(folder, PAIRS);
    workspace = RunningWorkspace.startEmpty(folder.resolve("data"));
    browser = StoryBrowser.start();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (workspace != null) {
      workspace.close();
    }
  }

  /** A browser of its own, in which a reviewer has signed. */
  private static Page reviewer(String name, boolean script) {
    BrowserContext context =
        browser.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script));
    Page page = context.newPage();
    page.navigate(workspace.address("/en/reviews?key=" + workspace.key()).toString());
    page.fill("input[name=name]", name);
    page.click("text=Go on under this name");
    return page;
  }

  private static Page openSet(Page page) {
    page.navigate(workspace.address("/en/reviews").toString());
    page.click("tbody th a");
    return page;
  }

  @Test
  @Order(1)
  void aSetIsOpenedFromItsFile() {
    try (Page page = reviewer("Aida", true)) {
      page.setInputFiles("input[type=file]", made.set());
      page.click("form[enctype] button");
      assertThat(page.textContent("h1")).contains("records.csv");
    }
  }

  @Test
  @Order(2)
  void aidaDecidesEveryPairByKeysAloneAndTakesASlipBack() {
    try (Page page = openSet(reviewer("Aida", true))) {
      page.click("text=Look at pairs");
      page.waitForURL("**/pairs/1");
      page.keyboard().press("2");
      page.waitForURL("**/pairs/2");
      page.keyboard().press("u");
      page.waitForURL("**/pairs/1");
      for (int pair = 1; pair <= PAIRS; pair++) {
        page.waitForURL("**/pairs/" + pair);
        page.keyboard().press(decision(page) ? "1" : "2");
      }
      page.waitForURL("**/reviews/*");
      assertThat(page.textContent("main")).contains("No pair of this set waits for you");
    }
  }

  @Test
  @Order(3)
  void bekDecidesEveryPairByTheFormWithoutAnyScript() {
    try (Page page = openSet(reviewer("Bek", false))) {
      page.click("text=Look at pairs");
      for (int pair = 1; pair <= PAIRS; pair++) {
        boolean one = pair == 1 ? !decision(page) : decision(page);
        page.click("button[value=" + (one ? "same" : "different") + "]");
      }
      assertThat(page.textContent("main")).contains("Aida – Bek", "Said the same");
    }
  }

  @Test
  @Order(4)
  void chynaraSettlesThePairTheTwoSawDifferently() {
    try (Page page = openSet(reviewer("Chynara", true))) {
      page.click("text=Pair 1");
      page.waitForURL("**/third-looks/1");
      look(page, "third-look-en", 1280);
      page.keyboard().press("3");
      page.waitForURL("**/reviews/*");
      assertThat(page.locator("dd").nth(3).textContent()).isEqualTo("0");
    }
  }

  @Test
  @Order(5)
  void noPageHasAnAccessibilityViolationOrOverflowsATelephone() {
    for (String language : List.of("ky", "ru", "en")) {
      for (int width : new int[] {360, 1280}) {
        Page page = signedWindow(width);
        page.navigate(workspace.address("/" + language + "/reviews").toString());
        look(page, "reviews-" + language, width);
        page.click("tbody th a");
        look(page, "review-" + language, width);
        String set = page.url();
        for (int pair = 1; pair <= 3; pair++) {
          page.navigate(set + "/pairs/" + pair);
          look(page, "pair-" + pair + "-" + language, width);
        }
        page.context().close();
      }
    }
  }

  private static Page signedWindow(int width) {
    BrowserContext context =
        browser.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 800));
    Page page = context.newPage();
    page.navigate(workspace.address("/en/reviews?key=" + workspace.key()).toString());
    look(page, "reviews-unsigned-en", width);
    page.fill("input[name=name]", "Aida");
    page.click("text=Go on under this name");
    return page;
  }

  @Test
  @Order(6)
  void theDecisionsComeBackAndTheSetIsClosed() throws IOException {
    try (Page page = openSet(reviewer("Chynara", true))) {
      Download download = page.waitForDownload(() -> page.click("a[href$=decisions]"));
      Path decisions = folder.resolve("decisions.csv");
      download.saveAs(decisions);
      assertThat(Files.readAllLines(decisions)).hasSize(PAIRS + 1);
      page.check("input[type=checkbox]");
      page.click("form[action$=close] button");
      assertThat(page.textContent("main")).contains("What the review says of the links");
      look(page, "closed-en", 1280);
    }
  }

  /** What the truth says of the pair on the page. */
  private static boolean decision(Page page) {
    String place = page.url().replaceAll(".*/pairs/", "");
    StoredSet set = workspace.part(Reviews.class).tables().sets().get(0);
    StoredPair pair =
        workspace.part(Reviews.class).tables().pairs(set.setId()).get(Integer.parseInt(place) - 1);
    return made.isOnePerson(pair.idLeft(), pair.idRight());
  }

  private static void look(Page page, String name, int width) {
    StoryBrowser.look(page, "workspace-" + name + "-" + width);
  }
}
