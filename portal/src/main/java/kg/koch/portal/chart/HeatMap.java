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

  /** A row; values NaN where there is none to show. */
  public record Row(String name, List<Double> values, List<String> written) {}

  private HeatMap() {}

  public static String draw(Sheet sheet, List<String> columns, List<Row> rows) {
    Svg svg = sheet.begin(HEAD + rows.size() * ROW + 6);
    double[] known =
        rows.stream()
            .flatMap(row -> row.values().stream())
            .mapToDouble(d -> d)
            .filter(value -> !Double.isNaN(value))
            .toArray();
    double low = DoubleStream.of(known).min().orElse(0);
    double high = DoubleStream.of(known).max().orElse(1);
    int left = sheet.size().of(210, 120);
    double width = (sheet.width() - left - 4.0) / columns.size();
    for (int i = 0; i < columns.size(); i++) {
      String name = sheet.size().fit(columns.get(i), width);
      boolean fits = name.equals(columns.get(i)) || width > sheet.size().of(60, 40);
      if (fits || i % every(columns, width, sheet) == 0) {
        svg.text(
            "axis", left + (i + 0.5) * width, HEAD - 9, "middle", fits ? name : columns.get(i));
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      double y = HEAD + i * (double) ROW;
      svg.text("label", left - 8, y + 18, "end", sheet.size().fit(rows.get(i).name(), left - 12));
      for (int j = 0; j < columns.size(); j++) {
        square(sheet, columns.get(j), rows.get(i), j, low, high, left + j * width, y, width, svg);
      }
    }
    return svg.end();
  }

  /** Of narrow columns only every so-manyth is named. */
  private static int every(List<String> columns, double width, Sheet sheet) {
    double longest = columns.stream().mapToDouble(sheet.size()::widthOf).max().orElse(width);
    return (int) Math.max(1, Math.ceil((longest + 8) / width));
  }

  private static void square(
      Sheet sheet,
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
    } else if (sheet.size().widthOf(written) < width - 4) {
      svg.text(step > 2 ? "in dark" : "in", x + (width - 2) / 2, y + 17, "middle", written);
    }
    svg.add("</g>");
  }

  private static int step(double value, double low, double high) {
    return high == low ? 0 : (int) Math.min(STEPS - 1, STEPS * (value - low) / (high - low));
  }
}
