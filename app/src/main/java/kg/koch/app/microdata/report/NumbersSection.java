package kg.koch.app.microdata.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kg.koch.app.microdata.protection.ChangedNumbers;
import kg.koch.app.microdata.protection.Protection;
import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.report.ReportSection;
import kg.koch.app.text.LanguageTexts;
import kg.koch.protect.microdata.NumberColumn;
import kg.koch.protect.microdata.utility.Moments;

/** Means, standard deviations and correlations of numbers, before and after. */
final class NumbersSection implements ReportSection {

  private final ChangedNumbers numbers;
  private final LanguageTexts texts;

  NumbersSection(Protection protection, LanguageTexts texts) {
    this.numbers = protection.numbers();
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    if (numbers.before().isEmpty()) {
      return;
    }
    page.heading(texts.of("numbers")).text(texts.of("numbers.what")).table(moments());
    if (numbers.before().size() > 1) {
      page.table(correlations());
    }
  }

  private PageTable moments() {
    PageTable table =
        new PageTable(
            texts.of("numbers.caption"),
            texts.of("column"),
            texts.of("method"),
            texts.of("numbers.changed"),
            texts.of("numbers.mean-before"),
            texts.of("numbers.mean-after"),
            texts.of("numbers.deviation-before"),
            texts.of("numbers.deviation-after"));
    for (int at = 0; at < numbers.before().size(); at++) {
      NumberColumn before = numbers.before().get(at);
      NumberColumn after = numbers.after().get(at);
      Moments was = Moments.of(before);
      Moments is = Moments.of(after);
      table.row(
          Cell.of(before.name()),
          Cell.of(texts.of("method." + numbers.methods().get(at).name().toLowerCase(Locale.ROOT))),
          Cell.number(texts.count(changed(before, after))),
          Cell.number(texts.decimal(was.mean(), 3)),
          Cell.number(texts.decimal(is.mean(), 3)),
          Cell.number(texts.decimal(was.deviation(), 3)),
          Cell.number(texts.decimal(is.deviation(), 3)));
    }
    return table;
  }

  private static long changed(NumberColumn before, NumberColumn after) {
    return IntStream.range(0, before.values().length)
        .filter(row -> Double.compare(before.values()[row], after.values()[row]) != 0)
        .count();
  }

  private PageTable correlations() {
    PageTable table =
        new PageTable(
            texts.of("numbers.correlations"),
            texts.of("columns"),
            texts.of("before"),
            texts.of("after"));
    List<NumberColumn> before = numbers.before();
    List<NumberColumn> after = numbers.after();
    for (int one = 0; one < before.size(); one++) {
      for (int other = one + 1; other < before.size(); other++) {
        table.row(
            Cell.of(before.get(one).name() + ", " + before.get(other).name()),
            Cell.number(texts.decimal(Moments.correlation(before.get(one), before.get(other)), 3)),
            Cell.number(texts.decimal(Moments.correlation(after.get(one), after.get(other)), 3)));
      }
    }
    return table;
  }
}
