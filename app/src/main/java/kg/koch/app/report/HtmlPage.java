package kg.koch.app.report;

import java.util.List;

/**
 * An HTML page as it is being written: no script, nothing from elsewhere; every text is escaped.
 * Read on a telephone, each row of a table is a card; dark where the reader's device is.
 */
public final class HtmlPage {

  private static final String STYLE =
      """
      :root { --ink: #1d2329; --soft: #56616b; --paper: #fbfaf7; --line: #d8d5cc; --note: #fff3cd; --for: #0b5d66; --against: #a8431f; --other: #a9b3bb; }
      @media (prefers-color-scheme: dark) { :root { --ink: #e7e9ea; --soft: #aab4bc; --paper: #14181b; --line: #3a4249; --note: #40360f; --for: #53b9c4; --against: #f0916b; --other: #5d6871; } }
      * { box-sizing: border-box; }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 72rem; margin: 0 auto; padding: 1rem; color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
      h1 { line-height: 1.2; }
      h2 { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; line-height: 1.3; }
      p, li { max-width: 46rem; overflow-wrap: anywhere; }
      .note { background: var(--note); padding: .5rem 1rem; max-width: none; }
      table { border-collapse: collapse; font-size: .875rem; margin: 1rem 0 1.5rem; width: 100%; }
      caption { text-align: left; font-weight: 600; padding: .25rem 0; }
      th, td { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid var(--line); font-weight: 400; vertical-align: top; }
      thead th { color: var(--soft); vertical-align: bottom; }
      .number { text-align: right; font-variant-numeric: tabular-nums; }
      .value { overflow-wrap: anywhere; }
      @media (min-width: 40rem) { .pair .value { min-width: 8.5rem; } }
      .bars { width: 20%; }
      .track { display: block; padding-top: .2rem; }
      .bar { display: block; height: .9rem; }
      .bar.for { background: var(--for); } .bar.against { background: var(--against); } .bar.other { background: var(--other); }
      .line th, .line td { border-top: 3px double var(--against); }
      .total th, .total td { font-weight: 600; }
      small { display: block; color: var(--soft); font-size: .8rem; }
      .swatch { display: inline-block; width: .9rem; height: .9rem; margin-right: .3rem; vertical-align: -.1rem; }
      .swatch.for { background: var(--for); } .swatch.other { background: var(--other); }
      @media (max-width: 40rem) {
        .cards, .cards tbody, .cards tr, .cards td, .cards tbody th, .cards caption { display: block; width: 100%; }
        .cards thead { display: none; }
        .cards tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
        .cards th, .cards td { border: 0; padding: .1rem 0; }
        .cards tbody th { font-weight: 600; text-align: left; }
        .cards td:empty { display: none; }
        .cards td[data-label] { display: flex; gap: .75rem; justify-content: space-between; text-align: right; }
        .cards td[data-label]::before { content: attr(data-label); color: var(--soft); text-align: left; flex: none; max-width: 50%; }
        .cards td.bars { display: block; }
        .cards td.bars::before { content: none; }
        .compact { font-size: .75rem; }
        .compact th, .compact td { padding: .2rem .15rem; }
        .compact th { overflow-wrap: anywhere; } .compact thead th { font-size: .66rem; }
      }
      @media print {
        :root { --ink: #000; --soft: #444; --paper: #fff; --line: #bbb; --note: #fff; --for: #0b5d66; --against: #a8431f; --other: #a9b3bb; }
        body { max-width: none; font-size: 10pt; padding: 0; }
        .note { border: 1px solid #000; }
        .bar, .swatch { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        tr { break-inside: avoid; } h2, caption { break-after: avoid; }
      }
      """;

  private final StringBuilder body = new StringBuilder();

  /**
   * @param language tag of the language it is written in
   */
  public HtmlPage(String language, String title) {
    body.append("<!DOCTYPE html>\n<html lang=\"")
        .append(language)
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
        .append(escaped(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n<h1>")
        .append(escaped(title))
        .append("</h1>\n");
  }

  /** A heading of a section. */
  public HtmlPage heading(String text) {
    return element("h2", text);
  }

  /** A paragraph. */
  public HtmlPage text(String text) {
    return element("p", text);
  }

  /** A paragraph to be seen before others. */
  public HtmlPage note(String text) {
    body.append("<p class=\"note\">").append(escaped(text)).append("</p>\n");
    return this;
  }

  /** Paragraphs one below the other, each with a dot before it. */
  public HtmlPage list(List<String> items) {
    body.append("<ul>\n");
    items.forEach(item -> element("li", item));
    body.append("</ul>\n");
    return this;
  }

  /** What the two colours of bars stand for. */
  public HtmlPage legend(String forLinks, String forOthers) {
    body.append("<p><span class=\"swatch for\"></span>")
        .append(escaped(forLinks))
        .append(" &nbsp; <span class=\"swatch other\"></span>")
        .append(escaped(forOthers))
        .append("</p>\n");
    return this;
  }

  /** A table. */
  public HtmlPage table(PageTable table) {
    table.writeTo(body);
    return this;
  }

  private HtmlPage element(String name, String text) {
    body.append('<').append(name).append('>').append(escaped(text));
    body.append("</").append(name).append(">\n");
    return this;
  }

  /** The page as far as it is written, with its end. */
  public String html() {
    return body + "</main>\n</body>\n</html>\n";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
