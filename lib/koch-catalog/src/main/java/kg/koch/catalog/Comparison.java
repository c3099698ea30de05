package kg.koch.catalog;

import java.util.stream.Stream;
import kg.koch.catalog.SourceLayout.Field;

/**
 * Left side, operator, right side, of the values of one row.
 *
 * <p>Both sides are of one kind and the operator is one that kind has; {@link ComparisonParser} has
 * seen to that.
 *
 * @param text as it was written
 */
public record Comparison(Operand left, Operator operator, Operand right, String text) {

  /** How the sides are held against each other. */
  public enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    /** The left value is among the constants on the right. */
    IN("in"),
    NOT_IN("not in"),
    /** Both sides have a value, or neither has. */
    COMPULSORY_PAIR("COMPULSORY_PAIR"),
    /** At most one of the sides has a value. */
    EXCLUSIVE_PAIR("EXCLUSIVE_PAIR");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** As it is written in a declaration. */
    public String sign() {
      return sign;
    }

    /** True if it asks what is there, not what it is. */
    public boolean isPair() {
      return this == COMPULSORY_PAIR || this == EXCLUSIVE_PAIR;
    }

    boolean isChoice() {
      return this == IN || this == NOT_IN;
    }

    /** True if it asks which is more: texts and PINs have no order. */
    boolean isOrder() {
      return this == LESS || this == AT_MOST || this == GREATER || this == AT_LEAST;
    }
  }

  /** The fields of both sides, in the order they are written. */
  public Stream<Field> fields() {
    return Stream.concat(left.fields(), right.fields());
  }
}
