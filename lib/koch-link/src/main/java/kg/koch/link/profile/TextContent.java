package kg.koch.link.profile;

/** What is asked of one text of a column. Read letter by letter: thousands are, of each column. */
final class TextContent {

  private TextContent() {}

  /** True for digits, with a minus before them or a decimal point or comma among them, or not. */
  static boolean isNumber(String text) {
    int at = afterSpace(text, 0);
    at += at < text.length() && text.charAt(at) == '-' ? 1 : 0;
    int end = afterDigits(text, at);
    if (end == at) {
      return false;
    }
    if (end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ',')) {
      int fraction = end + 1;
      end = afterDigits(text, fraction);
      if (end == fraction) {
        return false;
      }
    }
    return afterSpace(text, end) == text.length();
  }

  static boolean hasDigit(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isDigit(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** Words between white space; 1 at least. */
  static int words(String text) {
    String stripped = text.strip();
    int words = 1;
    for (int at = 1; at < stripped.length(); at++) {
      words += isSpace(stripped.charAt(at)) && !isSpace(stripped.charAt(at - 1)) ? 1 : 0;
    }
    return words;
  }

  private static int afterSpace(String text, int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int afterDigits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char letter) {
    return letter == ' ' || letter >= '\t' && letter <= '\r';
  }
}
