package kg.koch.measure.survey.expression;

/** An expression that cannot be read, with the place where reading stopped. */
public final class ExpressionFault extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int position;

  ExpressionFault(String text, int position, String expected, String came) {
    super(
        "Expected %s at character %d; got %s%n  %s%n  %s^"
            .formatted(expected, position + 1, came, text, " ".repeat(position)));
    this.position = position;
  }

  /** The character, counted from 0. */
  public int position() {
    return position;
  }
}
