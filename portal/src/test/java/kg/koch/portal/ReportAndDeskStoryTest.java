package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.story.StoryBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The yearly report, method pages, worked-out figures and the microdata desk, in a browser. */
class ReportAndDeskStoryTest {

  @TempDir static Path folder;
  private static RunningPortal portal;
  private static RunningPortal bridges;
  private static StoryBrowser browser;

  @BeforeAll
  static void open() throws Exception {
    Path releases = folder.resolve("releases-with-microdata");
    HandMadeRelease.write(
        releases,
        new ParquetTableFiles(folder),
        HandMadeRelease.key(),
        HandMadeRelease.contentWithMicrodata("2026-01-01"),
        HandMadeRelease.table(0));
    Path key = folder.resolve("trusted-microdata.pub");
    Files.writeString(key, HandMadeRelease.key().publicKey().text());
    portal = RunningPortal.onFolder(releases, key);
    bridges = RunningPortal.startWithBridges(folder);
    browser = StoryBrowser.start();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (portal != null) {
      portal.close();
    }
    if (bridges != null) {
      bridges.close();
    }
  }

  @Test
  void no_page_has_an_accessibility_violation_or_overflows_a_telephone() {
    for (String path :
        List.of(
            "profile",
            "profile/2024",
            "methods",
            "methods/microdata",
            "microdata",
            "microdata/travellers")) {
      for (String language : List.of("ky", "ru", "en")) {
        look(portal, "/" + language + "/" + path, language + "-" + path.replace('/', '-'));
      }
    }
    for (String language : List.of("ky", "ru", "en")) {
      String cell = "/tables/R1/explain?TIME_PERIOD=2024&DEFINITION=un12&PART=END";
      look(bridges, "/" + language + cell, language + "-explain-R1");
    }
  }

  @Test
  void a_researcher_fills_in_the_form_and_gets_a_request_to_send() throws Exception {
    try (Page page = browser.browser().newPage()) {
      page.navigate(portal.address("/en/microdata"));
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("File of crossings"))
          .click();
      page.getByLabel("Your name").fill("Invented");
      page.getByLabel("Organisation").fill("An institute");
      page.getByLabel("E-mail").fill("a@example.org");
      page.getByLabel("For which research").fill("Ageing of sending regions");
      page.getByLabel("Needed until").fill("2027-01-01");
      page.getByLabel("Who will see the file").fill("Invented");
      page.getByLabel("I agree to the terms").check();
      Download request =
          page.waitForDownload(
              () ->
                  page.getByRole(
                          AriaRole.BUTTON,
                          new Page.GetByRoleOptions().setName("Get the file of the request"))
                      .click());
      assertThat(Files.readString(request.path())).contains("Ageing of sending regions");
    }
  }

  private static void look(RunningPortal portal, String path, String name) {
    for (int width : new int[] {360, 1280}) {
      try (Page page = browser.page(width)) {
        page.navigate(portal.address(path));
        StoryBrowser.look(page, name + "-" + width);
      }
    }
  }
}
