package kg.koch.portal.map;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kg.koch.portal.map.AreaMap.Area;

/**
 * Moves between the nine oblast-level units as arcs on the schematic map: each bends to its right,
 * so that the two directions of a pair lie apart, and is as wide as the flow is large, at least a
 * hair. An arrow stands at the end.
 */
public final class FlowMap {

  /** More arcs than this cannot be told apart; the smaller ones are left to the table. */
  public static final int MOST_ARCS = 20;

  private static final double WIDEST = 12;
  private static final double THINNEST = 1;
  private static final double BEND = 0.22;

  /**
   * A flow between two of the nine units.
   *
   * @param value above 0
   * @param written what a reader sees of the flow, such as "Batken to Bishkek: 1 200"
   * @param style class of its colour: {@code in}, {@code out}, or empty
   */
  public record Flow(String from, String to, double value, String written, String style) {}

  private FlowMap() {}

  /**
   * The largest flows, {@value #MOST_ARCS} at most; those of other areas or without a value are
   * passed over.
   *
   * @param id of the drawing on its page, for its title and description
   * @param names of the units, by code, to be written on the map
   */
  public static String draw(
      String id, String title, String description, Map<String, String> names, List<Flow> flows) {
    List<Flow> drawn = largest(flows);
    double greatest = drawn.stream().mapToDouble(Flow::value).max().orElse(1);
    StringBuilder svg = AreaMap.begin("flows", Shapes.WIDTH, Shapes.HEIGHT, id, title, description);
    names.keySet().stream()
        .sorted()
        .filter(Shapes.shapes().paths()::containsKey)
        .forEach(
            code ->
                svg.append(
                    "<path class=\"ground\" d=\"%s\"/>"
                        .formatted(Shapes.shapes().paths().get(code))));
    drawn.forEach(flow -> arc(flow, greatest, svg));
    names.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(one -> AreaMap.shows(one.getKey()))
        .forEach(one -> name(new Area(one.getKey(), one.getValue(), 0, ""), svg));
    return svg.append("</svg>").toString();
  }

  private static List<Flow> largest(List<Flow> flows) {
    return flows.stream()
        .filter(flow -> AreaMap.shows(flow.from()) && AreaMap.shows(flow.to()))
        .filter(flow -> !flow.from().equals(flow.to()) && flow.value() > 0)
        .sorted(
            Comparator.comparingDouble(Flow::value)
                .reversed()
                .thenComparing(Flow::from)
                .thenComparing(Flow::to))
        .limit(MOST_ARCS)
        .toList();
  }

  private static void arc(Flow flow, double greatest, StringBuilder svg) {
    Point from = AreaMap.at(flow.from());
    Point to = AreaMap.at(flow.to());
    double width = Math.max(THINNEST, WIDEST * flow.value() / greatest);
    double middleX = (from.x() + to.x()) / 2 + BEND * (from.y() - to.y());
    double middleY = (from.y() + to.y()) / 2 - BEND * (from.x() - to.x());
    // The arc ends before the unit's name, with room for the arrow.
    double dx = to.x() - middleX;
    double dy = to.y() - middleY;
    double length = Math.hypot(dx, dy);
    double arrow = 7 + width;
    double endX = to.x() - dx / length * arrow;
    double endY = to.y() - dy / length * arrow;
    svg.append("<g class=\"flow %s\">".formatted(flow.style()));
    svg.append("<title>%s</title>".formatted(AreaMap.escape(flow.written())));
    svg.append(
        String.format(
            Locale.ROOT,
            "<path class=\"arc\" stroke-width=\"%.1f\" d=\"M%.0f %.0fQ%.0f %.0f %.0f %.0f\"/>",
            width,
            from.x(),
            from.y(),
            middleX,
            middleY,
            endX,
            endY));
    svg.append(arrow(to, endX, endY, dx / length, dy / length, width)).append("</g>");
  }

  private static String arrow(
      Point tip, double baseX, double baseY, double unitX, double unitY, double width) {
    double half = 3 + width * 0.8;
    return String.format(
        Locale.ROOT,
        "<path class=\"arrow\" d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fz\"/>",
        tip.x(),
        tip.y(),
        baseX - unitY * half,
        baseY + unitX * half,
        baseX + unitY * half,
        baseY - unitX * half);
  }

  private static void name(Area area, StringBuilder svg) {
    Point at = AreaMap.at(area.code());
    svg.append(
        "<text x=\"%d\" y=\"%d\">%s</text>"
            .formatted(Math.round(at.x()), Math.round(at.y() + 20), AreaMap.escape(area.name())));
  }
}
