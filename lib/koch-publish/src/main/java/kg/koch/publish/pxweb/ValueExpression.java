package kg.koch.publish.pxweb;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kg.koch.terms.Dimension;

/**
 * One selection expression of PxWebApi 2: a code; a pattern with * for any characters and ? for
 * one; TOP(n), BOTTOM(n), each also with a number to pass over; FROM(code), TO(code),
 * RANGE(code,code). The top of time are its latest periods.
 */
final class ValueExpression {

  private static final Pattern CALL =
      Pattern.compile("(TOP|BOTTOM|FROM|TO|RANGE)\\(([^(),]+)(?:,([^(),]+))?\\)");

  private final Dimension dimension;
  private final boolean time;
  private final List<Integer> candidates;

  /**
   * @param candidates positions an expression may choose from, in the dimension's order
   */
  ValueExpression(Dimension dimension, boolean time, List<Integer> candidates) {
    this.dimension = dimension;
    this.time = time;
    this.candidates = candidates;
  }

  /**
   * The positions the expression chooses.
   *
   * @throws PxWebException 400 if it names a code the dimension has not, or is no expression
   */
  List<Integer> positions(String expression) {
    String text = expression.strip();
    Matcher call = CALL.matcher(text.toUpperCase(Locale.ROOT));
    if (call.matches()) {
      String first = text.substring(call.start(2), call.end(2)).strip();
      String second =
          call.group(3) == null ? "" : text.substring(call.start(3), call.end(3)).strip();
      return call(call.group(1), first, second);
    }
    if (text.contains("*") || text.contains("?")) {
      return matching(text);
    }
    return List.of(position(text));
  }

  private List<Integer> call(String name, String first, String second) {
    return switch (name) {
      case "TOP" -> end(time, number(first), second.isEmpty() ? 0 : number(second));
      case "BOTTOM" -> end(!time, number(first), second.isEmpty() ? 0 : number(second));
      case "FROM" -> between(position(first), dimension.size() - 1);
      case "TO" -> between(0, position(first));
      default -> between(position(first), position(second));
    };
  }

  private List<Integer> end(boolean fromBehind, int count, int over) {
    int size = candidates.size();
    int passed = Math.min(over, size);
    int taken = Math.min(count, size - passed);
    return fromBehind
        ? candidates.subList(size - passed - taken, size - passed)
        : candidates.subList(passed, passed + taken);
  }

  private List<Integer> between(int from, int to) {
    return candidates.stream().filter(at -> from <= at && at <= to).toList();
  }

  /** Compared character by character, so that no pattern takes long. */
  private List<Integer> matching(String pattern) {
    return candidates.stream().filter(at -> matches(pattern, dimension.code(at))).toList();
  }

  static boolean matches(String pattern, String code) {
    boolean[] reached = new boolean[code.length() + 1];
    reached[0] = true;
    for (char sign : pattern.toCharArray()) {
      boolean[] next = new boolean[reached.length];
      IntStream.range(0, reached.length)
          .filter(at -> reached[at])
          .forEach(at -> step(sign, code, at, next));
      System.arraycopy(next, 0, reached, 0, next.length);
    }
    return reached[code.length()];
  }

  private static void step(char sign, String code, int at, boolean[] next) {
    if (sign == '*') {
      java.util.Arrays.fill(next, at, next.length, true);
    } else if (at < code.length() && (sign == '?' || sign == code.charAt(at))) {
      next[at + 1] = true;
    }
  }

  private int position(String code) {
    return dimension
        .findPosition(code)
        .orElseThrow(() -> PxWebException.expected("a value of " + dimension.id(), code));
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,6}")) {
      throw PxWebException.expected("a whole number", text);
    }
    return Integer.parseInt(text);
  }
}
