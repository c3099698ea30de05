package kg.koch.app.microdata.report;

import java.util.List;
import kg.koch.app.microdata.protection.Protection;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.ReportSection;
import kg.koch.app.text.LanguageTexts;
import kg.koch.publish.bundle.Language;

/** What a protection did to a file, for the person who answers for it. */
public final class MicrodataReport {

  private MicrodataReport() {}

  /** The report as an HTML page. */
  public static String of(Protection protection, Language language) {
    LanguageTexts texts = new LanguageTexts("microdata", language);
    HtmlPage page = new HtmlPage(texts.tag(), texts.of("title"));
    page.note(texts.of("confidential"));
    sections(protection, texts).forEach(section -> section.writeTo(page));
    return page.html();
  }

  private static List<ReportSection> sections(Protection protection, LanguageTexts texts) {
    return List.of(
        new RiskSection(protection, texts),
        new SpecialUniquesSection(protection, texts),
        new LevelsSection(protection, texts),
        new SensitiveSection(protection, texts),
        new NumbersSection(protection, texts),
        new FrequenciesSection(protection, texts),
        new SyntheticSection(protection, texts),
        new ColumnsSection(protection, texts));
  }
}
