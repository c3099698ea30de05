package kg.koch.portal.profile;

import java.util.List;
import java.util.Locale;

/** Names of the lines of a drawing, each with a piece of its line, set below it. */
final class ChartLegend {

  private static final int ROW = 26;
  private static final int LEFT = 84;
  private static final String BEGIN = "viewBox=\"0 0 ";

  private ChartLegend() {}

  /** The drawing, taller by a row a name. */
  static String under(String svg, List<String> names) {
    int from = svg.indexOf(BEGIN) + BEGIN.length();
    int space = svg.indexOf(' ', from);
    int quote = svg.indexOf('"', space);
    int height = Integer.parseInt(svg.substring(space + 1, quote));
    StringBuilder made = new StringBuilder(svg.length() + 200 * names.size());
    made.append(svg, 0, space + 1).append(height + ROW * names.size());
    made.append(svg, quote, svg.length() - "</svg>".length());
    for (int i = 0; i < names.size(); i++) {
      int y = height + ROW * i + 12;
      made.append(
          String.format(
              Locale.ROOT,
              "<line class=\"line s%d\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>"
                  + "<text class=\"label\" x=\"%d\" y=\"%d\">%s</text>",
              i,
              LEFT,
              y,
              LEFT + 44,
              y,
              LEFT + 54,
              y + 5,
              safe(names.get(i))));
    }
    return made.append("</svg>").toString();
  }

  private static String safe(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
