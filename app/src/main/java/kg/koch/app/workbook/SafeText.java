package kg.koch.app.workbook;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes texts that came from outside: as texts, never as formulas, and where one looks like a
 * formula with the mark that keeps a spreadsheet from calculating it later (quotePrefix, ECMA-376,
 * 18.8.45). A cell holds 32,767 characters; longer texts are cut.
 */
final class SafeText {

  private static final int MOST = 32_767;

  private final Workbook workbook;
  private @Nullable CellStyle prefixed;

  SafeText(Workbook workbook) {
    this.workbook = workbook;
  }

  void write(Cell cell, String text) {
    cell.setCellValue(text.length() > MOST ? text.substring(0, MOST - 1) + "…" : text);
    if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      CellStyle style = prefixed;
      if (style == null) {
        style = workbook.createCellStyle();
        style.setQuotePrefixed(true);
        prefixed = style;
      }
      cell.setCellStyle(style);
    }
  }
}
