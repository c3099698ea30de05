package kg.koch.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kg.koch.catalog.Comparison.Operator;
import kg.koch.catalog.Operand.Kind;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.FieldType;

/**
 * Reads comparisons of the fields of a source and sees to it that both sides are of one kind.
 *
 * <p>What is written there: docs/methods/check-rules.md.
 */
final class ComparisonParser {

  /** Ten-thousandths of a longer whole number may not fit into a long. */
  private static final int LONGEST_BESIDE_DECIMALS = 14;

  private static final Map<String, Operator> SIGNS = new HashMap<>();

  static {
    for (Operator operator : Operator.values()) {
      SIGNS.put(operator.sign(), operator);
    }
  }

  private final Map<String, Field> fields;
  private final Function<Field, Set<String>> codes;

  /**
   * @param codes what a field of type CODE may hold
   */
  ComparisonParser(Map<String, Field> fields, Function<Field, Set<String>> codes) {
    this.fields = fields;
    this.codes = codes;
  }

  /** The operator of that sign. */
  static Operator operator(String sign) {
    Operator operator = SIGNS.get(sign.strip());
    if (operator == null) {
      throw new ExpressionFault("one of " + signs(), "'" + sign + "'", 1);
    }
    return operator;
  }

  private static List<String> signs() {
    List<String> signs = new ArrayList<>();
    for (Operator operator : Operator.values()) {
      signs.add(operator.sign());
    }
    return signs;
  }

  Operand side(String text) {
    ExpressionTokens tokens = new ExpressionTokens(text);
    Operand side = new SideParser(tokens, fields).side();
    requireEnd(tokens, "an operator + or -, or the end");
    return side;
  }

  Operand choices(String text) {
    ExpressionTokens tokens = new ExpressionTokens(text);
    Operand choices = new SideParser(tokens, fields).choices();
    requireEnd(tokens, "the end");
    return choices;
  }

  private static void requireEnd(ExpressionTokens tokens, String expected) {
    if (tokens.peek().kind() != ExpressionTokens.Kind.END) {
      throw tokens.fault(expected);
    }
  }

  /** Comparisons joined by {@code and}. */
  List<Comparison> conditions(String text) {
    ExpressionTokens tokens = new ExpressionTokens(text);
    List<Comparison> conditions = new ArrayList<>();
    do {
      conditions.add(condition(tokens));
    } while (tokens.takes("and"));
    requireEnd(tokens, "'and' or the end");
    return conditions;
  }

  private Comparison condition(ExpressionTokens tokens) {
    int at = tokens.peek().at();
    SideParser sides = new SideParser(tokens, fields);
    Operand left = sides.side();
    ExpressionFault noOperator = tokens.fault("one of " + signs());
    String sign = tokens.take().text();
    Operator operator = SIGNS.get(sign.equals("not") && tokens.takes("in") ? "not in" : sign);
    if (operator == null) {
      throw noOperator;
    }
    Operand right = operator.isChoice() ? sides.choices() : sides.side();
    return compared(left, operator, right, tokens.since(at));
  }

  /**
   * The comparison of both sides.
   *
   * @throws ExpressionFault if they cannot be compared so
   */
  Comparison compared(Operand left, Operator operator, Operand right, String text) {
    Comparison comparison = new Comparison(left, operator, right, text);
    if (comparison.fields().findAny().isEmpty()) {
      throw new ExpressionFault("a field on at least one side", "constants only", 1);
    }
    if (operator.isPair()) {
      requireFields(left);
      requireFields(right);
      return comparison;
    }
    if (asDay(left.kind()) != asDay(right.kind())) {
      throw new ExpressionFault("two sides of one kind", left.kind() + " and " + right.kind(), 1);
    }
    if (operator.isOrder() && (left.kind() == Kind.TEXT || left.kind() == Kind.PIN)) {
      throw new ExpressionFault("== or != for " + left.kind(), operator.sign(), 1);
    }
    checkLengths(comparison);
    checkCodes(left, right);
    checkCodes(right, left);
    return comparison;
  }

  private static Kind asDay(Kind kind) {
    return kind == Kind.MOMENT ? Kind.DAY : kind;
  }

  private static void requireFields(Operand side) {
    if (side.fields().findAny().isEmpty()) {
      throw new ExpressionFault("a field on each side of a pair", "a constant", 1);
    }
  }

  private static void checkLengths(Comparison comparison) {
    if (!comparison.left().hasDecimals() && !comparison.right().hasDecimals()) {
      return;
    }
    comparison
        .fields()
        .filter(field -> field.type() == FieldType.INTEGER)
        .filter(field -> field.maximumLength() > LONGEST_BESIDE_DECIMALS)
        .forEach(
            field -> {
              throw new ExpressionFault(
                  "beside decimals a whole number of at most 14 characters",
                  "'%s' of %d".formatted(field.name(), field.maximumLength()),
                  1);
            });
  }

  /** A code mistyped in a rule would never hold, and nobody would notice. */
  private void checkCodes(Operand side, Operand constants) {
    if (!(side instanceof Operand.FieldValue value) || value.field().type() != FieldType.CODE) {
      return;
    }
    List<Operand> all =
        constants instanceof Operand.Choices choices ? choices.constants() : List.of(constants);
    Set<String> accepted = codes.apply(value.field());
    for (Operand one : all) {
      if (one instanceof Operand.TextConstant code && !accepted.contains(code.text())) {
        throw new ExpressionFault(
            "a code of the list " + value.field().codeList(), "'" + code.text() + "'", 1);
      }
    }
  }
}
