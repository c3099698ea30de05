package kg.koch.check;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import kg.koch.catalog.Comparison;
import kg.koch.catalog.Comparison.Operator;
import kg.koch.catalog.Operand;
import kg.koch.catalog.Operand.Kind;
import kg.koch.catalog.SourceLayout.Field;

/** A comparison ready to run on the values of rows. */
final class RowComparison {

  private final Operator operator;
  private final int[] left;
  private final int[] right;
  private final Predicate<Values> test;

  RowComparison(Comparison comparison, ToIntFunction<Field> positions) {
    this.operator = comparison.operator();
    this.left = comparison.left().fields().mapToInt(positions).toArray();
    this.right = comparison.right().fields().mapToInt(positions).toArray();
    this.test = operator.isPair() ? this::pair : test(comparison, positions);
  }

  /** True if one of its fields is empty. */
  boolean lacksValues(Values values) {
    return !isThere(left, values) || !isThere(right, values);
  }

  boolean holds(Values values) {
    return test.test(values);
  }

  /** True if it holds and, unless it is a pair, no field is empty. */
  boolean holdsOfWhatIsThere(Values values) {
    return (operator.isPair() || !lacksValues(values)) && holds(values);
  }

  private boolean pair(Values values) {
    boolean hasLeft = isThere(left, values);
    boolean hasRight = isThere(right, values);
    return operator == Operator.COMPULSORY_PAIR ? hasLeft == hasRight : !hasLeft || !hasRight;
  }

  private static boolean isThere(int[] fields, Values values) {
    for (int field : fields) {
      if (!values.isRead(field)) {
        return false;
      }
    }
    return true;
  }

  private static Predicate<Values> test(Comparison comparison, ToIntFunction<Field> positions) {
    Operand left = comparison.left();
    Operand right = comparison.right();
    boolean decimals = left.hasDecimals() || right.hasDecimals();
    boolean byDay = left.kind() != Kind.MOMENT || right.kind() != Kind.MOMENT;
    ComparedSide sides = new ComparedSide(positions, decimals, byDay);
    if (left.kind() == Kind.TEXT) {
      return texts(comparison, sides);
    }
    ComparedSide.NumberOf first = sides.number(left);
    if (right instanceof Operand.Choices choices) {
      List<ComparedSide.NumberOf> all = choices.constants().stream().map(sides::number).toList();
      boolean among = comparison.operator() == Operator.IN;
      return values -> all.stream().anyMatch(one -> one.of(values) == first.of(values)) == among;
    }
    ComparedSide.NumberOf second = sides.number(right);
    Operator operator = comparison.operator();
    return values -> isSo(operator, Long.compare(first.of(values), second.of(values)));
  }

  private static Predicate<Values> texts(Comparison comparison, ComparedSide sides) {
    ComparedSide.TextOf left = sides.text(comparison.left());
    List<Operand> right =
        comparison.right() instanceof Operand.Choices choices
            ? choices.constants()
            : List.of(comparison.right());
    List<ComparedSide.TextOf> all = right.stream().map(sides::text).toList();
    boolean among = comparison.operator() == Operator.IN || comparison.operator() == Operator.EQUAL;
    return values -> {
      byte[] text = left.of(values);
      return all.stream().anyMatch(one -> Arrays.equals(one.of(values), text)) == among;
    };
  }

  private static boolean isSo(Operator operator, int order) {
    return switch (operator) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      case AT_LEAST -> order >= 0;
      case IN, NOT_IN, COMPULSORY_PAIR, EXCLUSIVE_PAIR ->
          throw new IllegalStateException("Not an order: " + operator);
    };
  }
}
