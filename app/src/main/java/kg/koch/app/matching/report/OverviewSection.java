package kg.koch.app.matching.report;

import java.util.ArrayList;
import java.util.List;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.ReportSection;
import kg.koch.link.linkage.LinkageResult;

/** How many records, links and persons; how many records have no link; the threshold. */
final class OverviewSection implements ReportSection {

  private final Reported reported;
  private final LinkageResult result;
  private final LinkageTexts texts;

  OverviewSection(Reported reported, LinkageTexts texts) {
    this.reported = reported;
    this.result = reported.result();
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.of(
            "overview.counts",
            texts.count(reported.input().size()),
            texts.count(result.links().size()),
            texts.count(persons())));
    DrawnPersons draws = reported.draws();
    if (draws != null) {
      lines.add(
          texts.of(
              "overview.draws",
              texts.count(draws.drawn().size()),
              texts.count(draws.mean()),
              texts.count(draws.mean() - draws.reach()),
              texts.count(draws.mean() + draws.reach())));
    }
    unlinked(lines);
    lines.add(
        texts.of(
            "overview.threshold",
            texts.decimal(result.settings().threshold(), 2),
            texts.share(result.model().prior()),
            texts.signed(result.model().priorWeight(), 1)));
    page.heading(texts.of("overview")).list(lines);
  }

  private void unlinked(List<String> lines) {
    LinkedRecords linked = LinkedRecords.of(result);
    int size = reported.input().size();
    int left = reported.input().left();
    if (reported.input().isAcross()) {
      lines.add(unlinked("overview.unlinked-first", linked.alone(0, left), left));
      lines.add(unlinked("overview.unlinked-second", linked.alone(left, size), size - left));
    } else {
      lines.add(unlinked("overview.unlinked", linked.alone(0, size), size));
    }
  }

  private String unlinked(String key, long alone, int of) {
    return texts.of(
        key, texts.count(alone), texts.count(of), texts.percent((double) alone / of, 1));
  }

  private int persons() {
    int[] clusters = result.clusters().get(0);
    int persons = 0;
    for (int record = 0; record < clusters.length; record++) {
      persons += clusters[record] == record ? 1 : 0;
    }
    return persons;
  }
}
