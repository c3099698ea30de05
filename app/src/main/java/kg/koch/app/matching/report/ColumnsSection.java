package kg.koch.app.matching.report;

import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.report.ReportSection;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.profile.ColumnProfile;

/** What columns were told to hold, and from what. */
final class ColumnsSection implements ReportSection {

  private final LinkageResult result;
  private final LinkageTexts texts;

  ColumnsSection(Reported reported, LinkageTexts texts) {
    this.result = reported.result();
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    PageTable table =
        new PageTable(
            texts.of("columns.caption"),
            texts.of("column"),
            texts.of("columns.kind"),
            texts.of("columns.distinct"),
            texts.of("columns.missing"),
            texts.of("columns.why"));
    for (ColumnProfile one : result.profiles()) {
      table.row(
          Cell.of(one.name()),
          Cell.of(texts.kind(one.kind())),
          Cell.number(texts.count(one.distinct())),
          Cell.number(texts.percent(one.missing(), 1)),
          Cell.of(texts.why(one.why())));
    }
    page.heading(texts.of("columns")).table(table);
  }
}
