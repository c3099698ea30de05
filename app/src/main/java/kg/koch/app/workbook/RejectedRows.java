package kg.koch.app.workbook;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.text.LanguageTexts;
import kg.koch.app.workbook.FindingList.Listed;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.check.DeliveryFile;
import kg.koch.check.Header;
import kg.koch.check.form.RowPlace;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of rejected rows, for deliveries that were none: the place of each row in the
 * supplier's file, then its fields, the faulty ones marked. Rows whose findings are listed, which
 * are at most as many as findings are.
 */
final class RejectedRows implements Target {

  private static final int MOST_ROWS = 20_000;
  private static final int WIDTH = 20 * 256;

  /** What {@code rejected.csv} does to a row that a spreadsheet would calculate. */
  private static final Pattern GUARDED = Pattern.compile("'[=+@\\t\\r-]");

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final SafeText safe = new SafeText(workbook);
  private final CellMarks marks = new CellMarks(workbook);
  private final CheckedDelivery checked;
  private final List<String> fields;
  private final List<String> header;
  private final Sheet sheet;
  private final CsvReader<NamedCsvRecord> rejected;
  private final Iterator<NamedCsvRecord> rest;
  private @Nullable Row row;
  private long line;

  RejectedRows(CheckedDelivery checked, SourceLayout layout, LanguageTexts texts)
      throws IOException {
    this.checked = checked;
    this.fields = layout.fields().stream().map(Field::name).toList();
    this.header = header(checked, layout);
    this.sheet = workbook.createSheet(texts.of("rejected"));
    this.rejected =
        CsvReader.builder().ofNamedCsvRecord(checked.accepted().resolveSibling("rejected.csv"));
    this.rest = rejected.iterator();
    Row names = sheet.createRow(0);
    names.createCell(0).setCellValue(texts.of("place"));
    for (int column = 0; column < fields.size(); column++) {
      names.createCell(column + 1).setCellValue(fields.get(column));
      sheet.setColumnWidth(column + 1, WIDTH);
    }
    sheet.setColumnWidth(0, WIDTH);
    sheet.createFreezePane(1, 1);
  }

  private static List<String> header(CheckedDelivery checked, SourceLayout layout)
      throws IOException {
    DeliveryFile file =
        new DeliveryFile(checked.receipt().rowStream(), checked.receipt().fileName());
    return Header.of(file, checked.receipt().encoding(), layout).columns();
  }

  @Override
  public void mark(Listed finding, RowPlace place, String note) {
    if (finding.line() > line) {
      next(finding.line());
    }
    Row own = row;
    if (own == null || finding.line() != line) {
      return;
    }
    if (finding.fields().isEmpty()) {
      marks.mark(own.getCell(0), note);
    }
    for (String field : finding.fields()) {
      int column = fields.indexOf(field) + 1;
      marks.mark(own.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), note);
    }
  }

  /** Writes the rejected rows up to that line; a row that only has warnings is not among them. */
  private void next(long wanted) {
    while (line < wanted && rest.hasNext() && sheet.getLastRowNum() < MOST_ROWS) {
      NamedCsvRecord next = rest.next();
      line = Long.parseLong(next.getField("line"));
      row = write(next.getField("row"), next.getField("place"));
    }
  }

  private Row write(String sent, String place) {
    Row made = sheet.createRow(sheet.getLastRowNum() + 1);
    made.createCell(0).setCellValue(place);
    List<String> values = split(sent);
    for (int column = 0; column < values.size(); column++) {
      int at = column < header.size() ? fields.indexOf(header.get(column)) + 1 : column + 1;
      Cell cell = made.createCell(at);
      safe.write(cell, values.get(column));
    }
    return made;
  }

  /** A row that cannot be split stays in one piece. */
  private List<String> split(String sent) {
    String text = GUARDED.matcher(sent).lookingAt() ? sent.substring(1) : sent;
    List<String> values = new ArrayList<>();
    try (CsvReader<CsvRecord> one =
        CsvReader.builder().fieldSeparator(checked.receipt().separator()).ofCsvRecord(text)) {
      for (CsvRecord found : one) {
        values.addAll(found.getFields());
      }
    } catch (IOException | RuntimeException malformed) {
      return List.of(text);
    }
    return values;
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
    rejected.close();
    workbook.close();
  }
}
