package kg.koch.publish.px;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes keywords: {@code NAME[language]("key")="value";}, texts in lines of 200 characters. */
final class PxKeyword {

  /** The format asks for lines of at most 256 characters; keys and quotes stand beside the text. */
  private static final int LINE = 200;

  private final Appendable out;

  PxKeyword(Appendable out) {
    this.out = out;
  }

  /**
   * A text in quotation marks; those within it become apostrophes, for the format has no escape.
   */
  static String quoted(String text) {
    return '"' + plain(text) + '"';
  }

  private static String plain(String text) {
    return text.replace('"', '\'').replace("\r", "").replace("\n", "#");
  }

  /** A word or number that stands without quotation marks. */
  void word(String name, String value) throws IOException {
    out.append(name).append('=').append(value).append(";\n");
  }

  void text(String name, String value) throws IOException {
    out.append(name).append('=');
    String rest = plain(value);
    while (rest.length() > LINE) {
      int end = Character.isLowSurrogate(rest.charAt(LINE)) ? LINE - 1 : LINE;
      out.append('"').append(rest, 0, end).append("\"\n");
      rest = rest.substring(end);
    }
    out.append('"').append(rest).append("\";\n");
  }

  /** Values with commas between them, a line each where they are long. */
  void list(String name, List<String> values) throws IOException {
    out.append(name).append('=');
    int line = name.length();
    for (int i = 0; i < values.size(); i++) {
      String value = quoted(values.get(i)) + (i + 1 < values.size() ? "," : ";\n");
      line += value.length();
      if (line > LINE && i > 0) {
        out.append('\n');
        line = value.length();
      }
      out.append(value);
    }
  }

  static String keys(List<String> keys) {
    return keys.stream().map(PxKeyword::quoted).collect(Collectors.joining(",", "(", ")"));
  }
}
