package kg.koch.app.microdata.report;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import kg.koch.app.microdata.protection.Protection;
import kg.koch.app.microdata.protection.RiskFigures;
import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.report.ReportSection;
import kg.koch.app.text.LanguageTexts;
import kg.koch.protect.microdata.risk.LogLinearRisk;
import kg.koch.protect.microdata.risk.PopulationUniques;

/** What the file gives away, as it came and as it goes out. */
final class RiskSection implements ReportSection {

  private final Protection protection;
  private final LanguageTexts texts;

  RiskSection(Protection protection, LanguageTexts texts) {
    this.protection = protection;
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    int k = protection.settings().k();
    PageTable table =
        new PageTable(
            texts.of("risk.caption", texts.count(protection.records())),
            texts.of("risk.measure"),
            texts.of("before"),
            texts.of("after"));
    count(table, "risk.smallest", figures -> figures.classes().smallest());
    count(table, "risk.unique", figures -> figures.classes().unique());
    count(table, "risk.below-three", figures -> figures.classes().belowThree());
    row(table, texts.of("risk.below", k), f -> texts.count(f.classes().below()));
    row(table, texts.of("risk.prosecutor"), f -> texts.percent(f.classes().expectedShare(), 2));
    row(
        table,
        texts.of("risk.special", protection.settings().largestSet()),
        f -> texts.count(f.specialRecords()));
    row(table, texts.of("risk.expected"), f -> texts.decimal(f.expected(), 1));
    row(table, texts.of("risk.highest"), f -> texts.percent(f.highest(), 2));
    if (protection.before().households().isPresent()) {
      row(table, texts.of("risk.households"), f -> written(f.households()));
    }
    population(table);
    page.heading(texts.of("risk"))
        .text(texts.of("risk.what", k))
        .table(table)
        .text(texts.of("risk.missing"))
        .text(texts.of("risk.notes"));
  }

  private void population(PageTable table) {
    if (protection.before().population().isPresent()) {
      row(table, texts.of("risk.match"), f -> texts.percent(f.correctMatch().orElse(0), 2));
      row(
          table,
          texts.of("risk.model-uniques"),
          f -> written(f.logLinear().map(LogLinearRisk::uniques)));
      row(
          table,
          texts.of("risk.model-matches"),
          f -> written(f.logLinear().map(LogLinearRisk::matches)));
      row(table, texts.of("risk.zayatz"), f -> of(f, one -> OptionalDouble.of(one.zayatz())));
      row(table, texts.of("risk.pitman"), f -> of(f, PopulationUniques::pitman));
      row(table, texts.of("risk.snb"), f -> of(f, PopulationUniques::slideNegativeBinomial));
    }
  }

  private String of(RiskFigures figures, Function<PopulationUniques, OptionalDouble> which) {
    return figures.population().map(one -> written(which.apply(one))).orElse("");
  }

  private String written(Optional<Double> number) {
    return number.map(one -> texts.decimal(one, 1)).orElse(texts.of("no-estimate"));
  }

  private String written(OptionalDouble number) {
    return number.isPresent() ? texts.decimal(number.getAsDouble(), 1) : texts.of("no-estimate");
  }

  private void count(PageTable table, String key, ToDoubleFunction<RiskFigures> which) {
    row(table, texts.of(key), figures -> texts.count(which.applyAsDouble(figures)));
  }

  private void row(PageTable table, String name, Function<RiskFigures, String> which) {
    table.row(
        Cell.of(name),
        Cell.number(which.apply(protection.before())),
        Cell.number(which.apply(protection.after())));
  }
}
