package kg.koch.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a comparison, one after the other. */
final class ExpressionTokens {

  /** What a word is. A sign is an operator, a bracket, a comma, a plus or a minus. */
  enum Kind {
    DAY,
    NUMBER,
    TEXT,
    NAME,
    SIGN,
    END
  }

  /**
   * @param at its first character, the first of the text is 1
   */
  record Token(Kind kind, String text, int at) {

    boolean is(String sign) {
      return kind != Kind.TEXT && text.equals(sign);
    }

    String shown() {
      return kind == Kind.END ? "the end" : "'" + text + "'";
    }
  }

  private static final Pattern WORD =
      Pattern.compile(
          "(?<day>\\d{4}-\\d{2}-\\d{2})|(?<number>\\d+(?:\\.\\d+)?)|'(?<text>(?:[^']|'')*)'"
              + "|(?<name>[A-Za-z_][A-Za-z_0-9]*)|(?<sign>==|!=|<=|>=|[<>()\\[\\],+-])");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  ExpressionTokens(String text) {
    this.text = text;
    Matcher words = WORD.matcher(text);
    int at = afterSpace(0);
    while (at < text.length()) {
      if (!words.find(at) || words.start() != at) {
        throw new ExpressionFault(
            "a field, a number, a date, a 'text' or an operator",
            "'" + text.substring(at, text.offsetByCodePoints(at, 1)) + "'",
            at + 1);
      }
      tokens.add(token(words));
      at = afterSpace(words.end());
    }
    tokens.add(new Token(Kind.END, "", text.length() + 1));
  }

  private static Token token(Matcher words) {
    for (Kind kind : List.of(Kind.DAY, Kind.NUMBER, Kind.TEXT, Kind.NAME, Kind.SIGN)) {
      String found = words.group(kind.name().toLowerCase(Locale.ROOT));
      if (found != null) {
        String value = kind == Kind.TEXT ? found.replace("''", "'") : found;
        return new Token(kind, value, words.start() + 1);
      }
    }
    throw new IllegalStateException("A word of no kind");
  }

  private int afterSpace(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  Token peek() {
    return tokens.get(next);
  }

  Token take() {
    Token token = peek();
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  /** Takes the sign if it is next. */
  boolean takes(String sign) {
    boolean isNext = peek().is(sign);
    if (isNext) {
      take();
    }
    return isNext;
  }

  void require(String sign) {
    if (!takes(sign)) {
      throw fault("'" + sign + "'");
    }
  }

  /** The text from one character to the next word. */
  String since(int at) {
    return text.substring(at - 1, peek().at() - 1).strip();
  }

  ExpressionFault fault(String expected) {
    return new ExpressionFault(expected, peek().shown(), peek().at());
  }
}
