package kg.koch.app.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.engine.dataset.Datasets;
import kg.koch.terms.BadInputException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One month of crossings in every form: what is accepted, and where what is not stands. */
class EveryFormTest {

  private static final List<String> COLUMNS;
  private static final List<List<String>> ROWS = new ArrayList<>();

  static {
    String[] lines = Country.month("2024-03", 12, 5).split("\n");
    COLUMNS = List.of(lines[0].split(","));
    for (int line = 1; line < lines.length; line++) {
      ROWS.add(new ArrayList<>(Arrays.asList(lines[line].split(",", -1))));
    }
    ROWS.forEach(row -> row.set(1, row.get(1).replace("D", "Дело")));
  }

  @TempDir Path folder;

  static Stream<Arguments> formsAndPackings() {
    return Arrays.stream(MadeForm.values())
        .flatMap(form -> Stream.of("plain", "gzip", "zip").map(way -> Arguments.of(form, way)));
  }

  @ParameterizedTest
  @MethodSource("formsAndPackings")
  void everyFormPackedOrNotGivesTheRowsOfItsCsv(MadeForm form, String packing) throws IOException {
    byte[] made = form.of(COLUMNS, ROWS);
    byte[] sent =
        switch (packing) {
          case "gzip" -> MadeForm.gzip(made);
          case "zip" -> MadeForm.zip("folder/rows", made);
          default -> made;
        };
    CheckedDelivery csv = deliver("csv", MadeForm.CSV.of(COLUMNS, ROWS));
    CheckedDelivery checked = deliver("sent", sent);
    assertThat(checked.receipt().original()).hasBinaryContent(sent);
    assertThat(checked.received()).isEqualTo(12);
    assertThat(withoutLine(checked)).isEqualTo(withoutLine(csv));
  }

  /** The accepted rows as text, but for their line in the row stream. */
  private List<String> withoutLine(CheckedDelivery checked) throws IOException {
    Path csv = Files.createTempDirectory(folder, "accepted").resolve("rows.csv");
    try (Datasets datasets = Datasets.open(1, "200MB", folder)) {
      datasets.copyAsCsv("SELECT * EXCLUDE line FROM " + Datasets.parquet(checked.accepted()), csv);
      return Files.readAllLines(csv);
    }
  }

  private CheckedDelivery deliver(String name, byte[] bytes) throws IOException {
    Country country = new Country(folder.resolve(name));
    Files.createDirectories(country.root());
    Path file = Files.write(country.root().resolve("delivery.bin"), bytes);
    return country.check(List.of(country.deliver(file, "2024-03")), 1).get(0);
  }

  @ParameterizedTest
  @EnumSource(MadeForm.class)
  void aFindingNamesThePlaceInTheSuppliersOwnFile(MadeForm form) throws IOException {
    CheckedDelivery checked = deliver("sent", form.of(COLUMNS, ROWS));
    String findings = Files.readString(checked.accepted().resolveSibling("findings.csv"));
    String place =
        switch (form) {
          case CSV, CSV_1251, FIXED_WIDTH -> "line 6";
          case WORKBOOK -> "sheet 'Sheet', row 6";
          case JSON_LINES -> "line 5";
          case PARQUET -> "row 5";
          case XML, DBASE_866, DBASE_1251, DBASE_UTF_8 -> "record 5";
        };
    assertThat(findings.lines().skip(1).findFirst().orElseThrow()).endsWith('"' + place + '"');
  }

