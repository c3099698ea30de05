package kg.koch.portal.chart;

import java.util.List;
import kg.koch.portal.words.Numbers;
import kg.koch.terms.FigureInterval;

/**
 * A small line chart for each series, all on one scale, at most {@value #MOST_PANELS}. What is not
 * decided yet ends in a hollow dot.
 */
public final class SmallMultiples {

  public static final int MOST_PANELS = 24;

  private static final int HEIGHT = 112;
  private static final int TOP = 28;
  private static final int FOOT = 24;
  private static final int MARGIN = 10;

  private final Sheet sheet;
  private final List<String> periods;
  private final Scale scale;
  private final Numbers numbers;
  private final Svg svg;
  private final int across;

  private SmallMultiples(Sheet sheet, List<String> periods, List<Series> series, Numbers numbers) {
    this.sheet = sheet;
    this.periods = periods;
    this.numbers = numbers;
    this.across = across(sheet, periods);
    this.scale =
        Scale.of(series.stream().flatMap(one -> one.values().stream()).mapToDouble(d -> d));
    this.svg = sheet.begin((series.size() + across - 1) / across * HEIGHT + 4);
  }

  /** One fewer beside each other where the names of the first and last period would meet. */
  private static int across(Sheet sheet, List<String> periods) {
    int most = sheet.size().of(4, 2);
    double names =
        sheet.size().widthOf(periods.get(0) + periods.get(periods.size() - 1)) + 3 * MARGIN;
    return names < sheet.width() / (double) most ? most : most - 1;
  }

  public static String draw(
      Sheet sheet, List<String> periods, List<Series> series, Numbers numbers) {
    return new SmallMultiples(sheet, periods, series, numbers).draw(series);
  }

  private String draw(List<Series> series) {
    double width = sheet.width() / (double) across;
    for (int i = 0; i < series.size(); i++) {
      panel(series.get(i), i % across * width, i / across * (double) HEIGHT, width);
    }
    return svg.end();
  }

  private void panel(Series one, double left, double top, double width) {
    svg.text("label", left + MARGIN, top + 18, "start", sheet.size().fit(one.name(), width - 16));
    double zero = y(top, 0);
    svg.line("zero", left + MARGIN, zero, left + width - MARGIN, zero);
    svg.line(
        "grid", left + MARGIN, y(top, scale.high()), left + width - MARGIN, y(top, scale.high()));
    band(one, left, top, width);
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < periods.size(); i++) {
      double value = one.values().get(i);
      boolean known = !Double.isNaN(value);
      if (known) {
        path.append(drawing ? 'L' : 'M').append(Math.round(x(left, width, i)));
        path.append(' ').append(Math.round(y(top, value)));
      }
      drawing = known;
    }
    svg.add(
        "<path class=\"line s0\" d=\"%s\"><title>%s</title></path>", path, Svg.safe(one.name()));
    end(one, left, top, width);
    double foot = top + HEIGHT - 8;
    svg.text("axis", left + MARGIN, foot, "start", periods.get(0));
    svg.text("axis", left + width - MARGIN, foot, "end", periods.get(periods.size() - 1));
  }

  /** The limits of the values, as a band behind the line. */
  private void band(Series one, double left, double top, double width) {
    StringBuilder upper = new StringBuilder();
    StringBuilder lower = new StringBuilder();
    for (int i = 0; i < periods.size(); i++) {
      FigureInterval limits = one.intervals().get(i).orElse(null);
      if (limits != null) {
        long x = Math.round(x(left, width, i));
        upper.append(upper.isEmpty() ? 'M' : 'L').append(x).append(' ');
        upper.append(Math.round(y(top, Math.min(limits.upper(), scale.high()))));
        lower.insert(0, "L" + x + " " + Math.round(y(top, limits.lower())));
      }
    }
    if (!upper.isEmpty()) {
      svg.add("<path class=\"band\" d=\"%s%sZ\"/>", upper, lower);
    }
  }

  private void end(Series one, double left, double top, double width) {
    for (int i = periods.size() - 1; i >= 0; i--) {
      double value = one.values().get(i);
      if (!Double.isNaN(value)) {
        svg.add("<circle class=\"dot s0%s\" r=\"4\"", one.open().get(i) ? " open" : "");
        svg.add(" cx=\"%.0f\" cy=\"%.0f\"><title>", x(left, width, i), y(top, value));
        svg.add("%s: %s</title></circle>", periods.get(i), numbers.write(value, scale.decimals()));
        return;
      }
    }
  }

  private double x(double left, double width, int index) {
    double room = width - 2 * MARGIN - 12;
    return left + MARGIN + 6 + (periods.size() == 1 ? 0 : room * index / (periods.size() - 1));
  }

  private double y(double top, double value) {
    return top + HEIGHT - FOOT - scale.share(value) * (HEIGHT - TOP - FOOT);
  }
}
