package kg.koch.app.journey.internal;

import java.util.List;

/** The page as it is being written. Everything given is escaped. */
final class Html {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Köch: the journey of twelve invented people</title>
      <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 0 auto; padding: 1rem; color: #1d2329; background: #fbfaf7; }
      .made-up { background: #fff3cd; padding: .5rem 1rem; }
      h2 { margin-top: 2.5rem; border-top: 1px solid #d8d5cc; padding-top: 1rem; }
      summary { cursor: pointer; padding: .5rem 0; font-weight: 600; color: #0b5d66; }
      .scroll { overflow-x: auto; }
      table { border-collapse: collapse; font-size: .85rem; margin-bottom: 1rem; }
      caption { text-align: left; font-weight: 600; padding: .25rem 0; }
      th, td { text-align: left; padding: .2rem .6rem; border-bottom: 1px solid #d8d5cc; white-space: nowrap; font-weight: 400; }
      thead th { color: #56616b; }
      </style>
      </head>
      <body>
      <h1>The journey of twelve invented people</h1>
      <p class="made-up">Made up: nobody here exists, and no number belongs to anybody.</p>
      <p>Each of these lives holds a hard case of migration statistics. Open the stages one after the other and see the
      records change: with names and numbers first, then with a person key only, then as stays and residence, and at the end
      as figures of the country. A test makes all of it again and compares every byte.</p>
      """;

  private final StringBuilder body = new StringBuilder();

  Html heading(String text) {
    body.append("<h2>").append(escaped(text)).append("</h2>\n");
    return this;
  }

  Html text(String text) {
    body.append("<p>").append(escaped(text)).append("</p>\n");
    return this;
  }

  /** A stage that opens when asked to. */
  Html open(String title) {
    body.append("<details><summary>").append(escaped(title)).append("</summary>\n");
    return this;
  }

  Html close() {
    body.append("</details>\n");
    return this;
  }

  /** Nothing if there are no rows. */
  Html table(String caption, CsvText table) {
    if (!table.rows().isEmpty()) {
      body.append("<div class=\"scroll\"><table><caption>")
          .append(escaped(caption))
          .append("</caption>\n<thead>");
      row("th scope=\"col\"", "th", table.header());
      body.append("</thead>\n<tbody>\n");
      table.rows().forEach(row -> row("td", "td", row));
      body.append("</tbody></table></div>\n");
    }
    return this;
  }

  String page() {
    return HEAD + body + "</body>\n</html>\n";
  }

  private void row(String open, String close, List<String> fields) {
    body.append("<tr>");
    fields.forEach(
        field ->
            body.append('<')
                .append(open)
                .append('>')
                .append(escaped(field))
                .append("</")
                .append(close)
                .append('>'));
    body.append("</tr>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
