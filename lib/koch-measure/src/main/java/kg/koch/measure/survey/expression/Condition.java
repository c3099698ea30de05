package kg.koch.measure.survey.expression;

/**
 * Which rows a figure is about: those whose value compares so with the one given.
 *
 * @param value a number, or for = and != any text
 */
public record Condition(String variable, Comparison comparison, String value) {

  /** How two values compare. */
  public enum Comparison {
    EQUAL("="),
    UNLIKE("!="),
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }

    /** Whether it needs numbers. */
    public boolean isOrder() {
      return this != EQUAL && this != UNLIKE;
    }

    /** Whether it holds when the first compares with the second as {@code order} says. */
    public boolean holds(int order) {
      return switch (this) {
        case EQUAL -> order == 0;
        case UNLIKE -> order != 0;
        case BELOW -> order < 0;
        case AT_MOST -> order <= 0;
        case ABOVE -> order > 0;
        case AT_LEAST -> order >= 0;
      };
    }
  }
}
