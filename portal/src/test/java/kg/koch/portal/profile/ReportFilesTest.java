package kg.koch.portal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report's files: the same bytes each time, and readable for everybody. */
class ReportFilesTest {

  private static final String DAY = "2026-01-01";

  @TempDir static Path folder;
  private static Release release;

  @BeforeAll
  static void publish() {
    ParquetTableFiles files = new ParquetTableFiles(folder);
    release =
        new BundleReader(Set.of(HandMadeRelease.key().publicKey()), files)
            .read(HandMadeRelease.write(folder.resolve("releases"), files));
  }

  private static Report report(Language language) {
    ProfileTemplate shipped = ProfileTemplateReader.shipped();
    ProfileTemplate.Chart lines =
        new ProfileTemplate.Chart(
            true, shipped.title(), "C2", java.util.Map.of(), "TIME_PERIOD", "SEX");
    ProfileTemplate withDrawing =
        new ProfileTemplate(
            shipped.title(),
            shipped.lead(),
            java.util.stream.Stream.concat(
                    shipped.chapters().stream(),
                    java.util.stream.Stream.of(
                        new ProfileTemplate.Chapter("drawn", shipped.title(), List.of(lines))))
                .toList());
    return ReportMaker.make(withDrawing, release, 2024, language);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_same_release_gives_the_same_pdf(Language language) {
    assertThat(ReportPdf.bytes(report(language), DAY, null))
        .isEqualTo(ReportPdf.bytes(report(language), DAY, null));
  }

  @Test
  void the_same_release_gives_the_same_docx() {
    assertThat(ReportDocx.bytes(report(Language.KY), DAY, null))
        .isEqualTo(ReportDocx.bytes(report(Language.KY), DAY, null));
  }

  @Test
  void the_pdf_is_tagged_and_has_its_title_and_language() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(ReportPdf.bytes(report(Language.RU), DAY, null))) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ru");
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Миграционный профиль Кыргызской Республики, 2024");
    }
  }

  @Test
  void every_page_of_the_pdf_says_that_data_are_made_up() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(ReportPdf.bytes(report(Language.EN), DAY, null))) {
      PDFTextStripper text = new PDFTextStripper();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        text.setStartPage(page);
        text.setEndPage(page);
        assertThat(text.getText(pdf)).as("page " + page).contains("Made-up data");
      }
    }
  }

  @Test
  void kyrgyz_letters_are_in_the_pdf_and_can_be_copied_out_of_it() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(ReportPdf.bytes(report(Language.KY), DAY, null))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Ойдон чыгарылган", "Үй-бүлөлөр");
    }
  }

  @Test
  void the_letters_of_the_pdf_are_embedded() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(ReportPdf.bytes(report(Language.KY), DAY, null))) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void chapters_of_the_docx_are_headings() throws IOException {
    try (XWPFDocument docx = docx()) {
      assertThat(
              docx.getParagraphs().stream()
                  .filter(one -> "Heading1".equals(one.getStyle()))
                  .map(XWPFParagraph::getText))
          .contains("2. Emigration")
          .hasSize(report(Language.EN).chapters().size());
    }
  }

  @Test
  void drawings_of_the_docx_have_a_description() throws IOException {
    try (XWPFDocument docx = docx()) {
      String text = docx.getDocument().xmlText();
      assertThat(docx.getAllPictures()).hasSize(1);
      assertThat(text).containsPattern("<wp:docPr[^>]*descr=\"[^\"]*Lines over time, 2023 – 2024");
    }
  }

  @Test
  void tables_of_the_docx_repeat_their_heads() throws IOException {
    try (XWPFDocument docx = docx()) {
      assertThat(docx.getTables()).isNotEmpty().allMatch(table -> table.getRow(0).isRepeatHeader());
    }
  }

  @Test
  void a_file_for_a_portal_leads_to_the_explanation_of_its_figures() {
    assertThat(ReportFile.html(report(Language.EN), "https://example.org", false))
        .contains("https://example.org/en/tables/C2/explain?TIME_PERIOD=2024");
  }

  @Test
  void a_file_for_no_portal_leads_nowhere() {
    assertThat(ReportFile.html(report(Language.EN), null, false)).doesNotContain("href=\"/");
  }

  private static XWPFDocument docx() throws IOException {
    return new XWPFDocument(
        new ByteArrayInputStream(ReportDocx.bytes(report(Language.EN), DAY, null)));
  }
}
