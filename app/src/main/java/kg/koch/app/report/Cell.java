package kg.koch.app.report;

import java.util.Locale;

/**
 * A field of a table on a page.
 *
 * @param html its content, escaped
 * @param kind number, bar or empty: how it is set
 */
public record Cell(String html, String kind) {

  /** A text. */
  public static Cell of(String text) {
    return new Cell(HtmlPage.escaped(text), "");
  }

  /** A number as written. */
  public static Cell number(String text) {
    return new Cell(HtmlPage.escaped(text), "number");
  }

  /** A number, and below it what belongs to it; nothing below where that is empty. */
  public static Cell number(String text, String below) {
    return new Cell(HtmlPage.escaped(text) + small(below), "number");
  }

  private static String small(String text) {
    return text.isEmpty() ? "" : " <small>" + HtmlPage.escaped(text) + "</small>";
  }

  /** A value as written; it may be broken anywhere. */
  public static Cell value(String written) {
    return new Cell(HtmlPage.escaped(written), "value");
  }

  /** A value as written, and below it as compared where it differs by more than signs and case. */
  public static Cell written(String written, String folded) {
    boolean same = plain(written).equals(plain(folded));
    return new Cell(HtmlPage.escaped(written) + small(same ? "" : folded), "value");
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /**
   * A bar; both numbers as shares of the width.
   *
   * @param from where it begins
   * @param kind for, against or other: its colour
   */
  public static Cell bar(double from, double width, String kind) {
    return new Cell(
        String.format(
            Locale.ROOT,
            "<span class=\"track\"><span class=\"bar %s\" style=\"margin-left:%.2f%%;width:max(%.2f%%,2px)\"></span></span>",
            kind,
            100 * from,
            100 * width),
        "bars");
  }
}
