package kg.koch.app.residence;

/** A fault in a block of a CSV file, before the lines of earlier blocks are known. */
final class CsvFault extends Exception {

  private static final long serialVersionUID = 1L;

  final int line;
  final String field;
  final String expected;
  final String came;

  CsvFault(int line, String field, String expected, String came) {
    super(expected + "; " + came, null, false, false);
    this.line = line;
    this.field = field;
    this.expected = expected;
    this.came = came;
  }
}
