package kg.koch.portal.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import kg.koch.terms.FigureInterval;

/**
 * Groups of bars, one a name, each with a bar a series: beside each other or, as parts of a whole,
 * one after the other. At most {@value #MOST_SERIES} series and {@value #MOST_GROUPS} groups.
 */
public final class GroupedBars {

  public static final int MOST_SERIES = 6;
  public static final int MOST_GROUPS = 20;

  private static final int BAR = 20;
  private static final int NAME = 22;
  private static final int GAP = 12;
  private static final int LEFT = 8;

  private final Sheet sheet;
  private final List<String> groups;
  private final List<Series> series;
  private final boolean stacked;
  private final DoubleFunction<String> write;
  private final Scale scale;
  private final Svg svg;
  private final int group;

  private GroupedBars(
      Sheet sheet,
      List<String> groups,
      List<Series> series,
      boolean stacked,
      DoubleFunction<String> write) {
    this.sheet = sheet;
    this.groups = groups;
    this.series = series;
    this.stacked = stacked;
    this.write = write;
    this.scale = Scale.of(stacked ? sums(groups, series) : furthest(series));
    this.group = NAME + GAP + BAR * (stacked ? 1 : series.size());
    this.svg = sheet.begin(Legend.height(sheet.size(), series.size()) + groups.size() * group + 8);
  }

  /**
   * @param groups names, one a value of each series
   * @param stacked true only for values that add up and are not negative
   */
  public static String draw(
      Sheet sheet,
      List<String> groups,
      List<Series> series,
      boolean stacked,
      DoubleFunction<String> write) {
    return new GroupedBars(sheet, groups, series, stacked, write).draw();
  }

  private static DoubleStream sums(List<String> groups, List<Series> series) {
    double[] sums = new double[groups.size()];
    for (Series one : series) {
      for (int i = 0; i < sums.length; i++) {
        double value = one.values().get(i);
        sums[i] += Double.isNaN(value) ? 0 : Math.max(0, value);
      }
    }
    return DoubleStream.of(sums);
  }

  private static DoubleStream furthest(List<Series> series) {
    return DoubleStream.concat(
        series.stream().flatMap(one -> one.values().stream()).mapToDouble(d -> d),
        series.stream()
            .flatMap(one -> one.intervals().stream())
            .flatMap(java.util.Optional::stream)
            .mapToDouble(FigureInterval::upper));
  }

  private String draw() {
    Patterns.define(sheet, series.size(), svg);
    Legend.fills(sheet, series.stream().map(Series::name).toList(), svg);
    double top = Legend.height(sheet.size(), series.size());
    svg.line("zero", x(0), top, x(0), top + groups.size() * (double) group);
    for (int i = 0; i < groups.size(); i++) {
      double y = top + i * (double) group;
      svg.text("label", LEFT, y + 16, "start", sheet.size().fit(groups.get(i), sheet.width() - 16));
      if (stacked) {
        stack(i, y + NAME);
      } else {
        beside(i, y + NAME);
      }
    }
    return svg.end();
  }

  private void beside(int group, double top) {
    for (int i = 0; i < series.size(); i++) {
      double y = top + i * BAR;
      double value = series.get(i).values().get(group);
      if (!Double.isNaN(value)) {
        part(i, group, 0, value, y);
        double end = Math.max(x(0), x(value));
        var limits = series.get(i).intervals().get(group);
        limits.ifPresent(one -> whisker(one, y + BAR / 2.0 - 1));
        end = Math.max(end, limits.map(one -> x(one.upper())).orElse(0.0));
        svg.text("axis", end + 6, y + 15, "start", write.apply(value));
      }
    }
  }

  private void stack(int group, double top) {
    double from = 0;
    for (int i = 0; i < series.size(); i++) {
      double value = series.get(i).values().get(group);
      if (value > 0) {
        part(i, group, from, from + value, top);
        from += value;
      }
    }
  }

  private void part(int number, int group, double from, double to, double y) {
    double left = Math.min(x(from), x(to));
    svg.add("<rect class=\"part%s\" ", series.get(number).open().get(group) ? " open" : "");
    svg.raw(sheet.fill(number)).add(" x=\"%.1f\" y=\"%.0f\"", left, y);
    svg.add(" width=\"%.1f\" height=\"%d\">", Math.abs(x(to) - x(from)), BAR - 3);
    String value = write.apply(to - from);
    svg.add(
        "<title>%s</title></rect>",
        Svg.safe(groups.get(group) + ", " + series.get(number).name() + ": " + value));
  }

  private void whisker(FigureInterval limits, double y) {
    double lower = x(limits.lower());
    double upper = x(limits.upper());
    svg.add("<path class=\"whisker ink\" d=\"M%.1f %.0fv8M%.1f %.0f", lower, y - 4, lower, y);
    svg.add("H%.1fM%.1f %.0fv8\"/>", upper, upper, y - 4);
  }

  private double x(double value) {
    return LEFT + scale.share(value) * (sheet.width() - LEFT - sheet.size().of(96, 84));
  }
}
