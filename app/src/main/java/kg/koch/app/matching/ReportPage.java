package kg.koch.app.matching;

import java.util.List;
import java.util.Locale;

/**
 * An HTML page as it is being written: no script, nothing from elsewhere; every text is escaped.
 */
final class ReportPage {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Record linkage: report</title>
      <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 0 auto; padding: 1rem; color: #1d2329; background: #fbfaf7; }
      h2 { margin-top: 2.5rem; border-top: 1px solid #d8d5cc; padding-top: 1rem; }
      .note { background: #fff3cd; padding: .5rem 1rem; }
      .scroll { overflow-x: auto; }
      table { border-collapse: collapse; font-size: .85rem; margin-bottom: 1rem; }
      caption { text-align: left; font-weight: 600; padding: .25rem 0; }
      th, td { text-align: left; padding: .2rem .6rem; border-bottom: 1px solid #d8d5cc; font-weight: 400; }
      thead th { color: #56616b; }
      td.number { text-align: right; font-variant-numeric: tabular-nums; }
      svg { max-width: 100%; height: auto; }
      .for { fill: #0b5d66; } .against { fill: #a8431f; }
      </style>
      </head>
      <body>
      """;

  private final StringBuilder body = new StringBuilder(HEAD);

  ReportPage title(String text) {
    body.append("<h1>").append(escaped(text)).append("</h1>\n");
    return this;
  }

  ReportPage heading(String text) {
    body.append("<h2>").append(escaped(text)).append("</h2>\n");
    return this;
  }

  ReportPage text(String text) {
    body.append("<p>").append(escaped(text)).append("</p>\n");
    return this;
  }

  ReportPage note(String text) {
    body.append("<p class=\"note\">").append(escaped(text)).append("</p>\n");
    return this;
  }

  /** A table; fields that are numbers stand to the right. */
  ReportPage table(String caption, List<String> columns, List<List<String>> rows) {
    body.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .append(escaped(caption))
        .append("\"><table><caption>")
        .append(escaped(caption))
        .append("</caption><thead><tr>");
    columns.forEach(
        column -> body.append("<th scope=\"col\">").append(escaped(column)).append("</th>"));
    body.append("</tr></thead><tbody>\n");
    for (List<String> row : rows) {
      body.append("<tr>");
      for (String field : row) {
        boolean number = field.matches("[+-]?[\\d,.]+( %)?");
        body.append(number ? "<td class=\"number\">" : "<td>").append(escaped(field));
        body.append("</td>");
      }
      body.append("</tr>\n");
    }
    body.append("</tbody></table></div>\n");
    return this;
  }

  /** Bars from left to right, the highest filling the picture. */
  ReportPage bars(String title, long[] heights, List<String> labels) {
    long highest = 1;
    for (long height : heights) {
      highest = Math.max(highest, height);
    }
    double width = 800.0 / Math.max(1, heights.length);
    body.append("<svg role=\"img\" viewBox=\"0 0 800 190\" width=\"800\" aria-label=\"")
        .append(escaped(title))
        .append("\">");
    for (int at = 0; at < heights.length; at++) {
      double height = 150.0 * heights[at] / highest;
      bar(at * width, 150 - height, width - 1, height, "for", labels.get(at) + ": " + heights[at]);
      if (at % Math.max(1, heights.length / 12) == 0) {
        body.append(
            String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"170\" font-size=\"12\">%s</text>",
                at * width,
                escaped(labels.get(at))));
      }
    }
    body.append("</svg>\n");
    return this;
  }

  /** A waterfall: each weight begins where the one before it ended. */
  ReportPage waterfall(String title, List<String> names, List<Double> weights) {
    double low = 0;
    double high = 0;
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
      low = Math.min(low, sum);
      high = Math.max(high, sum);
    }
    double scale = 560 / Math.max(1, high - low);
    int height = 22 * names.size() + 4;
    body.append(
        String.format(
            Locale.ROOT,
            "<svg role=\"img\" viewBox=\"0 0 800 %d\" width=\"800\" aria-label=\"%s\">",
            height,
            escaped(title)));
    double at = 0;
    for (int step = 0; step < names.size(); step++) {
      double weight = weights.get(step);
      double from = 150 + (Math.min(at, at + weight) - low) * scale;
      String kind = weight >= 0 ? "for" : "against";
      bar(from, 22 * step + 4, Math.max(1, Math.abs(weight) * scale), 16, kind, names.get(step));
      body.append(
          String.format(
              Locale.ROOT,
              "<text x=\"0\" y=\"%d\" font-size=\"12\">%s</text>"
                  + "<text x=\"745\" y=\"%d\" font-size=\"12\">%+.2f</text>",
              22 * step + 16,
              escaped(names.get(step)),
              22 * step + 16,
              weight));
      at += weight;
    }
    body.append("</svg>\n");
    return this;
  }

  private void bar(double x, double y, double width, double height, String kind, String title) {
    body.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s</title></rect>",
            kind,
            x,
            y,
            width,
            height,
            escaped(title)));
  }

  /** The page as far as it is written, with its end. */
  String html() {
    return body + "</body>\n</html>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
