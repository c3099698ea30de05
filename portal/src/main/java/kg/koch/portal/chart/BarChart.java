package kg.koch.portal.chart;

import java.util.List;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/** Bars side by side, one a name, at most {@value #MOST_BARS}. */
public final class BarChart {

  public static final int MOST_BARS = 20;

  private static final int WIDTH = 720;
  private static final int LEFT = 250;
  private static final int RIGHT = 96;
  private static final int ROW = 30;
  private static final int LONGEST_NAME = 30;

  /**
   * A bar.
   *
   * @param value NaN where there is none to show
   * @param open not decided yet: drawn lighter
   * @param interval limits of the value; null where none are published
   */
  public record Bar(
      String name, double value, String written, boolean open, @Nullable FigureInterval interval) {

    /** As far as the bar and its limits reach to the right. */
    double furthest() {
      return interval == null ? value : Math.max(value, interval.upper());
    }
  }

  private BarChart() {}

  public static String draw(String id, String title, String description, List<Bar> bars) {
    int height = bars.size() * ROW + 8;
    Svg svg = new Svg("chart", WIDTH, height, id, title, description);
    Scale scale = Scale.of(bars.stream().mapToDouble(Bar::furthest));
    double zero = x(scale, 0);
    svg.line("zero", zero, 0, zero, height);
    for (int i = 0; i < bars.size(); i++) {
      bar(bars.get(i), i * ROW + 4, zero, scale, svg);
    }
    return svg.end();
  }

  private static void bar(Bar bar, double top, double zero, Scale scale, Svg svg) {
    svg.text("label", LEFT - 10, top + 17, "end", shortened(bar.name()));
    double end = Double.isNaN(bar.value()) ? zero : x(scale, bar.value());
    if (!Double.isNaN(bar.value())) {
      svg.add("<rect class=\"%s\"", bar.open() ? "bar open" : "bar");
      svg.add(" x=\"%.1f\" y=\"%.0f\"", Math.min(zero, end), top + 3);
      svg.add(" width=\"%.1f\" height=\"%d\"/>", Math.abs(end - zero), ROW - 12);
    }
    double furthest = Math.max(zero, end);
    if (bar.interval() != null) {
      furthest = Math.max(furthest, x(scale, bar.interval().upper()));
      whisker(bar.interval(), top + 3 + (ROW - 12) / 2.0, scale, svg);
    }
    svg.text("axis", furthest + 6, top + 17, "start", bar.written());
  }

  /** A line from one limit to the other, with a stroke at each. */
  private static void whisker(FigureInterval limits, double y, Scale scale, Svg svg) {
    double lower = x(scale, limits.lower());
    double upper = x(scale, limits.upper());
    svg.add("<path class=\"whisker\" d=\"M%.1f %.0fv8M%.1f %.0f", lower, y - 4, lower, y);
    svg.add("H%.1fM%.1f %.0fv8\"/>", upper, upper, y - 4);
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }

  private static double x(Scale scale, double value) {
    return LEFT + scale.share(value) * (WIDTH - LEFT - RIGHT);
  }
}
