package kg.koch.app.workbook;

import java.util.Map;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.app.text.LanguageTexts;
import kg.koch.catalog.SourceLayout;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The first sheet of what comes back: what was accepted, what was not, and what to do. */
final class SummarySheet {

  private static final int WIDTH = 32 * 256;
  private static final int TEXT_WIDTH = 90 * 256;

  private final Sheet sheet;
  private final LanguageTexts texts;
  private final SafeText safe;
  private int at;

  private SummarySheet(Sheet sheet, LanguageTexts texts) {
    this.sheet = sheet;
    this.texts = texts;
    this.safe = new SafeText(sheet.getWorkbook());
  }

  /** Writes the sheet and puts it first. */
  static void write(
      Workbook workbook,
      CheckedDelivery checked,
      SourceLayout layout,
      LanguageTexts texts,
      FindingWords words,
      int markedCells) {
    Sheet sheet = workbook.createSheet(freeName(workbook, texts.of("summary")));
    SummarySheet summary = new SummarySheet(sheet, texts);
    summary.head(checked, layout);
    summary.findings(checked, words);
    long all = checked.findingsByRule().values().stream().mapToLong(Long::longValue).sum();
    summary.at++;
    summary.line(texts.of("summary.marks", markedCells, all, CellMarks.MOST_NOTES), "", "");
    sheet.setColumnWidth(0, WIDTH);
    sheet.setColumnWidth(1, WIDTH);
    sheet.setColumnWidth(2, TEXT_WIDTH);
    workbook.setSheetOrder(sheet.getSheetName(), 0);
    for (int other = 1; other < workbook.getNumberOfSheets(); other++) {
      workbook.getSheetAt(other).setSelected(false);
    }
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
  }

  private static String freeName(Workbook workbook, String wanted) {
    String name = wanted;
    for (int number = 2; workbook.getSheet(name) != null; number++) {
      name = wanted + " " + number;
    }
    return name;
  }

  private void head(CheckedDelivery checked, SourceLayout layout) {
    Receipt receipt = checked.receipt();
    line(layout.title().in(texts.tag()), "", "");
    line(texts.of("summary.period"), receipt.period(), "");
    line(texts.of("summary.file"), receipt.fileName(), "");
    line(texts.of("summary.receipt"), receipt.id(), "");
    line(texts.of("summary.version"), String.valueOf(receipt.version()), "");
    line(texts.of("summary.received"), String.valueOf(checked.received()), "");
    line(texts.of("summary.accepted"), String.valueOf(checked.acceptedRows()), "");
    line(texts.of("summary.rejected"), String.valueOf(checked.rejectedRows()), "");
    String verdict = checked.refused() ? "summary.refused" : "summary.taken";
    line(texts.of("summary.verdict"), texts.of(verdict), "");
    at++;
  }

  private void findings(CheckedDelivery checked, FindingWords words) {
    line(texts.of("summary.rule"), texts.of("summary.rows"), texts.of("do"));
    for (Map.Entry<String, Long> rule : checked.findingsByRule().entrySet()) {
      line(rule.getKey(), String.valueOf(rule.getValue()), words.whatToDo(rule.getKey()));
    }
  }

  private void line(String first, String second, String third) {
    Row row = sheet.createRow(at++);
    safe.write(row.createCell(0), first);
    safe.write(row.createCell(1), second);
    safe.write(row.createCell(2), third);
  }
}
