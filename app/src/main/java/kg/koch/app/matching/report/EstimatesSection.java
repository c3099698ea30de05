package kg.koch.app.matching.report;

import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.report.ReportSection;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.weigh.Parameters;

/** m, u and weight of every level of every column. */
final class EstimatesSection implements ReportSection {

  private final LinkageResult result;
  private final LinkageTexts texts;

  EstimatesSection(Reported reported, LinkageTexts texts) {
    this.result = reported.result();
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    page.heading(texts.of("estimates")).text(texts.of("estimates.what"));
    for (Parameters one : result.model().parameters()) {
      double largest = 1;
      for (int level = 1; level <= one.levels().size(); level++) {
        largest = Math.max(largest, Math.abs(one.weight(level)));
      }
      PageTable table =
          new PageTable(
              one.name(), texts.of("level"), "m", "u", texts.of("weight"), texts.of("picture"));
      for (int level = 1; level <= one.levels().size(); level++) {
        double weight = one.weight(level);
        double width = Math.abs(weight) / largest / 2;
        table.row(
            Cell.of(texts.level(one.levels().get(level - 1))),
            Cell.number(texts.share(one.m()[level])),
            Cell.number(texts.share(one.u()[level])),
            Cell.number(texts.signed(weight, 1)),
            Cell.bar(weight < 0 ? 0.5 - width : 0.5, width, weight < 0 ? "against" : "for"));
      }
      page.table(table);
    }
  }
}
