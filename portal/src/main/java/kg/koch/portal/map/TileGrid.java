package kg.koch.portal.map;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleFunction;
import kg.koch.portal.map.AreaMap.Area;
import kg.koch.portal.map.AreaMap.Drawing;

/**
 * The nine oblast-level units as equal squares, about where they lie: small cities are as easy to
 * see as large oblasts, and a square says nothing on any border.
 */
public final class TileGrid {

  private static final int SIDE = 120;
  private static final int GAP = 6;

  /** Column and row, from the north-west. */
  private static final Map<String, int[]> AT =
      Map.of(
          "KG07", new int[] {0, 0},
          "KG08", new int[] {1, 0},
          "KG11", new int[] {2, 0},
          "KG02", new int[] {3, 0},
          "KG03", new int[] {1, 1},
          "KG04", new int[] {2, 1},
          "KG05", new int[] {0, 2},
          "KG06", new int[] {1, 2},
          "KG21", new int[] {2, 2});

  private TileGrid() {}

  /**
   * Like {@link AreaMap#draw}, with the figure written in each square.
   *
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
    Classes classes = AreaMap.classes(areas);
    StringBuilder svg =
        AreaMap.begin("tiles", 4 * (SIDE + GAP), 3 * (SIDE + GAP), id, title, description);
    areas.stream()
        .filter(area -> AT.containsKey(area.code()))
        .forEach(area -> tile(area, classes, svg));
    return new Drawing(
        svg.append("</svg>").toString(), AreaMap.legend(areas, classes, write, noValue));
  }

  private static void tile(Area area, Classes classes, StringBuilder svg) {
    int[] at = Objects.requireNonNull(AT.get(area.code()));
    int x = at[0] * (SIDE + GAP) + GAP / 2;
    int y = at[1] * (SIDE + GAP) + GAP / 2;
    svg.append(
            "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\">"
                .formatted(AreaMap.style(area, classes), x, y, SIDE, SIDE))
        .append(AreaMap.tip(area))
        .append("</rect>");
    text(shortName(area.name()), x, y + 52, svg);
    text(area.written(), x, y + 84, svg);
  }

  private static void text(String words, int x, int y, StringBuilder svg) {
    svg.append(
        "<text x=\"%d\" y=\"%d\">%s</text>".formatted(x + SIDE / 2, y, AreaMap.escape(words)));
  }

  /** As much of the name as fits the square: its first words. */
  private static String shortName(String name) {
    if (name.length() <= 14) {
      return name;
    }
    int space = name.lastIndexOf(' ', 13);
    return space > 0 ? name.substring(0, space) : name.substring(0, 13) + "…";
  }
}
