package kg.koch.app.matching.report;

import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.report.ReportSection;
import kg.koch.link.block.RuleCount;
import kg.koch.link.linkage.LinkageResult;

/** What each rule was forecast to bring together and did, and the blocks that were too large. */
final class RulesSection implements ReportSection {

  private final LinkageResult result;
  private final LinkageTexts texts;

  RulesSection(Reported reported, LinkageTexts texts) {
    this.result = reported.result();
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    PageTable pairs =
        new PageTable(
            texts.of("rules.caption"),
            texts.of("rule"),
            texts.of("rules.kind"),
            texts.of("rules.forecast"),
            texts.of("rules.compared"),
            texts.of("rules.known"),
            texts.of("rules.largest"));
    PageTable hot =
        new PageTable(
            texts.of("rules.hot-caption"),
            texts.of("rule"),
            texts.of("rules.hot"),
            texts.of("rules.largest"),
            texts.of("rules.left-out"));
    boolean anyHot = false;
    for (int rule = 0; rule < result.counts().size(); rule++) {
      RuleCount count = result.counts().get(rule);
      boolean declared = rule < result.rules().size();
      pairs.row(
          Cell.of(texts.rule(count.rule())),
          Cell.of(texts.of(kind(rule))),
          Cell.number(declared ? texts.count(result.rules().get(rule).pairs()) : ""),
          Cell.number(texts.count(count.compared())),
          Cell.number(texts.count(count.known())),
          Cell.number(texts.count(count.largestBlock())));
      if (count.hotBlocks() > 0) {
        anyHot = true;
        hot.row(
            Cell.of(texts.rule(count.rule())),
            Cell.number(texts.count(count.hotBlocks())),
            Cell.number(texts.count(count.largestBlock())),
            Cell.number(texts.count(count.leftOut())));
      }
    }
    page.heading(texts.of("rules"))
        .text(texts.of("rules.what"))
        .table(pairs)
        .text(texts.of(anyHot ? "rules.hot-what" : "rules.hot-none"));
    if (anyHot) {
      page.table(hot);
    }
  }

  private String kind(int rule) {
    if (rule < result.deterministic()) {
      return "rules.deterministic";
    }
    return rule < result.rules().size() ? "rules.weighed" : "rules.second-look";
  }
}
