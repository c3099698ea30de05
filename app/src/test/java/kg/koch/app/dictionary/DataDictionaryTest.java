package kg.koch.app.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kg.koch.app.text.LanguageTexts;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dictionary is made of the catalog, whole, in three languages. */
class DataDictionaryTest {

  private static final Catalog CATALOG = CatalogFolder.read(CatalogFolder.findAbove(Path.of("")));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ky", "ru", "en"})
  void everySourceIsOnThePageInItsLanguage(String language) throws IOException {
    Path page = folder.resolve("dictionary.html");
    new DataDictionary(CATALOG, language).writePage(page);
    String html = Files.readString(page);
    CATALOG
        .sources()
        .values()
        .forEach(
            source ->
                assertThat(html)
                    .contains("(" + source.id() + ")")
                    .contains(source.fields().get(0).label().in(language)));
  }

  @Test
  void everyFieldIsARowOfTheWorkbook() throws IOException {
    Path book = folder.resolve("dictionary.xlsx");
    new DataDictionary(CATALOG, "en").writeWorkbook(book);
    long fields = CATALOG.sources().values().stream().mapToLong(one -> one.fields().size()).sum();
    try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(book))) {
      XSSFSheet sheet = read.getSheet("Fields");
      assertThat(sheet.getLastRowNum()).isEqualTo((int) fields);
      assertThat(sheet.getRow(0).getCell(6).getStringCellValue()).isEqualTo("Sensitivity");
    }
  }

  @Test
  void theSameCatalogGivesTheSameBytes() throws IOException {
    new DataDictionary(CATALOG, "ky").writeWorkbook(folder.resolve("one.xlsx"));
    new DataDictionary(CATALOG, "ky").writeWorkbook(folder.resolve("other.xlsx"));
    assertThat(folder.resolve("one.xlsx")).hasSameBinaryContentAs(folder.resolve("other.xlsx"));
  }

  @Test
  void theThreeLanguagesHaveTheSameTexts() {
    assertThat(new LanguageTexts("dictionary", "ky").keys())
        .isEqualTo(new LanguageTexts("dictionary", "en").keys())
        .isEqualTo(new LanguageTexts("dictionary", "ru").keys());
  }
}
