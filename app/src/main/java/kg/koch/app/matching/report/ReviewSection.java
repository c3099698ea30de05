package kg.koch.app.matching.report;

import java.util.List;
import java.util.Optional;
import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.report.ReportSection;
import kg.koch.link.review.Estimate;
import kg.koch.link.review.ReviewFigures;
import org.jspecify.annotations.Nullable;

/** How good links are by what people decided of a sample of pairs, by weight band. */
final class ReviewSection implements ReportSection {

  private final @Nullable ReviewFigures figures;
  private final LinkageTexts texts;

  ReviewSection(Reported reported, LinkageTexts texts) {
    this.figures = reported.review();
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    if (figures == null) {
      return;
    }
    PageTable bands =
        new PageTable(
            texts.of("review.caption"),
            texts.of("review.band"),
            texts.of("review.pairs"),
            texts.of("review.in-all"),
            texts.of("review.decided"),
            texts.of("review.open"),
            texts.of("review.same"),
            texts.of("review.agreed"));
    figures.bands().forEach(band -> bands.row("", row(band)));
    page.heading(texts.of("review"))
        .text(texts.of("review.what"))
        .text(
            texts.of(
                "review.precision",
                percent(figures.precision()),
                texts.count(figures.links()),
                count(figures.falseLinks())))
        .text(
            texts.of("review.missed", texts.count(figures.others()), count(figures.missedLinks())))
        .table(bands);
  }

  private List<Cell> row(ReviewFigures.Band band) {
    return List.of(
        Cell.of(band.band().label()),
        Cell.of(texts.of(band.linked() ? "review.linked" : "review.not-linked")),
        Cell.number(texts.count(band.pairs())),
        Cell.number(texts.count(band.decided())),
        Cell.number(texts.count(band.open())),
        Cell.number(percent(band.same())),
        Cell.number(
            texts.of("review.of", texts.count(band.agreed()), texts.count(band.seenByTwo()))));
  }

  private String percent(Optional<Estimate> share) {
    return share
        .map(
            one ->
                texts.of(
                    "review.interval",
                    texts.percent(one.value(), 2),
                    texts.percent(one.low(), 2),
                    texts.percent(one.high(), 2)))
        .orElse(texts.of("review.unknown"));
  }

  private String count(Optional<Estimate> count) {
    return count
        .map(
            one ->
                texts.of(
                    "review.interval",
                    texts.count(one.value()),
                    texts.count(one.low()),
                    texts.count(one.high())))
        .orElse(texts.of("review.unknown"));
  }
}
