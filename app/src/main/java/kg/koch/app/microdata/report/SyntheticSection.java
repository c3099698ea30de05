package kg.koch.app.microdata.report;

import kg.koch.app.microdata.protection.Protection;
import kg.koch.app.microdata.protection.SyntheticFile;
import kg.koch.app.report.HtmlPage;
import kg.koch.app.report.ReportSection;
import kg.koch.app.text.LanguageTexts;

/** What the synthetic file is, where one was made. */
final class SyntheticSection implements ReportSection {

  private final Protection protection;
  private final LanguageTexts texts;

  SyntheticSection(Protection protection, LanguageTexts texts) {
    this.protection = protection;
    this.texts = texts;
  }

  @Override
  public void writeTo(HtmlPage page) {
    SyntheticFile synthetic = protection.synthetic();
    if (synthetic != null) {
      page.heading(texts.of("synthetic"))
          .note(texts.of("synthetic.label"))
          .text(
              texts.of(
                  "synthetic.what",
                  texts.count(synthetic.records()),
                  texts.count(synthetic.leftOut())))
          .text(texts.of("synthetic.distance", texts.decimal(synthetic.pairDistance(), 4)));
    }
  }
}
