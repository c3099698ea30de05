package kg.koch.app.microdata.report;

import java.util.List;
import kg.koch.app.microdata.protection.Coarsened;
import kg.koch.app.microdata.protection.Protection;
import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.report.ReportSection;
import kg.koch.app.text.LanguageTexts;
import kg.koch.protect.microdata.risk.SpecialUniques;

/** By how few columns records are unique, and which columns make them so. */
final class SpecialUniquesSection implements ReportSection {

  private final Protection protection;
  private final LanguageTexts texts;

  SpecialUniquesSection(Protection protection, LanguageTexts texts) {
    this.protection = protection;
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    Coarsened coarsened = protection.coarsened();
    if (coarsened == null) {
      return;
    }
    SpecialUniques before = protection.before().special();
    SpecialUniques after = protection.after().special();
    PageTable sets =
        new PageTable(
                texts.of("special.caption"),
                texts.of("special.size"),
                texts.of("before"),
                texts.of("after"))
            .compact();
    for (int size = 1; size <= before.setsBySize().length; size++) {
      sets.row(
          Cell.of(texts.count(size)),
          Cell.number(texts.count(before.setsBySize()[size - 1])),
          Cell.number(texts.count(after.setsBySize()[size - 1])));
    }
    page.heading(texts.of("special"))
        .text(texts.of("special.what", protection.settings().largestSet()))
        .table(sets)
        .table(contributions(coarsened.before().stream().map(one -> one.name()).toList(), before));
  }

  private PageTable contributions(List<String> names, SpecialUniques before) {
    PageTable table =
        new PageTable(
                texts.of("special.contributions"), texts.of("column"), texts.of("special.share"))
            .compact();
    for (int column = 0; column < names.size(); column++) {
      table.row(
          Cell.of(names.get(column)),
          Cell.number(texts.percent(before.contributions()[column], 1)));
    }
    return table;
  }
}
