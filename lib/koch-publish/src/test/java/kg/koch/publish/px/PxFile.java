package kg.koch.publish.px;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads PX files as the specification (AXIS-VERSION 2013) has them, knowing nothing of the writer:
 * {@code KEYWORD[language]("key")=values;}, texts joined over lines, DATA last. For tests.
 *
 * @param keywords by name with language and keys, such as {@code VALUES[ru]("Пол")}
 * @param data the cells, quotation marks taken off
 */
public record PxFile(Map<String, List<String>> keywords, List<String> data) {

  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

  public static PxFile parse(String file) {
    Map<String, List<String>> keywords = new LinkedHashMap<>();
    int at = 0;
    while (!file.startsWith("DATA=", at)) {
      int equals = outside(file, at, '=');
      int end = outside(file, equals, ';');
      String name = file.substring(at, equals);
      if (keywords.put(name, values(file.substring(equals + 1, end))) != null) {
        throw new IllegalStateException("Expected each keyword once; got " + name);
      }
      at = end + 1;
      while (at < file.length() && Character.isWhitespace(file.charAt(at))) {
        at++;
      }
    }
    String cells = file.substring(at + "DATA=".length(), outside(file, at, ';'));
    return new PxFile(
        keywords,
        Arrays.stream(cells.strip().split("\\s+")).map(cell -> cell.replace("\"", "")).toList());
  }

  /** The place of the next such character that stands outside quotation marks. */
  private static int outside(String file, int from, char wanted) {
    boolean quoted = false;
    for (int at = from; at < file.length(); at++) {
      char here = file.charAt(at);
      quoted ^= here == '"';
      if (here == wanted && !quoted) {
        return at;
      }
    }
    throw new IllegalStateException("Expected " + wanted + " after character " + from);
  }

  /** Texts that only white space parts belong together; a comma parts values. */
  private static List<String> values(String text) {
    if (!text.contains("\"") || text.startsWith("TLIST")) {
      return List.of(text);
    }
    List<String> values = new ArrayList<>();
    Matcher part = TEXT.matcher(text);
    int end = -1;
    while (part.find()) {
      boolean goesOn = end >= 0 && text.substring(end, part.start()).isBlank();
      if (goesOn) {
        values.set(values.size() - 1, values.get(values.size() - 1) + part.group(1));
      } else {
        values.add(part.group(1));
      }
      end = part.end();
    }
    return values;
  }

  public List<String> get(String keyword) {
    List<String> found = keywords.get(keyword);
    if (found == null) {
      throw new IllegalStateException("Expected " + keyword + " in " + keywords.keySet());
    }
    return found;
  }

  public String one(String keyword) {
    return get(keyword).get(0);
  }
}
