package kg.koch.catalog;

/** What is wrong in the text of a comparison, and at which character; the first is 1. */
final class ExpressionFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String came;
  private final int at;

  ExpressionFault(String expected, String came, int at) {
    super("Expected %s; got %s at character %d".formatted(expected, came, at));
    this.expected = expected;
    this.came = came;
    this.at = at;
  }

  String expected() {
    return expected;
  }

  String came() {
    return "%s at character %d".formatted(came, at);
  }
}
