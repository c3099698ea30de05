package kg.koch.portal.chart;

import java.util.List;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/** Bars side by side, one a name, at most {@value #MOST_BARS}. */
public final class BarChart {

  public static final int MOST_BARS = 20;

  private static final int LEFT = 250;
  private static final int ROW = 30;

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

  private final Sheet sheet;
  private final Scale scale;
  private final int left;
  private final int row;
  private final Svg svg;

  private BarChart(Sheet sheet, List<Bar> bars) {
    boolean narrow = sheet.size().isNarrow();
    this.sheet = sheet;
    this.scale = Scale.of(bars.stream().mapToDouble(Bar::furthest));
    this.left = narrow ? 8 : LEFT;
    this.row = narrow ? ROW + 18 : ROW;
    this.svg = sheet.begin(bars.size() * row + 8);
  }

  /** The only drawing of its page, see the other. */
  public static String draw(String id, String title, String description, List<Bar> bars) {
    return draw(new Sheet(id, title, description, Size.ALONE), bars);
  }

  /** In a narrow drawing each name stands above its bar, else beside it. */
  public static String draw(Sheet sheet, List<Bar> bars) {
    return new BarChart(sheet, bars).draw(bars);
  }

  private String draw(List<Bar> bars) {
    svg.line("zero", x(0), 0, x(0), bars.size() * (double) row + 8);
    for (int i = 0; i < bars.size(); i++) {
      bar(bars.get(i), i * (double) row + 4);
    }
    return svg.end();
  }

  private void bar(Bar bar, double top) {
    double base = top + row - ROW;
    if (sheet.size().isNarrow()) {
      svg.text("label", left, top + 15, "start", sheet.size().fit(bar.name(), sheet.width() - 16));
    } else {
      svg.text("label", left - 10, top + 17, "end", sheet.size().fit(bar.name(), left - 10));
    }
    double zero = x(0);
    double end = Double.isNaN(bar.value()) ? zero : x(bar.value());
    if (!Double.isNaN(bar.value())) {
      svg.add("<rect class=\"%s\"", bar.open() ? "bar open" : "bar");
      svg.add(" x=\"%.1f\" y=\"%.0f\"", Math.min(zero, end), base + 3);
      svg.add(" width=\"%.1f\" height=\"%d\"/>", Math.abs(end - zero), ROW - 12);
    }
    double furthest = Math.max(zero, end);
    if (bar.interval() != null) {
      furthest = Math.max(furthest, x(bar.interval().upper()));
      whisker(bar.interval(), base + 3 + (ROW - 12) / 2.0);
    }
    svg.text("axis", furthest + 6, base + 17, "start", bar.written());
  }

  /** A line from one limit to the other, with a stroke at each. */
  private void whisker(FigureInterval limits, double y) {
    double lower = x(limits.lower());
    double upper = x(limits.upper());
    svg.add("<path class=\"whisker ink\" d=\"M%.1f %.0fv8M%.1f %.0f", lower, y - 4, lower, y);
    svg.add("H%.1fM%.1f %.0fv8\"/>", upper, upper, y - 4);
  }

  private double x(double value) {
    return left + scale.share(value) * (sheet.width() - left - sheet.size().of(96, 84));
  }
}
