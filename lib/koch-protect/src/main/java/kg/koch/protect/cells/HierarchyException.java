package kg.koch.protect.cells;

/** A hierarchy that is none: a part without a whole, a code twice, two totals. */
public final class HierarchyException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final String expected;
  private final String came;

  HierarchyException(int line, String expected, String came) {
    super("Expected " + expected + "; got " + came);
    this.line = line;
    this.expected = expected;
    this.came = came;
  }

  /** Which of the lines, from 0. */
  public int line() {
    return line;
  }

  public String expected() {
    return expected;
  }

  public String came() {
    return came;
  }
}
