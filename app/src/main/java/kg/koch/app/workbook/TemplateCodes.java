package kg.koch.app.workbook;

import java.util.HashMap;
import java.util.Map;
import kg.koch.app.text.LanguageTexts;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CodeList.Code;
import kg.koch.catalog.SourceLayout.Field;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The code lists of a template: a hidden sheet, two columns a list, codes and their labels. */
final class TemplateCodes {

  private static final String NAME = "codes";

  private final XSSFWorkbook workbook;
  private final Catalog catalog;
  private final LanguageTexts texts;
  private final Sheet sheet;
  private final Map<String, String> ranges = new HashMap<>();

  TemplateCodes(XSSFWorkbook workbook, Catalog catalog, LanguageTexts texts) {
    this.workbook = workbook;
    this.catalog = catalog;
    this.texts = texts;
    this.sheet = workbook.createSheet(NAME);
  }

  /** The cells with the codes a field may hold, as a formula names them. */
  String rangeOf(Field field) {
    return ranges.computeIfAbsent(field.codeList() + "/" + field.codeProperty(), key -> put(field));
  }

  private String put(Field field) {
    int column = ranges.size() * 2;
    String list = String.valueOf(field.codeList());
    row(0).createCell(column).setCellValue(list);
    int at = 1;
    for (Map.Entry<String, String> code : catalog.codesByDelivered(field).entrySet()) {
      Row row = row(at++);
      row.createCell(column).setCellValue(code.getKey());
      String label =
          catalog
              .codeList(list)
              .findCode(code.getValue())
              .map(Code::label)
              .map(one -> one.in(texts.tag()))
              .orElse("");
      row.createCell(column + 1).setCellValue(label);
    }
    String letters = CellReference.convertNumToColString(column);
    return "%s!$%s$2:$%s$%d".formatted(NAME, letters, letters, Math.max(2, at));
  }

  private Row row(int at) {
    Row row = sheet.getRow(at);
    return row == null ? sheet.createRow(at) : row;
  }

  /** Puts the sheet last and out of sight. */
  void hide() {
    workbook.setSheetOrder(NAME, workbook.getNumberOfSheets() - 1);
    workbook.setSheetHidden(workbook.getNumberOfSheets() - 1, true);
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
  }
}
