package kg.koch.app.matching.report;

import java.util.List;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.ReportSection;
import kg.koch.publish.bundle.Language;

/** What a linkage did and how good it may be, for the person who answers for it. */
public final class LinkageReport {

  private LinkageReport() {}

  /** The report as an HTML page. */
  public static String of(Reported reported, Language language) {
    LinkageTexts texts = LinkageTexts.in(language);
    HtmlPage page = new HtmlPage(texts.tag(), texts.of("title"));
    page.note(texts.of("confidential"));
    sections(reported, texts).forEach(section -> section.writeTo(page));
    return page.html();
  }

  private static List<ReportSection> sections(Reported reported, LinkageTexts texts) {
    FoundByRules found = FoundByRules.of(reported.result());
    return List.of(
        new OverviewSection(reported, texts),
        new WarningsSection(reported, texts),
        new ExpectedQualitySection(reported, texts),
        new ReviewSection(reported, texts),
        new DistributionSection(reported, texts),
        new HeldOutRulesSection(reported, found, texts),
        new CaptureSection(reported, found, texts),
        new GroupsSection(reported, texts),
        new WeakestClustersSection(reported, texts),
        new ExamplesSection(reported, texts),
        new EstimatesSection(reported, texts),
        new RulesSection(reported, texts),
        new ColumnsSection(reported, texts));
  }
}