  @Test
  void aWorkbooksOwnDatesMomentsAndNumbersAreReadAsDeclared() throws IOException {
    byte[] sent =
        workbook(
            book -> {
              Row row = header(book, "March");
              row.createCell(0).setCellValue(20102199000001d);
              text(row, 2, "RUS");
              text(row, 3, "M");
              row.createCell(4).setCellValue(LocalDateTime.of(1990, 2, 1, 0, 0));
              row.createCell(5).setCellValue(LocalDateTime.of(2024, 3, 5, 10, 0, 59));
              text(row, 6, "A");
              text(row, 7, ROWS.get(0).get(7));
              row.createCell(8).setCellFormula("CONCATENATE(\"R\",\"US\")");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    CheckedDelivery checked = deliver("sent", sent);
    assertThat(checked.findingsByRule()).isEmpty();
    assertThat(withoutLine(checked).get(1))
        .startsWith("20102199000001,,RUS,M,1990-02-01,2024-03-05 10:00:59,A,")
        .endsWith(",RUS");
  }

  @Test
  void aFormulaWithoutItsValueIsRefusedWithItsCell() throws IOException {
    byte[] sent = workbook(book -> header(book, "March").createCell(2).setCellFormula("1+1"));
    // The writer calculates nothing; taking the empty value out leaves the bare formula.
    refused(sent, "sheet 'March', row 2, cell C2", "formula with its calculated value");
  }

  @Test
  void sheetsOfTheDeclaredColumnsAreReadOneAfterTheOther() throws IOException {
    byte[] sent =
        workbook(
            book -> {
              text(book.createSheet("About").createRow(0), 0, "Made for March");
              fill(header(book, "First half"));
              fill(header(book, "Second half"));
            });
    CheckedDelivery checked = deliver("sent", sent);
    assertThat(checked.received()).isEqualTo(2);
    assertThat(Files.readString(checked.accepted().resolveSibling("findings.csv")))
        .contains("sheet 'Second half', row 2");
  }

  @Test
  void aSheetWithSomeOfTheDeclaredColumnsIsRefused() throws IOException {
    byte[] sent =
        workbook(
            book -> {
              fill(header(book, "March"));
              text(book.createSheet("Draft").createRow(0), 0, "pin");
            });
    refused(sent, "sheet 'Draft', row 1", "missing: [document_number");
  }

  @Test
  void aZipOfTwoFilesIsRefusedForWhichIsMeantIsNotGuessed() throws IOException {
    byte[] csv = MadeForm.CSV.of(COLUMNS, ROWS);
    refused(MadeForm.zip("a.csv", csv, "b.csv", csv), "2 files", "one file in it");
  }

  @Test
  void aTableWhoseLettersFitTwoCodePagesIsRefused() throws IOException {
    // These letters of the end of the alphabet are letters in both.
    List<String> row = new ArrayList<>(ROWS.get(0));
    row.set(1, "стр");
    byte[] sent = MadeForm.dbase(COLUMNS, List.of(row), Charset.forName("IBM866"), 0);
    refused(sent, "letters that fit several or none", ".cpg");
  }

  @Test
  void aTableThatDoesNotSayItsLettersIsReadWhereOnlyOneCodePageFits() throws IOException {
    for (String page : List.of("IBM866", "windows-1251")) {
      byte[] sent = MadeForm.dbase(COLUMNS, ROWS, Charset.forName(page), 0);
      assertThat(withoutLine(deliver(page, sent)).get(1)).contains("Дело");
    }
  }

  @Test
  void aCodePageFilePackedBesideATableIsBelieved() throws IOException {
    byte[] table = MadeForm.dbase(COLUMNS, ROWS, Charset.forName("IBM866"), 0);
    byte[] sent = MadeForm.zip("rows.dbf", table, "rows.cpg", "866".getBytes(UTF_8));
    assertThat(withoutLine(deliver("sent", sent)).get(1)).contains("Дело");
  }

  @Test
  void xmlWithADocumentTypeIsRefusedBeforeAnyEntityIsRead() throws IOException {
    String bomb =
        "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><r><row><pin>&b;</pin></row></r>";
    refused(bomb.getBytes(UTF_8), "without document type");
  }

  @Test
  void aWorkbookOfWhichAPartHasADocumentTypeIsRefused() throws IOException {
    byte[] good = MadeForm.WORKBOOK.of(COLUMNS, ROWS);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(good));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        String text = new String(in.readAllBytes(), UTF_8);
        zip.write(text.replaceFirst("\\?>", "?><!DOCTYPE a [<!ENTITY b 'c'>]>").getBytes(UTF_8));
      }
    }
    refused(out.toByteArray(), "whose parts have no document type");
  }

  @Test
  void aBrokenLineOfJsonIsRejectedAndTheOthersStand() throws IOException {
    String sent = new String(MadeForm.JSON_LINES.of(COLUMNS, ROWS), UTF_8);
    List<String> lines = new ArrayList<>(sent.lines().toList());
    lines.set(2, lines.get(2).substring(0, 30));
    lines.set(7, "[1,2]");
    CheckedDelivery checked = deliver("sent", String.join("\n", lines).getBytes(UTF_8));
    assertThat(checked.received()).isEqualTo(12);
    assertThat(checked.findingsByRule()).containsEntry("field-count", 2L);
    assertThat(Files.readString(checked.accepted().resolveSibling("findings.csv")))
        .contains("\"line 3\"", "\"line 8\"");
  }

  @Test
  void elementsOfTwoNamesAreRefused() throws IOException {
    String two = "<r><row><pin>1</pin></row><person><pin>1</pin></person></r>";
    refused(two.getBytes(UTF_8), "record 2", "elements of two names");
  }

  @Test
  void aZipBombIsRefused() throws IOException {
    byte[] rows = MadeForm.CSV.of(COLUMNS, ROWS);
    byte[] bomb = Arrays.copyOf(rows, 100 << 20);
    Arrays.fill(bomb, rows.length, bomb.length, (byte) '\n');
    refused(MadeForm.zip("a.csv", bomb), "inflates to more than");
  }

  @Test
  void whatIsHandedOutHoldsNoFormula() throws IOException {
    List<String> row = new ArrayList<>(ROWS.get(0));
    row.set(8, "=cmd|' /C calc'!A0");
    row.set(0, "@1");
    CheckedDelivery checked = deliver("sent", MadeForm.CSV.of(COLUMNS, List.of(row)));
    for (String file : List.of("findings.csv", "rejected.csv")) {
      assertThat(Files.readString(checked.accepted().resolveSibling(file)))
          .doesNotContainPattern("\"[=@+-]")
          .contains("\"'@1");
    }
  }

  @Test
  void anOldWorkbookIsNamedForWhatItIs() throws IOException {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
    refused(old, "an old Excel or Word file");
  }

  private void refused(byte[] sent, String... words) {
    assertThatThrownBy(() -> deliver("sent", sent))
        .isInstanceOf(BadInputException.class)
        .message()
        .contains(words);
    assertThat(folder.resolve("sent/data/1-collected")).doesNotExist();
  }

  private static byte[] workbook(Consumer<XSSFWorkbook> fill) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      fill.accept(book);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  /** A sheet with the declared columns; returns its second row. */
  private static Row header(XSSFWorkbook book, String sheet) {
    Row names = book.createSheet(sheet).createRow(0);
    for (int column = 0; column < COLUMNS.size(); column++) {
      text(names, column, COLUMNS.get(column));
    }
    return book.getSheet(sheet).createRow(1);
  }

  private static void fill(Row row) {
    for (int column = 0; column < COLUMNS.size(); column++) {
      text(row, column, ROWS.get(0).get(column));
    }
  }

  private static void text(Row row, int column, String text) {
    row.createCell(column).setCellValue(text);
  }
}
