package kg.koch.portal.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditionFilesTest {

  private final EditionFiles files = new EditionFiles();

  @Test
  void add_page_isTheIndexOfAFolderOfItsName() {
    assertThat(files.add(new SiteAddress("/en/tables/C2", ""), true))
        .isEqualTo("en/tables/C2/index.html");
  }

  @Test
  void add_viewOfAPage_standsBesideIt() {
    assertThat(files.add(new SiteAddress("/en/tables/C2", "rows=SEX"), true))
        .matches("en/tables/C2/view-[0-9a-f]{12}\\.html");
  }

  @Test
  void add_downloadOfAWholeTable_keepsItsEnding() {
    assertThat(files.add(new SiteAddress("/en/tables/C2/download.csv", "whole=true"), false))
        .isEqualTo("en/tables/C2/download-whole.csv");
  }

  @Test
  void find_viewThatWasNotWritten_leadsToItsPage() {
    files.add(new SiteAddress("/en/tables/C2", ""), true);
    assertThat(files.find(new SiteAddress("/en/tables/C2", "sort=KG")))
        .contains("en/tables/C2/index.html");
  }

  @Test
  void find_anotherRelease_leadsNowhere() {
    files.add(new SiteAddress("/en/", ""), true);
    assertThat(files.find(new SiteAddress("/en/", "release=2025-01-01-00000000"))).isEmpty();
  }

  @Test
  void link_toAPage_endsWithItsFolder() {
    assertThat(EditionFiles.link("en/tables/C2/index.html", "en/tables/index.html"))
        .isEqualTo("../");
    assertThat(EditionFiles.link("en/index.html", "ru/tables/C2/index.html"))
        .isEqualTo("../ru/tables/C2/");
    assertThat(EditionFiles.link("en/index.html", "en/index.html")).isEqualTo("./");
  }

  @Test
  void link_toAFileAtTheTop_goesUp() {
    assertThat(EditionFiles.link("en/tables/C2/view-1.html", "koch.css"))
        .isEqualTo("../../../koch.css");
  }
}
