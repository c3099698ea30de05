package kg.koch.portal.chart;

import java.util.List;
import java.util.Locale;

/**
 * A small line beside a figure, without axis or text. It shows shape only, from the least to the
 * greatest value, and is passed over by screen readers: the figure says it in words.
 */
public final class SparkLine {

  private static final int WIDTH = 120;
  private static final int HEIGHT = 32;
  private static final int MARGIN = 4;

  private SparkLine() {}

  /** The drawing; empty where there are fewer than two values. */
  public static String draw(List<Double> values) {
    List<Double> known = values.stream().filter(value -> !Double.isNaN(value)).toList();
    if (known.size() < 2) {
      return "";
    }
    double low = known.stream().mapToDouble(d -> d).min().orElseThrow();
    double high = known.stream().mapToDouble(d -> d).max().orElseThrow();
    StringBuilder points = new StringBuilder();
    double x = 0;
    double y = 0;
    for (int i = 0; i < known.size(); i++) {
      x = MARGIN + (WIDTH - 2.0 * MARGIN) * i / (known.size() - 1);
      double share = high == low ? 0.5 : (known.get(i) - low) / (high - low);
      y = HEIGHT - MARGIN - share * (HEIGHT - 2.0 * MARGIN);
      points.append(String.format(Locale.ROOT, "%.0f,%.1f ", x, y));
    }
    return String.format(
        Locale.ROOT,
        "<svg class=\"spark\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\">"
            + "<polyline points=\"%s\"/><circle cx=\"%.0f\" cy=\"%.1f\" r=\"3\"/></svg>",
        WIDTH,
        HEIGHT,
        points.toString().strip(),
        x,
        y);
  }
}
