package kg.koch.app.matching.report;

import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.ReportSection;
import kg.koch.link.explain.Explainer;
import kg.koch.link.explain.PairEvidence;
import kg.koch.link.linkage.LinkageResult;

/** Links spread evenly over their weights, each as a waterfall. */
final class ExamplesSection implements ReportSection {

  private final Reported reported;
  private final LinkageTexts texts;

  ExamplesSection(Reported reported, LinkageTexts texts) {
    this.reported = reported;
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    LinkageResult result = reported.result();
    Explainer explainer = result.explainer();
    page.heading(texts.of("examples")).text(texts.of("examples.what"));
    for (int link : reported.examples().links()) {
      PairEvidence pair = explainer.pair(result.links().left()[link], result.links().right()[link]);
      String caption =
          texts.of(
              "examples.caption",
              reported.shown().name(pair.left()),
              reported.shown().name(pair.right()),
              texts.probability(pair.probability()),
              texts.rule(result.rule(link)));
      page.table(PairTable.of(pair, caption, reported.shown(), texts));
    }
  }
}
