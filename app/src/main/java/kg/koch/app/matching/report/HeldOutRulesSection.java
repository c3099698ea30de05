package kg.koch.app.matching.report;

import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.report.ReportSection;
import kg.koch.link.linkage.LinkageResult;

/**
 * Of the links that one rule finds, the share that the others would have found without it. What a
 * rule finds is a sample of matches that the others know nothing of, as far as rules err each for
 * itself.
 */
final class HeldOutRulesSection implements ReportSection {

  private final LinkageResult result;
  private final FoundByRules found;
  private final LinkageTexts texts;

  HeldOutRulesSection(Reported reported, FoundByRules found, LinkageTexts texts) {
    this.result = reported.result();
    this.found = found;
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    page.heading(texts.of("held-out")).text(texts.of("held-out.what"));
    PageTable table =
        new PageTable(
            texts.of("held-out.caption"),
            texts.of("rule"),
            texts.of("held-out.finds"),
            texts.of("held-out.only"),
            texts.of("with-interval", texts.of("held-out.missed")));
    for (int rule = 0; rule < found.rules(); rule++) {
      ShareInterval missed = new ShareInterval(found.foundOnlyBy(rule), found.foundBy(rule));
      table.row(
          Cell.of(texts.rule(result.rules().get(rule).rule().name())),
          Cell.number(texts.count(missed.whole())),
          Cell.number(texts.count(missed.part())),
          missed.whole() == 0
              ? Cell.of("")
              : Cell.number(texts.percent(missed.share(), 2), interval(missed)));
    }
    page.table(table);
    long second = result.links().size() - found.found();
    page.text(texts.of("held-out.second-look", texts.count(second)));
  }

  private String interval(ShareInterval share) {
    return texts.of("from-to", texts.percent(share.lower(), 2), texts.percent(share.upper(), 2));
  }
}
