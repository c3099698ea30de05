package kg.koch.portal.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import kg.koch.terms.FigureInterval;

/**
 * A population pyramid: ages from the youngest at the foot to the oldest, one series to the left
 * and one to the right, on one scale.
 */
public final class Pyramid {

  private static final int ROW = 22;
  private static final int FOOT = 28;

  private final Sheet sheet;
  private final List<String> ages;
  private final List<Series> sides;
  private final DoubleFunction<String> write;
  private final Scale scale;
  private final Svg svg;
  private final int top;
  private final int names;

  private Pyramid(
      Sheet sheet, List<String> ages, Series left, Series right, DoubleFunction<String> write) {
    this.sheet = sheet;
    this.ages = ages;
    this.sides = List.of(left, right);
    this.write = write;
    this.scale =
        Scale.of(
            DoubleStream.concat(
                sides.stream().flatMap(one -> one.values().stream()).mapToDouble(d -> d),
                sides.stream()
                    .flatMap(one -> one.intervals().stream())
                    .flatMap(Optional::stream)
                    .mapToDouble(FigureInterval::upper)));
    this.top = Legend.height(sheet.size(), 2);
    this.names = sheet.size().of(150, 96);
    this.svg = sheet.begin(top + ages.size() * ROW + FOOT);
  }

  /**
   * @param ages the youngest first
   * @param left values of one sex, one an age
   * @param right values of the other
   */
  public static String draw(
      Sheet sheet, List<String> ages, Series left, Series right, DoubleFunction<String> write) {
    return new Pyramid(sheet, ages, left, right, write).draw();
  }

  private String draw() {
    Patterns.define(sheet, 2, svg);
    Legend.fills(sheet, sides.stream().map(Series::name).toList(), svg);
    double foot = top + ages.size() * (double) ROW;
    for (double tick : List.of(0.0, scale.high() / 2, scale.high())) {
      for (int side = 0; side < 2; side++) {
        svg.line(tick == 0 ? "zero" : "grid", x(side, tick), top, x(side, tick), foot);
        String anchor = tick == scale.high() ? side == 0 ? "start" : "end" : "middle";
        svg.text("axis", x(side, tick), foot + 20, anchor, write.apply(tick));
      }
    }
    for (int i = 0; i < ages.size(); i++) {
      double y = foot - (i + 1) * (double) ROW;
      String age = sheet.size().fit(ages.get(i), names);
      svg.text("label", sheet.width() / 2.0, y + 16, "middle", age);
      bar(0, i, y);
      bar(1, i, y);
    }
    return svg.end();
  }

  private void bar(int side, int age, double y) {
    double value = sides.get(side).values().get(age);
    if (Double.isNaN(value)) {
      return;
    }
    double from = Math.min(x(side, 0), x(side, value));
    svg.add("<rect class=\"part%s\" ", sides.get(side).open().get(age) ? " open" : "");
    svg.raw(sheet.fill(side)).add(" x=\"%.1f\" y=\"%.0f\"", from, y + 2);
    svg.add(" width=\"%.1f\" height=\"%d\">", Math.abs(x(side, value) - x(side, 0)), ROW - 4);
    String words = ages.get(age) + ", " + sides.get(side).name() + ": " + write.apply(value);
    svg.add("<title>%s</title></rect>", Svg.safe(words));
    sides.get(side).intervals().get(age).ifPresent(limits -> whisker(side, limits, y + ROW / 2.0));
  }

  private void whisker(int side, FigureInterval limits, double y) {
    double lower = x(side, limits.lower());
    double upper = x(side, limits.upper());
    svg.add("<path class=\"whisker ink\" d=\"M%.1f %.0fv6M%.1f %.0f", lower, y - 3, lower, y);
    svg.add("H%.1fM%.1f %.0fv6\"/>", upper, upper, y - 3);
  }

  private double x(int side, double value) {
    double half = (sheet.width() - names) / 2.0;
    double length = scale.share(value) * (half - 8);
    return side == 0 ? half - length : half + names + length;
  }
}
