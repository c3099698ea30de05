package kg.koch.app.forms;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kg.koch.catalog.Catalog;
import kg.koch.openrosa.xlsform.Sheet;
import kg.koch.openrosa.xlsform.Workbook;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * A form's workbook on disk: an .xlsx file, or a folder with a file survey.csv and so on, a sheet
 * each. The folder is what the catalog keeps: text that differences can be read of.
 */
public final class WorkbookFile {

  private static final List<String> SHEETS = List.of("survey", "choices", "settings", "entities");
  private static final int MOST_ROWS = 50_000;

  private WorkbookFile() {}

  /**
   * @throws BadInputException if it is neither
   */
  public static Workbook read(Path file) {
    try {
      if (Files.isDirectory(file)) {
        return ofSheets(file.getFileName().toString(), csv(file));
      }
      try (InputStream content = Files.newInputStream(file)) {
        return ofSheets(file.getFileName().toString(), excel(file, content));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Workbook ofSheets(String name, Map<String, List<List<String>>> lines) {
    Map<String, Sheet> sheets = new LinkedHashMap<>();
    lines.forEach((sheet, rows) -> sheets.put(sheet, Sheet.of(sheet, rows)));
    if (!sheets.containsKey("survey")) {
      throw new BadInputException(
          Place.file(name),
          "a sheet named survey",
          lines.isEmpty() ? "none" : String.join(", ", lines.keySet()),
          "Name the sheet with the questions survey.");
    }
    return new Workbook(name, sheets);
  }

  /**
   * A form of the catalog: its choices may be code lists.
   *
   * @throws BadInputException if there is no sheet survey, or a code list is not declared
   */
  static Workbook read(Path folder, Catalog catalog) throws IOException {
    return ofSheets(folder.getFileName().toString(), csv(folder, catalog));
  }

  private static Map<String, List<List<String>>> csv(Path folder, Catalog catalog)
      throws IOException {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>(csv(folder));
    String file = "forms/" + folder.getFileName() + "/choices.csv";
    sheets.computeIfPresent(
        "choices", (sheet, lines) -> CodeListChoices.expand(file, lines, catalog));
    return sheets;
  }

  /** The sheets of a folder, as they stand. */
  private static Map<String, List<List<String>>> csv(Path folder) throws IOException {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    for (String sheet : SHEETS) {
      Path file = folder.resolve(sheet + ".csv");
      if (Files.exists(file)) {
        sheets.put(sheet, lines(file));
      }
    }
    return sheets;
  }

  static List<List<String>> lines(Path file) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().skipEmptyLines(false).ofCsvRecord(file, StandardCharsets.UTF_8)) {
      reader.forEach(line -> lines.add(line.getFields()));
    }
    return lines;
  }

  private static Map<String, List<List<String>>> excel(Path file, InputStream content)
      throws IOException {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    try (ReadableWorkbook book = new ReadableWorkbook(content)) {
      for (var sheet : book.getSheets().toList()) {
        if (SHEETS.contains(sheet.getName())) {
          try (Stream<Row> rows = sheet.openStream()) {
            sheets.put(sheet.getName(), lines(rows.limit(MOST_ROWS)));
          }
        }
      }
    } catch (ExcelReaderException | IOException notExcel) {
      throw new BadInputException(
          Place.file(file.getFileName().toString()),
          "a workbook of Excel, .xlsx",
          "another file",
          "Save the form as .xlsx.");
    }
    return sheets;
  }

  /** Rows keep their numbers: those that are not in the file are blank lines. */
  private static List<List<String>> lines(Stream<Row> rows) {
    List<List<String>> lines = new ArrayList<>();
    rows.forEach(
        row -> {
          while (lines.size() < row.getRowNum() - 1) {
            lines.add(List.of());
          }
          List<String> cells = new ArrayList<>();
          for (int at = 0; at < row.getCellCount(); at++) {
            cells.add(row.getOptionalCell(at).map(WorkbookFile::text).orElse(""));
          }
          lines.add(cells);
        });
    return lines;
  }

  private static String text(Cell cell) {
    return cell.getType() == CellType.NUMBER
        ? cell.asNumber().stripTrailingZeros().toPlainString()
        : cell.getType() == CellType.BOOLEAN
            ? cell.asBoolean().toString()
            : cell.getText() == null ? "" : cell.getText();
  }

  /** The .xlsx of a form of the catalog, for people to work on in a spreadsheet. */
  public static byte[] excel(Path folder, Catalog catalog) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var book = new org.dhatim.fastexcel.Workbook(bytes, "Koch", "1.0")) {
      for (Map.Entry<String, List<List<String>>> sheet : csv(folder, catalog).entrySet()) {
        write(book.newWorksheet(sheet.getKey()), sheet.getValue());
      }
      book.finish();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, List<List<String>> lines) {
    for (int row = 0; row < lines.size(); row++) {
      for (int column = 0; column < lines.get(row).size(); column++) {
        String text = lines.get(row).get(column);
        if (!text.isEmpty()) {
          sheet.value(row, column, text);
        }
      }
    }
    sheet.freezePane(0, 1);
  }
}
