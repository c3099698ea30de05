package kg.koch.openrosa;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * XML as it is written, element by element; everything given is escaped, and characters that XML
 * does not know are left out. Attributes stand in the order given, so the same calls give the same
 * bytes. Not thread-safe.
 */
public final class Markup {

  /** The value of an attribute that stands there with nothing in it. */
  public static final String BLANK = "\u0000";

  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * @param attributes names and values in turn; one with an empty value is left out
   */
  public Markup open(String name, String... attributes) {
    start(name, attributes);
    text.append('>');
    open.push(name);
    return this;
  }

  /** An element without content. */
  public Markup empty(String name, String... attributes) {
    start(name, attributes);
    text.append("/>");
    return this;
  }

  /** An element with text in it. */
  public Markup leaf(String name, String content, String... attributes) {
    return open(name, attributes).text(content).close();
  }

  public Markup text(String content) {
    escape(content, false);
    return this;
  }

  public Markup close() {
    String name = Objects.requireNonNull(open.poll(), "Expected an open element; got none");
    text.append("</").append(name).append('>');
    return this;
  }

  /** The document, once every element is closed. */
  public byte[] bytes() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Expected every element closed; got open " + open);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void start(String name, String... attributes) {
    text.append('<').append(name);
    for (int at = 0; at < attributes.length; at += 2) {
      if (!attributes[at + 1].isEmpty()) {
        text.append(' ').append(attributes[at]).append("=\"");
        escape(attributes[at + 1], true);
        text.append('"');
      }
    }
  }

  private void escape(String content, boolean attribute) {
    content
        .codePoints()
        .filter(Markup::isXml)
        .forEach(
            point -> {
              switch (point) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append(attribute ? "&quot;" : "\"");
                case '\n', '\t', '\r' -> white(point, attribute);
                default -> text.appendCodePoint(point);
              }
            });
  }

  /** A reader turns white space of an attribute into blanks, and a carriage return into a line. */
  private void white(int point, boolean attribute) {
    if (attribute || point == '\r') {
      text.append("&#").append(point).append(';');
    } else {
      text.appendCodePoint(point);
    }
  }

  private static boolean isXml(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
