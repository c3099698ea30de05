package kg.koch.app.microdata.report;

import java.util.Locale;
import kg.koch.app.microdata.protection.Protection;
import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.report.ReportSection;
import kg.koch.app.text.LanguageTexts;
import kg.koch.protect.microdata.profile.ColumnRole;

/** What was done with each column. */
final class ColumnsSection implements ReportSection {

  private final Protection protection;
  private final LanguageTexts texts;

  ColumnsSection(Protection protection, LanguageTexts texts) {
    this.protection = protection;
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    PageTable table =
        new PageTable(
                texts.of("columns.caption"),
                texts.of("column"),
                texts.of("columns.role"),
                texts.of("method"))
            .compact();
    protection
        .settings()
        .columns()
        .forEach(
            (name, column) ->
                table.row(
                    Cell.of(name),
                    Cell.of(texts.of("role." + column.role().label())),
                    Cell.of(
                        texts.of(
                            "method."
                                + column.change().method().name().toLowerCase(Locale.ROOT)))));
    page.heading(texts.of("columns.heading")).table(table);
    if (!protection.settings().of(ColumnRole.WEIGHT).isEmpty()) {
      page.text(texts.of("columns.weights"));
    }
  }
}
