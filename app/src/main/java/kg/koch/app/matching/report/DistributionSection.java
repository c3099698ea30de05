package kg.koch.app.matching.report;

import java.util.ArrayList;
import java.util.List;
import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.report.ReportSection;
import kg.koch.link.block.RuleCount;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.weigh.Links;

/** Compared pairs and links by weight, with the threshold between them. */
final class DistributionSection implements ReportSection {

  private static final int MOST_BANDS = 48;

  private final LinkageResult result;
  private final LinkageTexts texts;

  DistributionSection(Reported reported, LinkageTexts texts) {
    this.result = reported.result();
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    double threshold =
        result.model().weightFor(result.settings().threshold()) + result.model().priorWeight();
    WeightBands bands = WeightBands.of(result, threshold, MOST_BANDS);
    long compared = result.counts().stream().mapToLong(RuleCount::compared).sum();
    page.heading(texts.of("distribution"))
        .text(texts.of("distribution.what"))
        .text(
            texts.of(
                "distribution.compared",
                texts.count(compared),
                texts.count(result.candidates().size()),
                texts.decimal(LinkageResult.CANDIDATE, 2)))
        .legend(texts.of("distribution.links"), texts.of("distribution.others"))
        .table(table(bands, threshold));
    if (bands.certain() > 0) {
      page.text(texts.of("distribution.certain", texts.count(bands.certain())));
    }
  }

  private PageTable table(WeightBands bands, double threshold) {
    PageTable table =
        new PageTable(
                texts.of("distribution.caption", texts.signed(threshold, 1)),
                texts.of("bits"),
                texts.of("probability"),
                texts.of("distribution.links"),
                texts.of("distribution.others"),
                texts.of("picture"))
            .compact();
    for (int band = 0; band < bands.size(); band++) {
      List<Cell> cells = new ArrayList<>();
      double from = bands.from(band);
      cells.add(Cell.number(texts.signed(from, 1)));
      cells.add(Cell.number(texts.probability(1 / (1 + Math.pow(2, -from)))));
      cells.add(Cell.number(texts.count(bands.links()[band])));
      cells.add(Cell.number(texts.count(bands.others()[band])));
      cells.add(bar(bands, band));
      table.row(band == bands.above() ? "line" : "", cells);
    }
    return table;
  }

  private static Cell bar(WeightBands bands, int band) {
    double highest = bands.highest();
    double linked = bands.links()[band] / highest;
    double others = bands.others()[band] / highest;
    if (others == 0) {
      return linked == 0 ? Cell.of("") : Cell.bar(0, linked, "for");
    }
    return linked == 0
        ? Cell.bar(0, others, "other")
        : new Cell(Cell.bar(0, linked, "for").html() + Cell.bar(0, others, "other").html(), "bars");
  }

  /**
   * Counts of pairs by bands of equal width, of which one begins at the threshold.
   *
   * @param lowest where the first band begins, in bits with the prior
   * @param above place of the band that begins at the threshold
   * @param certain links of deterministic rules, which are in no band
   */
  @SuppressWarnings("ArrayRecordComponent")
  record WeightBands(
      double lowest, double width, int above, long[] links, long[] others, long certain) {

    static WeightBands of(LinkageResult result, double threshold, int most) {
      double prior = result.model().priorWeight();
      Links candidates = result.candidates();
      double lowest = threshold;
      double highest = threshold + 1;
      for (float weight : candidates.weights()) {
        if (weight < Links.CERTAIN) {
          lowest = Math.min(lowest, weight + prior);
          highest = Math.max(highest, weight + prior);
        }
      }
      double width = 1;
      while ((highest - lowest) / width > most - 2) {
        width *= 2;
      }
      int below = (int) Math.ceil((threshold - lowest) / width);
      int size = below + (int) Math.floor((highest - threshold) / width) + 1;
      double from = threshold - below * width;
      long[] all = new long[size];
      long certain = 0;
      for (float weight : candidates.weights()) {
        if (weight < Links.CERTAIN) {
          all[band(weight + prior, from, width, size)]++;
        }
      }
      long[] links = new long[size];
      for (float weight : result.links().weights()) {
        if (weight < Links.CERTAIN) {
          links[band(weight + prior, from, width, size)]++;
        } else {
          certain++;
        }
      }
      for (int band = 0; band < size; band++) {
        all[band] -= links[band];
      }
      return new WeightBands(from, width, below, links, all, certain);
    }

    private static int band(double weight, double from, double width, int size) {
      return (int) Math.max(0, Math.min(size - 1, Math.floor((weight - from) / width)));
    }

    int size() {
      return links.length;
    }

    double from(int band) {
      return lowest + band * width;
    }

    double to(int band) {
      return from(band + 1);
    }

    long highest() {
      long highest = 1;
      for (int band = 0; band < links.length; band++) {
        highest = Math.max(highest, Math.max(links[band], others[band]));
      }
      return highest;
    }
  }
}
