package kg.koch.portal.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Figures as squares of a table, the darker the greater, in five steps of equal width from the
 * least to the greatest. A figure stands in its square where there is room; where there is none to
 * show the square is crossed out.
 */
public final class HeatMap {

  public static final int MOST_ROWS = 30;
  public static final int MOST_COLUMNS = 24;

  private static final int STEPS = 5;
  private static final int ROW = 26;
  private static final int HEAD = 30;

  /** The height of a name that stands aslant, in parts of its length: the sine of 45 degrees. */
  private static final double SLANT = 0.71;

  /** Width of a digit in a square. */
  private static final double LETTER = 7.6;

  /** A row; values NaN where there is none to show. */
  public record Row(String name, List<Double> values, List<String> written) {}

  private HeatMap() {}

  public static String draw(Sheet sheet, List<String> columns, List<Row> rows) {
    double longest = columns.stream().mapToDouble(sheet.size()::widthOf).max().orElse(0);
    int left = sheet.size().of(210, 112);
    double broad = (sheet.width() - left - 4.0) / columns.size();
    boolean level = longest < broad - 4;
    // Names that do not fit beside each other stand aslant, and need room above and to the right.
    double slant = level ? 0 : Math.min(longest, sheet.size().of(170, 110)) * SLANT;
    int head = HEAD + (int) (level ? 0 : slant - 10);
    double width = level ? broad : (sheet.width() - left - slant) / columns.size();
    Svg svg = sheet.begin(head + rows.size() * ROW + 6);
    for (int i = 0; i < columns.size(); i++) {
      heading(sheet, columns.get(i), left + (i + 0.5) * width, head - 9, slant, svg);
    }
    double[] known =
        rows.stream()
            .flatMap(row -> row.values().stream())
            .mapToDouble(d -> d)
            .filter(value -> !Double.isNaN(value))
            .toArray();
    double low = DoubleStream.of(known).min().orElse(0);
    double high = DoubleStream.of(known).max().orElse(1);
    for (int i = 0; i < rows.size(); i++) {
      double y = head + i * (double) ROW;
      svg.text("label", left - 8, y + 18, "end", sheet.size().fit(rows.get(i).name(), left - 12));
      for (int j = 0; j < columns.size(); j++) {
        square(columns.get(j), rows.get(i), j, low, high, left + j * width, y, width, svg);
      }
    }
    return svg.end();
  }

  private static void heading(Sheet sheet, String name, double x, double y, double slant, Svg svg) {
    if (slant == 0) {
      svg.text("axis", x, y, "middle", name);
    } else {
      svg.add("<text class=\"axis\" transform=\"translate(%.0f %.0f) rotate(-45)\">", x, y);
      svg.add("%s</text>", Svg.safe(sheet.size().fit(name, slant / SLANT)));
    }
  }

  private static void square(
      String column,
      Row row,
      int j,
      double low,
      double high,
      double x,
      double y,
      double width,
      Svg svg) {
    double value = row.values().get(j);
    String written = row.written().get(j);
    boolean none = Double.isNaN(value);
    int step = none ? -1 : step(value, low, high);
    svg.add("<g class=\"square\"><rect class=\"%s\"", none ? "qx" : "q" + step);
    svg.add(" x=\"%.1f\" y=\"%.0f\" width=\"%.1f\" height=\"%d\">", x, y, width - 2, ROW - 2);
    svg.add("<title>%s</title></rect>", Svg.safe(row.name() + ", " + column + ": " + written));
    if (none) {
      svg.add(
          "<path class=\"crossed\" d=\"M%.1f %.0fL%.1f %.0f\"/>", x, y + ROW - 2, x + width - 2, y);
    } else if (written.length() * LETTER < width - 6) {
      svg.text(step > 2 ? "in dark" : "in", x + (width - 2) / 2, y + 17, "middle", written);
    }
    svg.add("</g>");
  }

  private static int step(double value, double low, double high) {
    return high == low ? 0 : (int) Math.min(STEPS - 1, STEPS * (value - low) / (high - low));
  }
}
