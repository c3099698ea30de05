package kg.koch.portal.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * From one figure to another in steps: each bar begins where the one before it ended. The names are
 * short; the table beside the chart says the rest.
 */
public final class Waterfall {

  private static final int WIDTH = 480;
  private static final int LEFT = 190;
  private static final int RIGHT = 76;
  private static final int ROW = 30;

  /**
   * A bar.
   *
   * @param from what was reached before; 0 for the two figures
   * @param to what is reached
   * @param written the amount as readers see it
   * @param figure true for the two figures, false for a step between them
   */
  public record Step(String name, double from, double to, String written, boolean figure) {

    String style() {
      return figure ? "bar" : to < from ? "bar down" : "bar up";
    }
  }

  private Waterfall() {}

  public static String draw(String id, String title, String description, List<Step> steps) {
    int height = steps.size() * ROW + 8;
    Svg svg = new Svg("chart waterfall", WIDTH, height, id, title, description);
    Scale scale =
        Scale.of(steps.stream().flatMapToDouble(step -> DoubleStream.of(step.from(), step.to())));
    svg.line("zero", x(scale, 0), 0, x(scale, 0), height);
    for (int i = 0; i < steps.size(); i++) {
      step(steps.get(i), i * ROW + 4, scale, svg);
      if (i + 1 < steps.size()) {
        double reached = x(scale, steps.get(i).to());
        svg.line("grid", reached, i * ROW + ROW - 5, reached, (i + 1) * ROW + 7);
      }
    }
    return svg.end();
  }

  private static void step(Step step, double top, Scale scale, Svg svg) {
    double low = x(scale, Math.min(step.from(), step.to()));
    double high = x(scale, Math.max(step.from(), step.to()));
    svg.text("label", LEFT - 10, top + 16, "end", step.name());
    svg.add("<rect class=\"%s\" x=\"%.1f\" y=\"%.0f\"", step.style(), low, top + 3);
    // What is not zero is at least two pixels wide, so that it can be seen.
    double width = high - low == 0 ? 0 : Math.max(2, high - low);
    svg.add(" width=\"%.1f\" height=\"%d\"/>", width, ROW - 12);
    svg.text("axis", high + 8, top + 16, "start", step.written());
  }

  private static double x(Scale scale, double value) {
    return LEFT + scale.share(value) * (WIDTH - LEFT - RIGHT);
  }
}
