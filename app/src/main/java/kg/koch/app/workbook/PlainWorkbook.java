package kg.koch.app.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Sheets of texts with a heading each. A text that a spreadsheet would run as a formula is written
 * as text: cells have the type of a text. Same content, same bytes.
 */
public final class PlainWorkbook implements Closeable {

  private static final int WIDTH = 28 * 256;

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final CellStyle bold = workbook.createCellStyle();
  private @Nullable Sheet sheet;

  public PlainWorkbook() {
    Font font = workbook.createFont();
    font.setBold(true);
    bold.setFont(font);
  }

  /** Begins a sheet; the rows that follow are on it. */
  public void sheet(String name, List<String> headings) {
    Sheet begun = workbook.createSheet(name);
    sheet = begun;
    row(headings);
    begun.getRow(0).forEach(cell -> cell.setCellStyle(bold));
    begun.createFreezePane(0, 1);
    for (int column = 0; column < headings.size(); column++) {
      begun.setColumnWidth(column, WIDTH);
    }
  }

  /** Adds a row to the sheet begun last. */
  public void row(List<String> texts) {
    Sheet begun = sheet;
    if (begun == null) {
      throw new IllegalStateException("Expected a sheet to be begun before its rows");
    }
    Row row = begun.createRow(begun.getPhysicalNumberOfRows());
    for (int column = 0; column < texts.size(); column++) {
      row.createCell(column).setCellValue(texts.get(column));
    }
  }

  public void write(Path file) throws IOException {
    SteadyFile.write(workbook, file);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
