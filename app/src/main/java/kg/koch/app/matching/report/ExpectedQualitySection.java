package kg.koch.app.matching.report;

import java.util.List;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.ReportSection;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.weigh.Links;

/** How precise and how complete the links are by the model's own probabilities. */
final class ExpectedQualitySection implements ReportSection {

  private final Reported reported;
  private final LinkageTexts texts;

  ExpectedQualitySection(Reported reported, LinkageTexts texts) {
    this.reported = reported;
    this.texts = texts;
  }

  /**
   * Matches the model expects.
   *
   * @param links how many links there are
   * @param right among them
   * @param below among candidates that are not linked, of records that no link keeps from it
   */
  record Expected(long links, double right, double below) {

    static Expected of(LinkageResult result) {
      Links links = result.links();
      boolean[] taken = new boolean[result.records().size()];
      double right = 0;
      for (int link = 0; link < links.size(); link++) {
        right += result.probability(link);
        taken[links.left()[link]] = true;
        taken[links.right()[link]] = true;
      }
      boolean oneToOne = result.records().isAcross() && result.settings().oneToOne();
      double least = result.model().weightFor(result.settings().threshold());
      Links candidates = result.candidates();
      double below = 0;
      for (int at = 0; at < candidates.size(); at++) {
        boolean kept = oneToOne && (taken[candidates.left()[at]] || taken[candidates.right()[at]]);
        if (candidates.weights()[at] < least && !kept) {
          below += result.probability(candidates.weights()[at]);
        }
      }
      return new Expected(links.size(), right, below);
    }

    double precision() {
      return links == 0 ? 1 : right / links;
    }

    /** The share of the matches among compared pairs that is linked. */
    double linked() {
      return right + below == 0 ? 1 : right / (right + below);
    }
  }

  @Override
  public void writeTo(HtmlPage page) {
    LinkageResult result = reported.result();
    Expected expected = Expected.of(result);
    double recall = expected.linked() * (1 - result.missed());
    page.heading(texts.of("quality"))
        .text(texts.of("quality.what"))
        .list(
            List.of(
                texts.of(
                    "quality.precision",
                    texts.percent(expected.precision(), 2),
                    texts.count(expected.links() - expected.right()),
                    texts.count(expected.links())),
                texts.of(
                    "quality.below",
                    texts.count(expected.below()),
                    texts.percent(1 - expected.linked(), 2),
                    texts.decimal(LinkageResult.CANDIDATE, 2)),
                texts.of("quality.missed", texts.percent(result.missed(), 2)),
                texts.of("quality.recall", texts.percent(recall, 2))));
  }
}
