package kg.koch.app.matching.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.app.report.Cell;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.PageTable;
import kg.koch.app.report.ReportSection;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.measure.capture.CaptureHistories;
import kg.koch.measure.capture.LogLinearFit;
import kg.koch.measure.capture.ModelSelection;
import kg.koch.measure.capture.ModelSelection.Criterion;
import kg.koch.measure.capture.SizeEstimate;

/**
 * How many matches no rule brings together, by capture-recapture: rules are the lists, links the
 * persons on them.
 */
final class CaptureSection implements ReportSection {

  /** Of more lists all models together take seconds. */
  private static final int LISTS = 4;

  /** Which pairs of lists may depend on each other; of three lists at once few data tell. */
  private static final int ORDER = 2;

  private static final long FEWEST = 50;

  private final LinkageResult result;
  private final FoundByRules found;
  private final LinkageTexts texts;

  CaptureSection(Reported reported, FoundByRules found, LinkageTexts texts) {
    this.result = reported.result();
    this.found = found;
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    page.heading(texts.of("capture"))
        .text(texts.of("capture.what"))
        .text(texts.of("capture.assumptions"));
    int[] lists = found.withoutCommonColumns(result, LISTS, FEWEST);
    PageTable table =
        new PageTable(
            texts.of("capture.caption", texts.count(result.links().size())),
            texts.of("capture.method"),
            texts.of("with-interval", texts.of("capture.matches")),
            texts.of("with-interval", texts.of("capture.recall")));
    List<String> remarks = new ArrayList<>();
    if (lists.length < 2) {
      remarks.add(texts.of("capture.too-few"));
    } else {
      estimate(table, lists, remarks);
    }
    if (found.rules() < 2) {
      page.list(remarks);
      return;
    }
    row(table, texts.of("capture.chao"), found.frequencies().chaoBiasCorrected());
    remarks.add(texts.of("capture.chao-is"));
    page.table(table).list(remarks);
  }

  private void estimate(PageTable table, int[] lists, List<String> remarks) {
    CaptureHistories histories = found.histories(lists);
    List<String> names =
        Arrays.stream(lists)
            .mapToObj(rule -> texts.rule(result.rules().get(rule).rule().name()))
            .toList();
    if (lists.length == 2) {
      row(table, texts.of("capture.chapman"), histories.pair(0, 1).chapman());
      remarks.add(texts.of("capture.lists", String.join("; ", names)));
      return;
    }
    try {
      LogLinearFit best = ModelSelection.of(histories, ORDER, Criterion.BIC).best();
      row(table, texts.of("capture.log-linear"), best.size());
      remarks.add(texts.of("capture.lists", String.join("; ", names)));
      remarks.add(
          best.model().terms().isEmpty()
              ? texts.of("capture.model-independent")
              : texts.of("capture.model", best.model().text(names)));
    } catch (IllegalArgumentException unsettled) {
      remarks.add(texts.of("capture.unsettled"));
    }
  }

  /** Never fewer matches than there are links: some are found by none of the lists. */
  private void row(PageTable table, String method, SizeEstimate size) {
    long links = result.links().size();
    double estimate = Math.max(links, size.estimate());
    double lower = Math.max(links, size.lower());
    double upper = Math.max(links, size.upper());
    table.row(
        Cell.of(method),
        Cell.number(
            texts.count(estimate), texts.of("from-to", texts.count(lower), texts.count(upper))),
        size.upper() <= links
            ? Cell.of(texts.of("capture.none"))
            : Cell.number(
                texts.percent(links / estimate, 2),
                texts.of(
                    "from-to", texts.percent(links / upper, 2), texts.percent(links / lower, 2))));
  }
}
