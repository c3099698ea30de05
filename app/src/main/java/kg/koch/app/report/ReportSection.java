package kg.koch.app.report;

/** One part of a report, from its heading on. */
public interface ReportSection {

  void writeTo(HtmlPage page);
}
