package kg.koch.portal.chart;

import java.util.List;
import kg.koch.portal.words.Numbers;

/** Lines over time, at most {@value #MOST_LINES}; a missing value breaks the line. */
public final class LineChart {

  public static final int MOST_LINES = 6;

  private static final int WIDTH = 720;
  private static final int HEIGHT = 320;
  private static final int LEFT = 84;
  private static final int RIGHT = 20;
  private static final int TOP = 14;
  private static final int BOTTOM = 34;
  private static final int MOST_PERIOD_LABELS = 8;

  private LineChart() {}

  /**
   * @param periods names of the points on the time axis
   * @param series each with one value a period
   */
  public static String draw(
      String id,
      String title,
      String description,
      List<String> periods,
      List<Series> series,
      Numbers numbers) {
    Svg svg = new Svg("chart", WIDTH, HEIGHT, id, title, description);
    Scale scale =
        Scale.of(series.stream().flatMap(one -> one.values().stream()).mapToDouble(d -> d));
    for (double tick : scale.ticks()) {
      svg.line(tick == 0 ? "zero" : "grid", LEFT, y(scale, tick), WIDTH - RIGHT, y(scale, tick));
      String written = numbers.write(tick, scale.decimals());
      svg.text("axis", LEFT - 8, y(scale, tick) + 5, "end", written);
    }
    periodLabels(periods, svg);
    for (int i = 0; i < series.size(); i++) {
      line(i, series.get(i), scale, svg);
    }
    return svg.end();
  }

  private static void periodLabels(List<String> periods, Svg svg) {
    int every = (periods.size() + MOST_PERIOD_LABELS - 1) / MOST_PERIOD_LABELS;
    for (int i = 0; i < periods.size(); i += every) {
      String anchor = i == periods.size() - 1 && i > 0 ? "end" : i == 0 ? "start" : "middle";
      svg.text("axis", x(i, periods.size()), HEIGHT - 10, anchor, periods.get(i));
    }
  }

  private static void line(int number, Series series, Scale scale, Svg svg) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    int size = series.values().size();
    for (int i = 0; i < size; i++) {
      double value = series.values().get(i);
      if (!Double.isNaN(value)) {
        path.append(drawing ? 'L' : 'M').append(Math.round(x(i, size)));
        path.append(' ').append(Math.round(y(scale, value)));
      }
      drawing = !Double.isNaN(value);
    }
    svg.add("<path class=\"line s%d\" d=\"%s\"><title>", number, path);
    svg.add("%s</title></path>", Svg.safe(series.name()));
    if (size <= 24) {
      for (int i = 0; i < size; i++) {
        if (!Double.isNaN(series.values().get(i))) {
          svg.add("<circle class=\"dot s%d\" r=\"4\"", number);
          svg.add(" cx=\"%.0f\" cy=\"%.0f\"/>", x(i, size), y(scale, series.values().get(i)));
        }
      }
    }
  }

  private static double x(int index, int size) {
    double room = WIDTH - LEFT - RIGHT - 12;
    return LEFT + 6 + (size == 1 ? room / 2 : room * index / (size - 1));
  }

  private static double y(Scale scale, double value) {
    return HEIGHT - BOTTOM - scale.share(value) * (HEIGHT - TOP - BOTTOM);
  }
}
