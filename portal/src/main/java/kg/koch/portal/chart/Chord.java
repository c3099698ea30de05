package kg.koch.portal.chart;

import java.util.List;
import java.util.Locale;

/**
 * Streams between places on a circle. Each place has an arc as long as all that leaves it and
 * arrives; a ribbon has the fill of the place it comes from and ends short of the arc it goes to.
 */
public final class Chord {

  public static final int MOST_PLACES = 12;

  private static final double GAP = 0.035;
  private static final int ARC = 12;

  private final Sheet sheet;
  private final List<String> places;
  private final List<Flow> flows;
  private final double perUnit;
  private final double centreX;
  private final double centreY;
  private final double radius;

  private Chord(Sheet sheet, List<String> places, List<Flow> flows) {
    this.sheet = sheet;
    this.places = places;
    this.flows = flows;
    double all = 2 * flows.stream().mapToDouble(Flow::value).sum();
    this.perUnit = (2 * Math.PI - places.size() * GAP) / all;
    this.centreX = sheet.width() / 2.0;
    this.centreY = sheet.size().of(250, 160);
    this.radius = sheet.size().of(205, 105);
  }

  public static String draw(Sheet sheet, List<String> places, List<Flow> flows) {
    return new Chord(sheet, places, flows).draw();
  }

  private String draw() {
    Svg svg = sheet.begin((int) (2 * centreY));
    Patterns.define(sheet, Patterns.COUNT, svg);
    double[] begins = new double[places.size()];
    double[] lengths = new double[places.size()];
    double angle = 0;
    for (int i = 0; i < places.size(); i++) {
      begins[i] = angle;
      lengths[i] = length(i) * perUnit;
      angle += lengths[i] + GAP;
    }
    double[] used = begins.clone();
    // Every place's streams out come first on its arc, then those in.
    double[] outs = new double[flows.size()];
    for (int i = 0; i < flows.size(); i++) {
      outs[i] = used[flows.get(i).from()];
      used[flows.get(i).from()] += flows.get(i).value() * perUnit;
    }
    for (int i = 0; i < flows.size(); i++) {
      Flow flow = flows.get(i);
      ribbon(flow, outs[i], used[flow.to()], svg);
      used[flow.to()] += flow.value() * perUnit;
    }
    for (int i = 0; i < places.size(); i++) {
      arc(i, begins[i], begins[i] + lengths[i], svg);
      name(i, begins[i] + lengths[i] / 2, svg);
    }
    return svg.end();
  }

  private double length(int place) {
    return flows.stream()
        .mapToDouble(
            flow ->
                (flow.from() == place ? flow.value() : 0) + (flow.to() == place ? flow.value() : 0))
        .sum();
  }

  private void ribbon(Flow flow, double out, double in, Svg svg) {
    double angle = flow.value() * perUnit;
    double end = radius - 10;
    svg.add("<path class=\"stream f%d\" d=\"M%s", flow.from() % Patterns.COUNT, at(radius, out));
    svg.add("A%.0f %.0f 0 %d 1 ", radius, radius, angle > Math.PI ? 1 : 0);
    svg.add("%sQ%.0f %.0f %s", at(radius, out + angle), centreX, centreY, at(end, in));
    svg.add("A%.0f %.0f 0 %d 1 %s", end, end, angle > Math.PI ? 1 : 0, at(end, in + angle));
    svg.add("Q%.0f %.0f %sZ\"><title>", centreX, centreY, at(radius, out));
    svg.add("%s → %s: ", Svg.safe(places.get(flow.from())), Svg.safe(places.get(flow.to())));
    svg.add("%s</title></path>", Svg.safe(flow.written()));
  }

  private void arc(int place, double from, double to, Svg svg) {
    int large = to - from > Math.PI ? 1 : 0;
    double outer = radius + ARC;
    svg.add("<path class=\"part\" ").raw(sheet.fill(place));
    svg.add(
        " d=\"M%sA%.0f %.0f 0 %d 1 %s", at(radius, from), radius, radius, large, at(radius, to));
    svg.add("L%sA%.0f %.0f 0 %d 0 ", at(outer, to), outer, outer, large);
    svg.add("%sZ\"/>", at(outer, from));
  }

  private void name(int place, double angle, Svg svg) {
    double x = centreX + (radius + ARC + 8) * Math.sin(angle);
    double y = centreY - (radius + ARC + 8) * Math.cos(angle) + 5;
    boolean right = Math.sin(angle) >= 0;
    double room = right ? sheet.width() - x - 2 : x - 2;
    String name = sheet.size().fit(places.get(place), room);
    svg.text("label", x, y, right ? "start" : "end", name);
  }

  /** A point at this distance from the centre; angles run clockwise from the top. */
  private String at(double distance, double angle) {
    return String.format(
        Locale.ROOT,
        "%.1f %.1f",
        centreX + distance * Math.sin(angle),
        centreY - distance * Math.cos(angle));
  }
}
