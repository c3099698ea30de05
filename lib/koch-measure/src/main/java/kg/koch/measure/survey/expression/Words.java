package kg.koch.measure.survey.expression;

import java.util.ArrayList;
import java.util.List;

/** An expression cut into words, quoted words and signs, read one after another. */
final class Words {

  /** What a piece is. */
  enum Kind {
    WORD,
    QUOTED,
    SIGN,
    END
  }

  /** A piece of the text, and where it begins. */
  record Piece(Kind kind, String text, int position) {

    String shown() {
      return kind == Kind.END ? "the end" : "'" + text + "'";
    }
  }

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private int next;

  Words(String text) {
    this.text = text;
    int position = 0;
    while (position < text.length()) {
      position = cut(position);
    }
    pieces.add(new Piece(Kind.END, "", text.length()));
  }

  private int cut(int start) {
    char first = text.charAt(start);
    if (Character.isWhitespace(first)) {
      return start + 1;
    }
    if (first == '"' || first == '\'' || first == '`') {
      int end = text.indexOf(first, start + 1);
      if (end < 0) {
        throw new ExpressionFault(text, start, "a closing " + first, "none");
      }
      pieces.add(new Piece(Kind.QUOTED, text.substring(start + 1, end), start));
      return end + 1;
    }
    int end = start;
    while (end < text.length() && isPartOfWord(text.charAt(end), end == start)) {
      end++;
    }
    if (end > start) {
      pieces.add(new Piece(Kind.WORD, text.substring(start, end), start));
      return end;
    }
    boolean two = "<>!=".indexOf(first) >= 0 && text.startsWith("=", start + 1);
    pieces.add(new Piece(Kind.SIGN, text.substring(start, start + (two ? 2 : 1)), start));
    return start + (two ? 2 : 1);
  }

  private static boolean isPartOfWord(char character, boolean first) {
    return Character.isLetterOrDigit(character)
        || character == '_'
        || character == '.'
        || (first && character == '-');
  }

  Piece peek() {
    return pieces.get(next);
  }

  Piece take() {
    Piece piece = pieces.get(next);
    next = Math.min(next + 1, pieces.size() - 1);
    return piece;
  }

  /** Whether the next piece is this word or sign; takes it if so. */
  boolean takes(String wanted) {
    boolean is = peek().kind() != Kind.QUOTED && peek().text().equals(wanted);
    if (is) {
      take();
    }
    return is;
  }

  void expect(String sign, String expected) {
    if (!takes(sign)) {
      throw fault(expected);
    }
  }

  /** A word or a quoted text. */
  String name(String expected) {
    Kind kind = peek().kind();
    if (kind != Kind.WORD && kind != Kind.QUOTED) {
      throw fault(expected);
    }
    return take().text();
  }

  ExpressionFault fault(String expected) {
    return new ExpressionFault(text, peek().position(), expected, peek().shown());
  }
}
