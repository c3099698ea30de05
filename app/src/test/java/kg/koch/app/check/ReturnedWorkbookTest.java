package kg.koch.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.workbook.ReturnedWorkbook;
import kg.koch.app.workbook.SourceTemplate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a supplier gets to fill in, and what comes back with what is wrong marked. */
class ReturnedWorkbookTest {

  private static final List<String> LINES = List.of(Country.month("2024-03", 10, 5).split("\n"));
  private static final List<String> COLUMNS = List.of(LINES.get(0).split(","));

  @TempDir Path folder;

  private static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    LINES.stream()
        .skip(1)
        .forEach(line -> rows.add(new ArrayList<>(Arrays.asList(line.split(",", -1)))));
    return rows;
  }

  private CheckedDelivery deliver(byte[] bytes) throws IOException {
    Country country = new Country(folder);
    Path file = Files.write(folder.resolve("delivery"), bytes);
    return country.check(List.of(country.deliver(file, "2024-03")), 1).get(0);
  }

  private XSSFWorkbook returned(byte[] bytes, String language) throws IOException {
    new ReturnedWorkbook(deliver(bytes), Country.layout(), language).into(folder);
    try (InputStream in = Files.newInputStream(folder.resolve(ReturnedWorkbook.NAME))) {
      return new XSSFWorkbook(in);
    }
  }

  @Test
  void anEmptyTemplateFilledInAndDeliveredIsAccepted() throws IOException {
    Path template = folder.resolve("template.xlsx");
    SourceTemplate.write(Country.catalog(), Country.layout(), "ky", template);
    ByteArrayOutputStream filled = new ByteArrayOutputStream();
    try (InputStream in = Files.newInputStream(template);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      List<String> values = rows().get(0);
      Row row = book.getSheetAt(0).createRow(1);
      for (int column = 0; column < values.size(); column++) {
        row.createCell(column).setCellValue(values.get(column));
      }
      row.getCell(4).setCellValue(LocalDateTime.of(1990, 2, 1, 0, 0));
      book.write(filled);
    }
    CheckedDelivery checked = deliver(filled.toByteArray());
    assertThat(checked.acceptedRows()).isEqualTo(1);
    assertThat(checked.findingsByRule()).isEmpty();
  }

  @Test
  void aTemplateOffersTheCodesOfEveryListAndHidesTheirLabels() throws IOException {
    Path template = folder.resolve("template.xlsx");
    SourceTemplate.write(Country.catalog(), Country.layout(), "ru", template);
    try (InputStream in = Files.newInputStream(template);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertThat(book.getSheetAt(0).getDataValidations()).hasSize(5);
      assertThat(book.getSheetAt(0).getRow(0).getCell(4).getCellComment().getString().getString())
          .contains("Дата рождения", "Обязательно");
      assertThat(book.isSheetHidden(book.getSheetIndex("codes"))).isTrue();
      assertThat(book.getSheet("codes").getRow(1).getCell(1).getStringCellValue()).isNotBlank();
    }
  }

  @Test
  void aFaultyWorkbookComesBackWithItsFaultyCellsColouredAndExplained() throws IOException {
    try (XSSFWorkbook book = returned(MadeForm.WORKBOOK.of(COLUMNS, rows()), "ru")) {
      assertThat(book.getSheetName(0)).isEqualTo("Итог");
      Cell faulty = book.getSheet("Sheet").getRow(5).getCell(8);
      assertThat(faulty.getStringCellValue()).isEqualTo("ZZZ");
      assertThat(faulty.getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.SOLID_FOREGROUND);
      assertThat(faulty.getCellComment().getString().getString())
          .contains(
              "Ожидалось: код из списка «countries»",
              "Получено: ZZZ",
              "Что сделать: Выберите код из списка.");
      assertThat(book.getSheet("Sheet").getRow(4).getCell(8).getCellComment()).isNull();
    }
  }

  @Test
  void neighbouringFaultyCellsAndSeveralFaultsOfOneEachHaveTheirNote() throws IOException {
    List<List<String>> rows = rows();
    rows.get(0).set(0, "20102199100001");
    rows.get(0).set(5, "yesterday");
    try (XSSFWorkbook book = returned(MadeForm.WORKBOOK.of(COLUMNS, rows), "en")) {
      Row row = book.getSheet("Sheet").getRow(1);
      for (int column : new int[] {0, 3, 4}) {
        assertThat(row.getCell(column).getCellComment().getString().getString())
            .contains("the sex and the date of birth that the PIN states");
      }
      assertThat(row.getCell(5).getCellComment().getString().getString()).contains("yesterday");
    }
  }

  @Test
  void theFirstSheetAddsUpAndNamesTheVerdict() throws IOException {
    try (XSSFWorkbook book = returned(MadeForm.WORKBOOK.of(COLUMNS, rows()), "en")) {
      assertThat(texts(book.getSheetAt(0)))
          .contains(
              "Rows received | 10",
              "Accepted | 8",
              "Rejected | 2",
              "Verdict | Refused: more rows are rejected than allowed",
              "code-list | 2 | Choose a code of the list.");
    }
  }

  private static List<String> texts(Sheet sheet) {
    List<String> texts = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(cell.getStringCellValue()));
      texts.add(String.join(" | ", cells).replaceAll("( \\| )+$", ""));
    }
    return texts;
  }

  @Test
  void theRejectedRowsOfAnyOtherFormComeBackWithTheirPlaces() throws IOException {
    try (XSSFWorkbook book = returned(MadeForm.DBASE_866.of(COLUMNS, rows()), "en")) {
      Sheet sheet = book.getSheet("Rejected rows");
      assertThat(sheet.getLastRowNum()).isEqualTo(2);
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("record 5");
      assertThat(sheet.getRow(1).getCell(9).getCellComment().getString().getString())
          .contains("Came: ZZZ");
    }
  }

  @Test
  void whatLooksLikeAFormulaComesBackAsTextThatStaysText() throws IOException {
    List<List<String>> rows = rows();
    rows.get(0).set(8, "=1+1");
    try (XSSFWorkbook book = returned(MadeForm.CSV.of(COLUMNS, rows), "en")) {
      Cell cell = book.getSheet("Rejected rows").getRow(1).getCell(9);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void formulasOfTheSuppliersOwnComeBackAsValues() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(MadeForm.WORKBOOK.of(COLUMNS, rows())))) {
      book.getSheetAt(0).getRow(1).getCell(8).setCellFormula("CONCATENATE(\"Z\",\"ZZ\")");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.write(out);
    }
    try (XSSFWorkbook book = returned(out.toByteArray(), "en")) {
      Cell cell = book.getSheet("Sheet").getRow(1).getCell(8);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo("ZZZ");
    }
  }

  @Test
  void aWorkbookWithEmbeddedObjectsDoesNotComeBackItsRejectedRowsDo() throws IOException {
    byte[] sent = withPart(MadeForm.WORKBOOK.of(COLUMNS, rows()), "xl/embeddings/object.bin");
    try (XSSFWorkbook book = returned(sent, "en")) {
      assertThat(book.getSheet("Sheet")).isNull();
      assertThat(book.getSheet("Rejected rows").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("sheet 'Sheet', row 6");
    }
  }

  private static byte[] withPart(byte[] workbook, String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        in.transferTo(zip);
      }
      zip.putNextEntry(new ZipEntry(name));
      zip.write("object".getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void ofManyFaultyCellsAllAreColouredAndTheFirstTwoThousandExplained() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Country.month("2024-03", 2_500, 1).split("\n")) {
      rows.add(Arrays.asList(line.split(",", -1)));
    }
    rows.remove(0);
    try (XSSFWorkbook book = returned(MadeForm.WORKBOOK.of(COLUMNS, rows), "en")) {
      assertThat(book.getSheet("Sheet").getCellComments()).hasSize(2_000);
      assertThat(texts(book.getSheetAt(0)))
          .contains(
              "2500 cells are coloured, 2500 faults were found."
                  + " Notes are in the first 2000 cells.");
    }
  }

  @Test
  void theSameDeliveryComesBackInTheSameBytesWithoutTheDayItWasMade() throws IOException {
    byte[] sent = MadeForm.WORKBOOK.of(COLUMNS, rows());
    returned(sent, "ky").close();
    byte[] first = Files.readAllBytes(folder.resolve(ReturnedWorkbook.NAME));
    returned(sent, "ky").close();
    assertThat(folder.resolve(ReturnedWorkbook.NAME)).hasBinaryContent(first);
    try (ZipFile parts = new ZipFile(folder.resolve(ReturnedWorkbook.NAME).toFile())) {
      assertThat(Collections.list(parts.entries()))
          .extracting(part -> part.getTimeLocal().getYear())
          .containsOnly(1980);
      ZipEntry core = parts.getEntry("docProps/core.xml");
      assertThat(new String(parts.getInputStream(core).readAllBytes(), StandardCharsets.UTF_8))
          .contains("1970-01-01");
    }
  }
}
