package kg.koch.portal.map;

import java.util.List;

/** The country with one of its nine oblast-level units marked. */
public final class LocatorMap {

  private LocatorMap() {}

  /**
   * @param marked code of the unit; the country is marked as a whole by a code that is none of them
   * @param title what is marked, in words
   */
  public static String draw(String id, String title, String marked) {
    StringBuilder svg = new StringBuilder(6000);
    svg.append(
        "<svg class=\"map locator\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-t\">"
            .formatted(Shapes.WIDTH, Shapes.HEIGHT, id));
    svg.append("<title id=\"%s-t\">%s</title>".formatted(id, AreaMap.escape(title)));
    boolean one = AreaMap.shows(marked);
    Shapes.shapes().paths().keySet().stream()
        .sorted()
        .forEach(
            code ->
                svg.append(
                    "<path class=\"%s\" d=\"%s\"/>"
                        .formatted(
                            style(!one || code.equals(marked)),
                            Shapes.shapes().paths().get(code))));
    for (String city : List.of("KG11", "KG21")) {
      Point at = AreaMap.at(city);
      svg.append(
          "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>"
              .formatted(
                  style(city.equals(marked)),
                  Math.round(at.x()),
                  Math.round(at.y()),
                  AreaMap.CIRCLE_RADIUS));
    }
    return svg.append("</svg>").toString();
  }

  private static String style(boolean marked) {
    return marked ? "q3" : "qx";
  }
}
