package kg.koch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.PublishedTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of a sample: a weak one carries its sign, one that would mislead is not shown. */
class SampleFiguresTest {

  @TempDir static Path folder;
  private static RunningPortal portal;

  @BeforeAll
  static void publish() throws IOException {
    PublishedTable table =
        PublishedTable.builder("C2", HandMadeRelease.metadata("2026-01-01").axes())
            .shown(310, 1, 0, 0, 0)
            .add(new int[] {1, 1, 0, 0}, 170, "U", "F")
            .add(new int[] {1, 2, 0, 0}, Double.NaN, "Q", "N")
            .build();
    Path releases = folder.resolve("releases");
    HandMadeRelease.write(
        releases,
        new ParquetTableFiles(folder),
        HandMadeRelease.key(),
        HandMadeRelease.content("2026-01-01"),
        table);
    Path key = folder.resolve("trusted.pub");
    Files.writeString(key, HandMadeRelease.key().publicKey().text());
    portal = RunningPortal.onFolder(releases, key);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void a_weak_figure_carries_its_sign_and_the_page_says_what_it_means() {
    assertThat(portal.get("/en/tables/C2").body())
        .contains("170</a><sup>u</sup>", "u after a figure: of low reliability");
  }

  @Test
  void a_figure_that_would_mislead_is_not_shown_and_not_called_secret() {
    assertThat(portal.get("/en/tables/C2").body())
        .contains(">too imprecise</a></td>", "so large an error that it would mislead")
        .doesNotContain("so that nobody can be recognised. Click");
  }

  @Test
  void its_explanation_says_what_to_do() {
    assertThat(
            portal
                .get("/en/tables/C2/explain?TIME_PERIOD=2024&REF_AREA=KG06&SEX=_T&PARTNER=_T")
                .body())
        .contains("Choose a larger area or group");
  }

  @Test
  void statistical_programs_read_both_statuses() {
    assertThat(
            portal
                .get(
                    "/sdmx/v2/data/dataflow/KOCH/C2/1.0/*",
                    "Accept",
                    "application/vnd.sdmx.data+csv;version=2.0.0")
                .body())
        .containsPattern("170,U,F")
        .containsPattern(",Q,N");
  }
}
