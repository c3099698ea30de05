package kg.koch.app.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.workbook.FindingList.Listed;
import kg.koch.check.form.RowPlace;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The supplier's own workbook with its faulty cells marked. It is held in memory. */
final class OwnWorkbook implements Target {

  /** Some ten times as much is needed in memory. */
  private static final long MOST_BYTES = 48L << 20;

  /** Parts that do something, or fetch something, when the workbook is opened. */
  private static final List<String> ACTIVE =
      List.of(
          "vbaProject", "externalLinks/", "embeddings/", "activeX/", "connections", "queryTables/");

  private final XSSFWorkbook workbook;
  private final CellMarks marks;
  private final Map<String, Map<String, Integer>> columns = new HashMap<>();

  OwnWorkbook(CheckedDelivery checked) throws IOException {
    try (InputStream in = Files.newInputStream(checked.receipt().original())) {
      this.workbook = new XSSFWorkbook(in);
    }
    this.marks = new CellMarks(workbook);
    workbook.forEach(OwnWorkbook::keepValuesOnly);
  }

  /** True if the workbook can be held in memory and does nothing by itself. */
  static boolean fits(CheckedDelivery checked) throws IOException {
    Path file = checked.receipt().original();
    if (checked.receipt().compressed()) {
      return false;
    }
    long bytes = 0;
    try (ZipFile parts = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(parts.entries())) {
        bytes += Math.max(0, part.getSize());
        if (ACTIVE.stream().anyMatch(part.getName()::contains)) {
          return false;
        }
      }
    }
    return bytes <= MOST_BYTES;
  }

  private static void keepValuesOnly(Sheet sheet) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.FORMULA) {
          cell.removeFormula();
        }
      }
    }
  }

  @Override
  public void mark(Listed finding, RowPlace place, String note) {
    Sheet sheet = workbook.getSheet(place.sheet());
    Row row = sheet == null ? null : sheet.getRow((int) place.number() - 1);
    if (row == null) {
      return;
    }
    Map<String, Integer> positions =
        columns.computeIfAbsent(place.sheet(), name -> positions(workbook.getSheet(name)));
    List<String> fields = finding.fields().isEmpty() ? List.of("") : finding.fields();
    for (String field : fields) {
      int column = positions.getOrDefault(field, Math.max(0, row.getFirstCellNum()));
      marks.mark(row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), note);
    }
  }

  /** By the sheet's first filled row. */
  private static Map<String, Integer> positions(Sheet sheet) {
    Map<String, Integer> positions = new HashMap<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING && !cell.getStringCellValue().isBlank()) {
          positions.putIfAbsent(cell.getStringCellValue().strip(), cell.getColumnIndex());
        }
      }
      if (!positions.isEmpty()) {
        return positions;
      }
    }
    return positions;
  }

  @Override
  public int markedCells() {
    return marks.cells();
  }

  @Override
  public Workbook workbook() {
    return workbook;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
