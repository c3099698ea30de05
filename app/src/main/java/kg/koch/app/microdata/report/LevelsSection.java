package kg.koch.app.microdata.report;

import kg.koch.app.microdata.protection.Coarsened;
import kg.koch.app.microdata.protection.Protection;
import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.report.ReportSection;
import kg.koch.app.text.LanguageTexts;
import kg.koch.protect.microdata.recode.LatticeSearch.Found;
import kg.koch.protect.microdata.utility.FrequencyDistance;

/** How coarse quasi-identifiers became, how much that lost, and how much was blanked. */
final class LevelsSection implements ReportSection {

  private final Protection protection;
  private final LanguageTexts texts;

  LevelsSection(Protection protection, LanguageTexts texts) {
    this.protection = protection;
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    Coarsened coarsened = protection.coarsened();
    page.heading(texts.of("levels"));
    if (coarsened == null) {
      page.text(texts.of("levels.none"));
      return;
    }
    Found found = coarsened.found();
    page.text(texts.of("levels.what"))
        .table(table(coarsened))
        .text(
            texts.of(
                found.isLeast() ? "levels.least" : "levels.not-proven",
                texts.count(found.nodes()),
                texts.count(found.evaluated()),
                texts.decimal(found.loss(), 4),
                texts.decimal(found.bound(), 4)))
        .text(
            texts.of(
                "levels.blanked",
                texts.count(found.failing()),
                texts.count(coarsened.blanked().stream().mapToLong(Long::longValue).sum())));
  }

  private PageTable table(Coarsened coarsened) {
    PageTable table =
        new PageTable(
            texts.of("levels.caption"),
            texts.of("column"),
            texts.of("levels.level"),
            texts.of("levels.categories-before"),
            texts.of("levels.categories-after"),
            texts.of("levels.loss"),
            texts.of("levels.cells"),
            texts.of("levels.share"),
            texts.of("levels.distance"));
    for (int at = 0; at < coarsened.before().size(); at++) {
      int level = coarsened.found().levels().get(at);
      long blanked = coarsened.blanked().get(at);
      table.row(
          Cell.of(coarsened.before().get(at).name()),
          Cell.number(
              texts.of(
                  "levels.of",
                  coarsened.generalisations().get(at).declared(level),
                  coarsened
                      .generalisations()
                      .get(at)
                      .declared(coarsened.generalisations().get(at).last()))),
          Cell.number(texts.count(coarsened.before().get(at).categories().size())),
          Cell.number(texts.count(coarsened.recoded().get(at).categories().size())),
          Cell.number(texts.percent(coarsened.generalisations().get(at).loss(level), 1)),
          Cell.number(texts.count(blanked)),
          Cell.number(texts.percent((double) blanked / protection.records(), 2)),
          Cell.number(
              texts.decimal(
                  FrequencyDistance.of(coarsened.recoded().get(at), coarsened.after().get(at)),
                  4)));
    }
    return table;
  }
}
