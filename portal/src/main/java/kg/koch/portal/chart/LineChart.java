package kg.koch.portal.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.portal.words.Numbers;
import kg.koch.terms.FigureInterval;

/**
 * Lines over time, at most {@value #MOST_LINES}; a missing value breaks the line. What leads to a
 * value not decided yet is drawn lighter, its dot hollow. Limits of a value stand above and below
 * its dot.
 */
public final class LineChart {

  public static final int MOST_LINES = 6;

  private static final int HEIGHT = 306;
  private static final int RIGHT = 20;
  private static final int TOP = 14;
  private static final int BOTTOM = 34;
  private static final int MOST_DOTS = 24;

  private final Sheet sheet;
  private final Svg svg;
  private final Scale scale;
  private final int left;
  private final int top;

  private LineChart(Sheet sheet, List<Series> series) {
    int legend = series.size() > 1 ? Legend.height(sheet.size(), series.size()) : 0;
    this.sheet = sheet;
    this.left = sheet.size().of(84, 64);
    this.top = TOP + legend;
    this.svg = sheet.begin(HEIGHT + top);
    this.scale = Scale.of(series.stream().flatMap(LineChart::drawnValues).mapToDouble(d -> d));
  }

  /** The only drawing of its page, see the other. */
  public static String draw(
      String id,
      String title,
      String description,
      List<String> periods,
      List<Series> series,
      Numbers numbers) {
    return draw(new Sheet(id, title, description, Size.ALONE), periods, series, numbers);
  }

  /**
   * @param periods names of the points on the time axis
   * @param series each with one value a period
   */
  public static String draw(
      Sheet sheet, List<String> periods, List<Series> series, Numbers numbers) {
    return new LineChart(sheet, series).draw(periods, series, numbers);
  }

  private String draw(List<String> periods, List<Series> series, Numbers numbers) {
    if (series.size() > 1) {
      Legend.lines(sheet, series.stream().map(Series::name).toList(), svg);
    }
    for (double tick : scale.ticks()) {
      svg.line(tick == 0 ? "zero" : "grid", left, y(tick), sheet.width() - RIGHT, y(tick));
      String written = numbers.write(tick, scale.decimals());
      svg.text("axis", left - 8, y(tick) + 5, "end", written);
    }
    periodLabels(periods);
    for (int i = 0; i < series.size(); i++) {
      line(i, series.get(i));
    }
    return svg.end();
  }

  /** The values and, where they have limits, the upper ones. */
  private static Stream<Double> drawnValues(Series series) {
    return Stream.concat(
        series.values().stream(),
        series.intervals().stream().flatMap(Optional::stream).map(FigureInterval::upper));
  }

  private void periodLabels(List<String> periods) {
    double longest = periods.stream().mapToDouble(sheet.size()::widthOf).max().orElse(1);
    int most = (int) Math.max(2, (sheet.width() - left - RIGHT) / (longest + 20));
    int every = (periods.size() + most - 1) / most;
    for (int i = 0; i < periods.size(); i += every) {
      String anchor = i == periods.size() - 1 && i > 0 ? "end" : i == 0 ? "start" : "middle";
      svg.text("axis", x(i, periods.size()), HEIGHT + top - 10, anchor, periods.get(i));
    }
  }

  private void line(int number, Series series) {
    path(number, "", decided(series), series.name());
    if (series.open().contains(true)) {
      path(number, " open", leadingToOpen(series), series.name());
    }
    int size = series.values().size();
    for (int i = 0; i < size && size <= MOST_DOTS; i++) {
      double value = series.values().get(i);
      if (!Double.isNaN(value)) {
        double x = x(i, size);
        series.intervals().get(i).ifPresent(limits -> whisker(number, limits, x));
        svg.add("<circle class=\"dot s%d%s\" r=\"4\"", number, series.open().get(i) ? " open" : "");
        svg.add(" cx=\"%.0f\" cy=\"%.0f\"/>", x(i, size), y(value));
      }
    }
  }

  /** A line from one limit to the other, with a stroke at each. */
  private void whisker(int number, FigureInterval limits, double x) {
    double upper = y(limits.upper());
    double lower = y(limits.lower());
    svg.add("<path class=\"whisker s%d\"", number);
    svg.add(" d=\"M%.0f %.0fh8M%.0f %.0f", x - 4, upper, x, upper);
    svg.add("V%.0fM%.0f %.0fh8\"/>", lower, x - 4, lower);
  }

  private static List<Double> decided(Series series) {
    return IntStream.range(0, series.values().size())
        .mapToObj(i -> series.open().get(i) ? Double.valueOf(Double.NaN) : series.values().get(i))
        .toList();
  }

  /** The open values, each with the value before and after it, so that the line goes on. */
  private static List<Double> leadingToOpen(Series series) {
    int size = series.values().size();
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                series.open().get(i)
                        || (i + 1 < size && series.open().get(i + 1))
                        || (i > 0 && series.open().get(i - 1))
                    ? series.values().get(i)
                    : Double.valueOf(Double.NaN))
        .toList();
  }

  private void path(int number, String open, List<Double> values, String name) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    int size = values.size();
    for (int i = 0; i < size; i++) {
      double value = values.get(i);
      if (!Double.isNaN(value)) {
        path.append(drawing ? 'L' : 'M').append(Math.round(x(i, size)));
        path.append(' ').append(Math.round(y(value)));
      }
      drawing = !Double.isNaN(value);
    }
    svg.add("<path class=\"line s%d%s\" d=\"%s\"><title>", number, open, path);
    svg.add("%s</title></path>", Svg.safe(name));
  }

  private double x(int index, int size) {
    double room = sheet.width() - left - RIGHT - 12;
    return left + 6 + (size == 1 ? room / 2 : room * index / (size - 1));
  }

  private double y(double value) {
    return HEIGHT + top - BOTTOM - scale.share(value) * (HEIGHT - BOTTOM);
  }
}
