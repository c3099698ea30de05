package kg.koch.app.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kg.koch.app.text.LanguageTexts;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.FieldType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An empty workbook for a source: a sheet whose first row names the fields, each with a note of its
 * label, type and whether it is required; drop-downs of the code lists, which lie with their labels
 * on a hidden sheet; dates and texts formatted so that Excel keeps them as they are typed; and a
 * sheet that explains every field. Filled in and delivered as it is, it is read.
 */
public final class SourceTemplate {

  private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getMaxRows() - 1;
  private static final int WIDTH = 20 * 256;
  private static final int LABEL_WIDTH = 60 * 256;
  private static final int LONGEST_SHEET_NAME = 31;

  private final XSSFWorkbook workbook;
  private final SourceLayout layout;
  private final LanguageTexts texts;
  private final TemplateCodes codes;

  private SourceTemplate(
      XSSFWorkbook workbook, Catalog catalog, SourceLayout layout, LanguageTexts texts) {
    this.workbook = workbook;
    this.layout = layout;
    this.texts = texts;
    this.codes = new TemplateCodes(workbook, catalog, texts);
  }

  /**
   * Writes the workbook.
   *
   * @param language ky, ru or en
   */
  public static void write(Catalog catalog, SourceLayout layout, String language, Path file)
      throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new SourceTemplate(workbook, catalog, layout, new LanguageTexts("workbook", language)).fill();
      SteadyFile.write(workbook, file);
    }
  }

  private void fill() {
    String name = layout.id();
    Sheet sheet =
        workbook.createSheet(name.substring(0, Math.min(LONGEST_SHEET_NAME, name.length())));
    Row names = sheet.createRow(0);
    List<Field> fields = layout.fields();
    for (int column = 0; column < fields.size(); column++) {
      column(sheet, names.createCell(column), fields.get(column));
    }
    sheet.createFreezePane(0, 1);
    about();
    codes.hide();
  }

  private void column(Sheet sheet, Cell name, Field field) {
    int column = name.getColumnIndex();
    name.setCellValue(field.name());
    name.setCellStyle(head(field.required()));
    note(name, told(field));
    sheet.setColumnWidth(column, WIDTH);
    sheet.setDefaultColumnStyle(column, format(field.type()));
    if (field.type() == FieldType.CODE) {
      dropDown(sheet, column, field);
    }
  }

  private String told(Field field) {
    return "%s\n%s\n%s"
        .formatted(
            field.label().in(texts.tag()),
            texts.of("expected.type." + field.type()),
            texts.of(field.required() ? "required" : "optional"));
  }

  private CellStyle head(boolean required) {
    CellStyle style = workbook.createCellStyle();
    Font bold = workbook.createFont();
    bold.setBold(true);
    style.setFont(bold);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(
        (required ? IndexedColors.LIGHT_ORANGE : IndexedColors.GREY_25_PERCENT).getIndex());
    return style;
  }

  private CellStyle format(FieldType type) {
    String format =
        switch (type) {
          case PIN, TEXT, CODE -> "@";
          case DATE -> "yyyy-mm-dd";
          case TIMESTAMP -> "yyyy-mm-dd\"T\"hh:mm:ss";
          case INTEGER -> "0";
          case DECIMAL -> "0.####";
        };
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private void note(Cell cell, String text) {
    ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
    anchor.setCol1(cell.getColumnIndex());
    anchor.setCol2(cell.getColumnIndex() + 3);
    anchor.setRow1(1);
    anchor.setRow2(6);
    Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
    comment.setString(workbook.getCreationHelper().createRichTextString(text));
    cell.setCellComment(comment);
  }

  private void dropDown(Sheet sheet, int column, Field field) {
    DataValidationConstraint among =
        sheet.getDataValidationHelper().createFormulaListConstraint(codes.rangeOf(field));
    DataValidation validation =
        sheet
            .getDataValidationHelper()
            .createValidation(among, new CellRangeAddressList(1, LAST_ROW, column, column));
    validation.setShowErrorBox(true);
    validation.createErrorBox(
        field.name(), texts.of("expected.code-list", String.valueOf(field.codeList())));
    validation.setSuppressDropDownArrow(true);
    sheet.addValidationData(validation);
  }

  private void about() {
    Sheet sheet = workbook.createSheet(texts.of("about"));
    sheet.createRow(0).createCell(0).setCellValue(layout.title().in(texts.tag()));
    sheet.createRow(1).createCell(0).setCellValue(texts.of("about.text"));
    int at = 3;
    row(sheet, at++, "field", "label", "type", "need", "list");
    for (Field field : layout.fields()) {
      Row row = sheet.createRow(at++);
      row.createCell(0).setCellValue(field.name());
      row.createCell(1).setCellValue(field.label().in(texts.tag()));
      row.createCell(2).setCellValue(texts.of("expected.type." + field.type()));
      row.createCell(3).setCellValue(texts.of(field.required() ? "required" : "optional"));
      row.createCell(4).setCellValue(field.codeList() == null ? "" : field.codeList());
    }
    sheet.setColumnWidth(0, WIDTH);
    sheet.setColumnWidth(1, LABEL_WIDTH);
    sheet.setColumnWidth(2, LABEL_WIDTH);
  }

  private void row(Sheet sheet, int at, String... names) {
    Row row = sheet.createRow(at);
    for (int column = 0; column < names.length; column++) {
      Cell cell = row.createCell(column);
      cell.setCellValue(texts.of("about." + names[column]));
      cell.setCellStyle(head(false));
    }
  }
}
