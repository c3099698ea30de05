package kg.koch.portal.chart;

import java.util.List;
import java.util.stream.IntStream;

/** Streams from places on the left to places on the right, as broad as they are great. */
public final class Sankey {

  public static final int MOST_PLACES = 14;

  private static final int GAP = 10;
  private static final int NODE = 14;
  private static final int TOP = 8;
  private static final int LEAST = 18;

  private final Sheet sheet;
  private final List<String> from;
  private final List<String> to;
  private final List<Flow> flows;
  private final double perUnit;
  private final int height;
  private final int names;

  private Sankey(Sheet sheet, List<String> from, List<String> to, List<Flow> flows) {
    this.sheet = sheet;
    this.from = from;
    this.to = to;
    this.flows = flows;
    int most = Math.max(from.size(), to.size());
    this.height = Math.max(300, most * (LEAST + GAP) + 60);
    double all = flows.stream().mapToDouble(Flow::value).sum();
    this.perUnit = (height - 2 * TOP - (most - 1) * (double) GAP) / all;
    this.names = sheet.size().of(190, 104);
  }

  public static String draw(Sheet sheet, List<String> from, List<String> to, List<Flow> flows) {
    return new Sankey(sheet, from, to, flows).draw();
  }

  private String draw() {
    Svg svg = sheet.begin(height + TOP);
    Patterns.define(sheet, Patterns.COUNT, svg);
    double[] left = tops(from.size(), true);
    double[] right = tops(to.size(), false);
    double[] leftUsed = left.clone();
    double[] rightUsed = right.clone();
    for (Flow flow : flows) {
      double thick = Math.max(0.5, flow.value() * perUnit);
      double y1 = leftUsed[flow.from()];
      double y2 = rightUsed[flow.to()];
      leftUsed[flow.from()] += flow.value() * perUnit;
      rightUsed[flow.to()] += flow.value() * perUnit;
      band(flow, y1, y2, thick, svg);
    }
    double[] leftNames = names(left, leftUsed);
    double[] rightNames = names(right, rightUsed);
    for (int i = 0; i < from.size(); i++) {
      svg.add("<rect class=\"part\" ").raw(sheet.fill(i));
      node(names, left[i], leftUsed[i], svg);
      svg.text(
          "label", names - 8.0, leftNames[i], "end", sheet.size().fit(from.get(i), names - 10.0));
    }
    for (int i = 0; i < to.size(); i++) {
      double x = sheet.width() - (double) names;
      svg.add("<rect class=\"node\"");
      node(x - NODE, right[i], rightUsed[i], svg);
      svg.text("label", x + 8, rightNames[i], "start", sheet.size().fit(to.get(i), names - 10.0));
    }
    return svg.end();
  }

  /** Where each place begins, so that the places stand apart and the last ends within the sheet. */
  private double[] tops(int places, boolean left) {
    double[] tops = new double[places];
    double y = TOP;
    for (int i = 0; i < places; i++) {
      int here = i;
      tops[i] = y;
      double value =
          flows.stream()
              .filter(flow -> (left ? flow.from() : flow.to()) == here)
              .mapToDouble(Flow::value)
              .sum();
      y += value * perUnit + GAP;
    }
    return tops;
  }

  /** A name stands beside the middle of its place, or as near as the others' names allow. */
  private double[] names(double[] tops, double[] feet) {
    double[] middles =
        IntStream.range(0, tops.length).mapToDouble(i -> (tops[i] + feet[i]) / 2 + 5).toArray();
    return Apart.places(middles, LEAST, height);
  }

  private static void node(double x, double top, double foot, Svg svg) {
    svg.add(" x=\"%.0f\" y=\"%.1f\" width=\"%d\"", x, top, NODE);
    svg.add(" height=\"%.1f\"/>", Math.max(1, foot - top));
  }

  private void band(Flow flow, double y1, double y2, double thick, Svg svg) {
    double x1 = names + (double) NODE;
    double x2 = sheet.width() - (double) names - NODE;
    double middle = (x1 + x2) / 2;
    svg.add("<path class=\"stream f%d\"", flow.from() % Patterns.COUNT);
    svg.add(" d=\"M%.0f %.1fC%.0f %.1f %.0f %.1f", x1, y1, middle, y1, middle, y2);
    svg.add(" %.0f %.1fv%.1f", x2, y2, thick);
    svg.add("C%.0f %.1f %.0f %.1f", middle, y2 + thick, middle, y1 + thick);
    svg.add(" %.0f %.1fz\"><title>", x1, y1 + thick);
    svg.add("%s → %s: ", Svg.safe(from.get(flow.from())), Svg.safe(to.get(flow.to())));
    svg.add("%s</title></path>", Svg.safe(flow.written()));
  }
}
