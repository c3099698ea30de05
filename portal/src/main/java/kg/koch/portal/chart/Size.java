package kg.koch.portal.chart;

/**
 * How wide a chart is drawn. A page holds a wide and a narrow drawing of the same figures and shows
 * the one that fits, so that words stay readable on a telephone.
 */
public enum Size {
  /** The only drawing of a page, on every screen. */
  ALONE("chart", 720, 15),
  WIDE("chart wide", 720, 15),
  NARROW("chart narrow", 360, 13);

  /** Mean width of a letter in parts of the font's size, a little more than most letters take. */
  private static final double LETTER = 0.63;

  private final String style;
  private final int width;
  private final int font;

  Size(String style, int width, int font) {
    this.style = style;
    this.width = width;
    this.font = font;
  }

  String style() {
    return style;
  }

  int width() {
    return width;
  }

  boolean isNarrow() {
    return this == NARROW;
  }

  /** The one of two lengths that suits the size. */
  int of(int wide, int narrow) {
    return isNarrow() ? narrow : wide;
  }

  /** The text, or its beginning if it is longer than the room. */
  String fit(String text, double room) {
    int letters = Math.max(3, (int) (room / (font * LETTER)));
    return text.length() <= letters ? text : text.substring(0, letters - 1).strip() + "…";
  }

  /** About how wide the text is. */
  double widthOf(String text) {
    return text.length() * font * LETTER;
  }
}
