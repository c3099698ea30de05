package kg.koch.portal.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Two periods side by side with a line from each first figure to its second. Series without one of
 * the two are not drawn; at most {@value #MOST_LINES} are.
 */
public final class SlopeChart {

  public static final int MOST_LINES = 12;

  private static final int HEAD = 30;
  private static final int APART = 20;
  private static final int HEIGHT = 320;

  private final Sheet sheet;
  private final List<Series> series;
  private final DoubleFunction<String> write;
  private final Scale scale;
  private final int left;
  private final int height;

  private SlopeChart(Sheet sheet, List<Series> series, DoubleFunction<String> write) {
    this.sheet = sheet;
    this.series = series;
    this.write = write;
    this.scale =
        Scale.of(series.stream().flatMap(one -> one.values().stream()).mapToDouble(d -> d));
    this.left = sheet.size().of(250, 118);
    this.height = Math.max(HEIGHT, HEAD + series.size() * APART + 20);
  }

  /**
   * @param from name of the first period
   * @param to name of the second
   * @param series with two known values each
   */
  public static String draw(
      Sheet sheet, String from, String to, List<Series> series, DoubleFunction<String> write) {
    return new SlopeChart(sheet, series, write).draw(from, to);
  }

  private String draw(String from, String to) {
    Svg svg = sheet.begin(height);
    double right = sheet.width() - left;
    svg.text("label", left, 18, "end", from);
    svg.text("label", right, 18, "start", to);
    svg.line("zero", left, HEAD, left, height - 8.0);
    svg.line("zero", right, HEAD, right, height - 8.0);
    double[] starts = places(0);
    double[] ends = places(1);
    for (int i = 0; i < series.size(); i++) {
      Series one = series.get(i);
      double y1 = y(one.values().get(0));
      double y2 = y(one.values().get(1));
      String open = one.open().get(1) ? " open" : "";
      svg.add("<path class=\"line s%d%s\"", i % LineChart.MOST_LINES, open);
      svg.add(" d=\"M%d %.0fL%.0f %.0f\"/>", left, y1, right, y2);
      String first = one.name() + " " + write.apply(one.values().get(0));
      svg.text(
          "axis", left - 8, starts[i], "end", fit(one.name(), write.apply(one.values().get(0))));
      svg.text(
          "axis", right + 8, ends[i], "start", fit(one.name(), write.apply(one.values().get(1))));
      svg.add("<circle class=\"dot s%d\" r=\"4\"", i % LineChart.MOST_LINES);
      svg.add(" cx=\"%d\" cy=\"%.0f\"><title>%s</title></circle>", left, y1, Svg.safe(first));
    }
    return svg.end();
  }

  private String fit(String name, String value) {
    return sheet.size().fit(name, left - 16 - sheet.size().widthOf(value)) + " " + value;
  }

  /** Where the words of each line stand: at its end, or below if another's stand there. */
  private double[] places(int side) {
    double[] wanted = series.stream().mapToDouble(one -> y(one.values().get(side)) + 5).toArray();
    return Apart.places(wanted, APART, height - 4.0);
  }

  private double y(double value) {
    return height - 14 - scale.share(value) * (height - HEAD - 28);
  }
}
