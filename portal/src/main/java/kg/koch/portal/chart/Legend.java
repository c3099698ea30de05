package kg.koch.portal.chart;

import java.util.List;

/** Names of lines or fills above a chart, in one or two columns. */
final class Legend {

  private static final int ROW = 24;
  private static final int KEY = 42;

  private Legend() {}

  static int height(Size size, int names) {
    return rows(size, names) * ROW + (names == 0 ? 0 : 8);
  }

  private static int rows(Size size, int names) {
    int columns = size.of(2, 1);
    return (names + columns - 1) / columns;
  }

  static void lines(Sheet sheet, List<String> names, Svg svg) {
    for (int i = 0; i < names.size(); i++) {
      double x = x(sheet, i);
      double y = y(sheet, i);
      svg.add("<path class=\"line s%d\" d=\"M%.0f %.0fh34\"/>", i, x, y);
      name(sheet, names.get(i), x, y, svg);
    }
  }

  static void fills(Sheet sheet, List<String> names, Svg svg) {
    for (int i = 0; i < names.size(); i++) {
      double x = x(sheet, i);
      double y = y(sheet, i);
      svg.add("<rect class=\"part\" x=\"%.0f\" y=\"%.0f\" width=\"34\" height=\"14\" ", x, y - 7);
      svg.raw(sheet.fill(i)).add("/>");
      name(sheet, names.get(i), x, y, svg);
    }
  }

  private static void name(Sheet sheet, String name, double x, double y, Svg svg) {
    double room = sheet.width() / (double) sheet.size().of(2, 1) - KEY - 12;
    svg.text("label", x + KEY, y + 5, "start", sheet.size().fit(name, room));
  }

  private static double x(Sheet sheet, int index) {
    int columns = sheet.size().of(2, 1);
    return 4 + index % columns * (sheet.width() / (double) columns);
  }

  private static double y(Sheet sheet, int index) {
    return 16 + index / sheet.size().of(2, 1) * (double) ROW;
  }
}
