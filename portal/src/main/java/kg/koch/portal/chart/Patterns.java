package kg.koch.portal.chart;

import java.util.List;

/**
 * Fills that differ in colour and in pattern, so that nobody needs colour to tell them apart:
 * plain, strokes of three directions, dots, crosses.
 */
final class Patterns {

  private static final List<String> STROKES =
      List.of(
          "",
          "<path class=\"hatch\" d=\"M-2 2l4-4M0 8l8-8M6 10l4-4\"/>",
          "<path class=\"hatch\" d=\"M0 4h8\"/>",
          "<circle class=\"speck\" cx=\"4\" cy=\"4\" r=\"1.6\"/>",
          "<path class=\"hatch\" d=\"M4 0v8\"/>",
          "<path class=\"hatch\" d=\"M0 0l8 8M8 0l-8 8\"/>");

  static final int COUNT = STROKES.size();

  private Patterns() {}

  /** Writes the definitions of so many patterns of a sheet. */
  static void define(Sheet sheet, int count, Svg svg) {
    svg.add("<defs>");
    for (int i = 0; i < Math.min(count, COUNT); i++) {
      svg.add("<pattern id=\"%s-p%d\" width=\"8\" height=\"8\"", sheet.id(), i);
      svg.add(" patternUnits=\"userSpaceOnUse\"><rect class=\"f%d\"", i);
      svg.add(" width=\"8\" height=\"8\"/>").raw(STROKES.get(i)).add("</pattern>");
    }
    svg.add("</defs>");
  }
}
