package kg.koch.app.workspace.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import kg.koch.story.StoryBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceStoryTest {

  private static final String HEADER =
      "pin,document_number,citizenship,sex,birth_date,crossed_at,direction,checkpoint,country\n";

  @TempDir static Path data;
  private static RunningWorkspace workspace;
  private static StoryBrowser browser;

  @BeforeAll
  static void open() {
    workspace = RunningWorkspace.start(data);
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

  @Test
  void noPageHasAnAccessibilityViolationOrOverflowsATelephone() {
    for (int width : new int[] {360, 1280}) {
      try (Page page = browser.page(width)) {
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

  @Test
  void aFileIsDeliveredInPiecesWithTheScriptAndAtOnceWithoutIt() throws IOException {
    String row = ",D1,RUS,F,1990-02-01,2031-01-05T10:00:00,A,nowhere,RUS\n";
    Path large = Files.writeString(data.resolve("large.csv"), HEADER + row.repeat(120_000));
    Path small = Files.writeString(data.resolve("small.csv"), HEADER + row);
    assertThat(Files.size(large)).as("more than one piece").isGreaterThan(5L << 20);
    for (boolean script : new boolean[] {true, false}) {
      try (Page page =
          browser.browser().newPage(new Browser.NewPageOptions().setJavaScriptEnabled(script))) {
        page.navigate(workspace.address("/en/deliveries?key=" + workspace.key()).toString());
        page.locator("select[name=source]").selectOption("border-crossings");
        page.locator("input[name=period]").fill("2031-01");
        page.locator("input[name=file]").setInputFiles(script ? large : small);
        page.locator("form.upload button").click();
        page.waitForURL(Pattern.compile(".*/en/deliveries/[0-9a-f]+$"));
        assertThat(page.locator("main").innerText())
            .contains(script ? "120,000" : "What changed since the version before");
      }
    }
  }

  private static void look(Page page, String name, int width) {
    StoryBrowser.look(page, "workspace-" + name + "-" + width);
  }
}
