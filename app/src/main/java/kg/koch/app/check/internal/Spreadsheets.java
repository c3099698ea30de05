package kg.koch.app.check.internal;

/**
 * What a spreadsheet would take for a formula when it opens a text file: a value that begins with
 * one of {@code = + - @}, or with a tab or a carriage return before it.
 */
final class Spreadsheets {

  private Spreadsheets() {}

  static boolean mayBeFormula(byte[] text) {
    return text.length > 0
        && switch (text[0]) {
          case '=', '+', '-', '@', '\t', '\r' -> true;
          default -> false;
        };
  }
}
