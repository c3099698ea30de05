package kg.koch.app.microdata.report;

import kg.koch.app.microdata.protection.Protection;
import kg.koch.app.microdata.protection.SensitiveFigures;
import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.report.ReportSection;
import kg.koch.app.text.LanguageTexts;

/** What the worst class tells of each sensitive column. */
final class SensitiveSection implements ReportSection {

  private final Protection protection;
  private final LanguageTexts texts;

  SensitiveSection(Protection protection, LanguageTexts texts) {
    this.protection = protection;
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    if (protection.sensitiveBefore().isEmpty()) {
      return;
    }
    PageTable table =
        new PageTable(
            texts.of("sensitive.caption"),
            texts.of("column"),
            texts.of("sensitive.file"),
            texts.of("sensitive.distinct"),
            texts.of("sensitive.entropy"),
            texts.of("sensitive.distance"),
            texts.of("sensitive.ordered"),
            texts.of("sensitive.blanked"));
    for (int at = 0; at < protection.sensitiveBefore().size(); at++) {
      add(table, protection.sensitiveBefore().get(at), texts.of("before"));
      add(table, protection.sensitiveAfter().get(at), texts.of("after"));
    }
    page.heading(texts.of("sensitive")).text(texts.of("sensitive.what")).table(table);
  }

  private void add(PageTable table, SensitiveFigures figures, String file) {
    table.row(
        Cell.of(figures.name()),
        Cell.of(file),
        Cell.number(texts.count(figures.distinct())),
        Cell.number(texts.decimal(figures.entropy(), 2)),
        Cell.number(texts.decimal(figures.distance(), 3)),
        Cell.number(texts.decimal(figures.ordered(), 3)),
        Cell.number(texts.count(figures.blanked())));
  }
}
