package kg.koch.portal.chart;

import java.util.Locale;

/** Pieces of SVG, with texts made safe and numbers short. */
final class Svg {

  private final StringBuilder out = new StringBuilder(4000);

  /** Begins a drawing with its title and description. */
  Svg(String styleClass, int width, int height, String id, String title, String description) {
    add("<svg class=\"%s\" viewBox=\"0 0 %d %d\" role=\"img\"", styleClass, width, height);
    add(" aria-labelledby=\"%s-t %s-d\">", id, id);
    add("<title id=\"%s-t\">%s</title>", id, safe(title));
    add("<desc id=\"%s-d\">%s</desc>", id, safe(description));
  }

  Svg add(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values));
    return this;
  }

  /** Adds a piece as it is. */
  Svg raw(String piece) {
    out.append(piece);
    return this;
  }

  void text(String styleClass, double x, double y, String anchor, String text) {
    add(
        "<text class=\"%s\" x=\"%.0f\" y=\"%.0f\" text-anchor=\"%s\">%s</text>",
        styleClass, x, y, anchor, safe(text));
  }

  void line(String styleClass, double x1, double y1, double x2, double y2) {
    add(
        "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
        styleClass, x1, y1, x2, y2);
  }

  String end() {
    return out.append("</svg>").toString();
  }

  static String safe(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
