package kg.koch.portal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleFunction;

/** Draws the map of oblasts coloured by a figure, with its legend. */
public final class AreaMap {

  /** A code and what to write of it; value NaN: hidden or not published. */
  public record Area(String code, String name, double value, String written) {}

  /** One line of the legend: style class of its colour and its words. */
  public record LegendEntry(String style, String words) {}

  /** The drawing, and its legend from low to high. */
  public record Drawing(String svg, List<LegendEntry> legend) {}

  private static final Map<String, double[]> LABEL_AT =
      Map.of(
          "KG02", new double[] {78.1, 42.05},
          "KG03", new double[] {72.6, 41.50},
          "KG04", new double[] {75.7, 41.40},
          "KG05", new double[] {70.95, 39.93},
          "KG06", new double[] {73.4, 40.05},
          "KG07", new double[] {72.0, 42.42},
          "KG08", new double[] {75.15, 42.45});

  /** Cities drawn as circles: their oblast's shape would hide them or has none for them. */
  private static final Map<String, double[]> CIRCLE_AT =
      Map.of("KG11", new double[] {74.6, 42.87}, "KG21", new double[] {72.80, 40.53});

  private static final List<String> CIRCLES = List.of("KG11", "KG21");
  static final int CIRCLE_RADIUS = 10;

  private AreaMap() {}

  /** True if the code is one of the nine units of the map. */
  public static boolean shows(String code) {
    return LABEL_AT.containsKey(code) || CIRCLE_AT.containsKey(code);
  }

  /** Where the unit's name stands, or its circle; of one of the nine units. */
  static Point at(String code) {
    double[] at =
        Objects.requireNonNull(
            CIRCLE_AT.containsKey(code) ? CIRCLE_AT.get(code) : LABEL_AT.get(code));
    return new Point(Shapes.x(at[0]), Shapes.y(at[1]));
  }

  static boolean isCircle(String code) {
    return CIRCLE_AT.containsKey(code);
  }

  /**
   * @param id of the drawing on its page, for its title and description
   * @param write how bounds of classes are written
   * @param noValue words for areas without a value
   */
  public static Drawing draw(
      String id,
      String title,
      String description,
      List<Area> areas,
      DoubleFunction<String> write,
      String noValue) {
    Classes classes = classes(areas);
    StringBuilder svg = begin("map", Shapes.WIDTH, Shapes.HEIGHT, id, title, description);
    for (Area area : areas) {
      String path = Shapes.shapes().paths().get(area.code());
      if (path != null) {
        svg.append("<path class=\"%s\" d=\"%s\">".formatted(style(area, classes), path));
        svg.append(tip(area)).append("</path>");
      }
    }
    areas.stream()
        .filter(area -> CIRCLES.contains(area.code()))
        .forEach(area -> circle(area, classes, svg));
    areas.stream()
        .filter(area -> LABEL_AT.containsKey(area.code()))
        .forEach(area -> label(area, svg));
    return new Drawing(svg.append("</svg>").toString(), legend(areas, classes, write, noValue));
  }

  /** The classes of the areas' figures. */
  static Classes classes(List<Area> areas) {
    return Classes.of(
        areas.stream().mapToDouble(Area::value).filter(v -> !Double.isNaN(v)).toArray());
  }

  /** A drawing that has begun: its size, its title and its description. */
  static StringBuilder begin(
      String style, int width, int height, String id, String title, String description) {
    StringBuilder svg = new StringBuilder(8000);
    svg.append(
        "<svg class=\"%s\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-t %s-d\">"
            .formatted(style, width, height, id, id));
    svg.append("<title id=\"%s-t\">%s</title>".formatted(id, escape(title)));
    return svg.append("<desc id=\"%s-d\">%s</desc>".formatted(id, escape(description)));
  }

  static String style(Area area, Classes classes) {
    return Double.isNaN(area.value()) ? "qx" : classes.style(classes.classOf(area.value()));
  }

  static String tip(Area area) {
    return "<title>" + escape(area.name() + ": " + area.written()) + "</title>";
  }

  private static void circle(Area area, Classes classes, StringBuilder svg) {
    double[] at = Objects.requireNonNull(CIRCLE_AT.get(area.code()));
    long x = Math.round(Shapes.x(at[0]));
    long y = Math.round(Shapes.y(at[1]));
    svg.append(
            "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"%d\">"
                .formatted(style(area, classes), x, y, CIRCLE_RADIUS))
        .append(tip(area))
        .append("</circle>");
    long above = area.code().equals("KG21") ? -20 : 15;
    svg.append("<text x=\"%d\" y=\"%d\">%s</text>".formatted(x, y - above, escape(area.name())));
  }

  private static void label(Area area, StringBuilder svg) {
    double[] at = Objects.requireNonNull(LABEL_AT.get(area.code()));
    svg.append(
        "<text x=\"%d\" y=\"%d\">%s</text>"
            .formatted(
                Math.round(Shapes.x(at[0])), Math.round(Shapes.y(at[1])), escape(area.name())));
  }

  static List<LegendEntry> legend(
      List<Area> areas, Classes classes, DoubleFunction<String> write, String noValue) {
    List<LegendEntry> entries = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      entries.add(new LegendEntry(classes.style(i), band(areas, classes, i, write)));
    }
    if (areas.stream().anyMatch(area -> Double.isNaN(area.value()))) {
      entries.add(new LegendEntry("qx", noValue));
    }
    return List.copyOf(entries);
  }

  /**
   * The least and greatest figure in the class, so that no figure reads as being in two; of classes
   * without a figure, its bounds.
   */
  private static String band(
      List<Area> areas, Classes classes, int index, DoubleFunction<String> write) {
    double[] inside =
        areas.stream()
            .mapToDouble(Area::value)
            .filter(value -> !Double.isNaN(value) && classes.classOf(value) == index)
            .sorted()
            .toArray();
    String low = write.apply(inside.length == 0 ? classes.bounds().get(index) : inside[0]);
    String high =
        write.apply(
            inside.length == 0 ? classes.bounds().get(index + 1) : inside[inside.length - 1]);
    return low.equals(high) ? low : low + " … " + high;
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
