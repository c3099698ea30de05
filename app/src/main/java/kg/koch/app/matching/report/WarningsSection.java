package kg.koch.app.matching.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.ReportSection;
import kg.koch.link.block.RuleCount;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.weigh.Warning;

/** What could not be done well; nothing is written where there is nothing to warn of. */
final class WarningsSection implements ReportSection {

  /** A model whose own rules miss more than that is told of. */
  private static final double MUCH_MISSED = 0.05;

  /** A rule that leaves more than this share of its pairs out is told of. */
  private static final double MUCH_LEFT_OUT = 0.1;

  private final LinkageResult result;
  private final LinkageTexts texts;

  WarningsSection(Reported reported, LinkageTexts texts) {
    this.result = reported.result();
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    List<String> warnings = new ArrayList<>();
    result.model().warnings().forEach(warning -> warnings.add(words(warning)));
    if (result.missed() > MUCH_MISSED) {
      warnings.add(texts.of("warning.missed", texts.percent(result.missed(), 1)));
    }
    for (RuleCount count : result.counts()) {
      double all = (double) count.leftOut() + count.compared() + count.known();
      if (count.leftOut() > MUCH_LEFT_OUT * all) {
        warnings.add(
            texts.of(
                "warning.left-out",
                texts.rule(count.rule()),
                texts.percent(count.leftOut() / all, 0)));
      }
    }
    if (!warnings.isEmpty()) {
      page.heading(texts.of("warnings")).list(warnings);
    }
  }

  private String words(Warning warning) {
    String levels = warning.levels().stream().map(texts::level).collect(Collectors.joining(", "));
    return switch (warning.kind()) {
      case UNTRAINED -> texts.of("warning.untrained", warning.column());
      case UNSEEN_LEVELS -> texts.of("warning.unseen-levels", warning.column(), levels);
    };
  }
}
