package kg.koch.app.microdata.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kg.koch.app.microdata.protection.Coarsened;
import kg.koch.app.microdata.protection.Protection;
import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.report.ReportSection;
import kg.koch.app.text.LanguageTexts;
import kg.koch.protect.microdata.CategoryColumn;
import kg.koch.protect.microdata.utility.FrequencyDistance;

/**
 * How far tables of two columns are from what they were: quasi-identifiers at the levels they have
 * now, and categories drawn anew.
 */
final class FrequenciesSection implements ReportSection {

  private static final int MOST_SHOWN = 10;

  private final Protection protection;
  private final LanguageTexts texts;

  FrequenciesSection(Protection protection, LanguageTexts texts) {
    this.protection = protection;
    this.texts = texts;
  }

  private record Pair(String name, double distance) {}

  @Override
  public void writeTo(HtmlPage page) {
    List<CategoryColumn> before = new ArrayList<>();
    List<CategoryColumn> after = new ArrayList<>();
    Coarsened coarsened = protection.coarsened();
    if (coarsened != null) {
      before.addAll(coarsened.recoded());
      after.addAll(coarsened.after());
    }
    before.addAll(protection.categories().before());
    after.addAll(protection.categories().after());
    List<Pair> pairs = pairs(before, after);
    if (pairs.isEmpty()) {
      return;
    }
    double mean = pairs.stream().mapToDouble(Pair::distance).average().orElse(0);
    PageTable table =
        new PageTable(
                texts.of("frequencies.caption"),
                texts.of("columns"),
                texts.of("frequencies.distance"))
            .compact();
    pairs.stream()
        .sorted(Comparator.comparingDouble((Pair pair) -> -pair.distance()))
        .limit(MOST_SHOWN)
        .forEach(
            pair ->
                table.row(Cell.of(pair.name()), Cell.number(texts.decimal(pair.distance(), 4))));
    page.heading(texts.of("frequencies"))
        .text(texts.of("frequencies.what", texts.count(pairs.size()), texts.decimal(mean, 4)))
        .table(table);
  }

  private static List<Pair> pairs(List<CategoryColumn> before, List<CategoryColumn> after) {
    List<Pair> pairs = new ArrayList<>();
    for (int one = 0; one < before.size(); one++) {
      for (int other = one + 1; other < before.size(); other++) {
        pairs.add(
            new Pair(
                before.get(one).name() + ", " + before.get(other).name(),
                FrequencyDistance.ofPair(
                    before.get(one), before.get(other), after.get(one), after.get(other))));
      }
    }
    return pairs;
  }
}
