package kg.koch.app.matching.report;

import java.util.List;
import kg.koch.app.report.Cell;
import kg.koch.app.report.PageTable;
import kg.koch.link.explain.ColumnEvidence;
import kg.koch.link.explain.PairEvidence;

/** The waterfall of a pair as a table: each bar begins where the one before it ended. */
final class PairTable {

  private final LinkageTexts texts;
  private final ShownRecords shown;
  private final Waterfall waterfall;

  private PairTable(PairEvidence pair, ShownRecords shown, LinkageTexts texts) {
    this.texts = texts;
    this.shown = shown;
    this.waterfall = Waterfall.of(pair);
  }

  static PageTable of(PairEvidence pair, String caption, ShownRecords shown, LinkageTexts texts) {
    return new PairTable(pair, shown, texts).table(pair, caption);
  }

  private PageTable table(PairEvidence pair, String caption) {
    PageTable table =
        new PageTable(
                caption,
                texts.of("column"),
                shown.name(pair.left()),
                shown.name(pair.right()),
                texts.of("level"),
                "m",
                "u",
                texts.of("share"),
                texts.of("weight"),
                texts.of("picture"))
            .pair();
    Cell none = Cell.of("");
    table.row(
        Cell.of(texts.of("prior")),
        none,
        none,
        none,
        none,
        none,
        none,
        Cell.number(texts.signed(pair.prior(), 1)),
        bar(0));
    for (int at = 0; at < pair.columns().size(); at++) {
      ColumnEvidence one = pair.columns().get(at);
      table.row(
          Cell.of(one.column()),
          Cell.written(shown.value(pair.left(), one.column()), one.foldedLeft()),
          Cell.written(shown.value(pair.right(), one.column()), one.foldedRight()),
          Cell.of(texts.level(one.levelName())),
          Cell.number(texts.share(one.m())),
          Cell.number(texts.share(one.u())),
          Cell.number(texts.share(one.share())),
          Cell.number(texts.signed(one.weight(), 1)),
          one.isMissing() ? none : bar(at + 1));
    }
    table.row(
        "total",
        List.of(
            Cell.of(texts.of("sum")),
            none,
            none,
            none,
            none,
            none,
            none,
            Cell.number(texts.signed(pair.sum(), 1)),
            none));
    return table;
  }

  private Cell bar(int step) {
    return Cell.bar(
        waterfall.from(step), waterfall.width(step), waterfall.isFor(step) ? "for" : "against");
  }
}
