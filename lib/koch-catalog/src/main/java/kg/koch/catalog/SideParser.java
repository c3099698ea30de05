package kg.koch.catalog;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kg.koch.catalog.ExpressionTokens.Token;
import kg.koch.catalog.Operand.Kind;
import kg.koch.catalog.SourceLayout.Field;

/**
 * Reads one side of a comparison: {@code term (+ term | - term)*}, or a list of constants.
 *
 * <p>A side has at most eight terms and a constant at most fourteen digits before the point, so
 * that no sum leaves the range of a long, in ten-thousandths too.
 */
final class SideParser {

  private static final int MOST_TERMS = 8;
  private static final int MOST_DIGITS = 14;
  private static final int MOST_DECIMALS = 4;

  private final ExpressionTokens tokens;
  private final Map<String, Field> fields;

  SideParser(ExpressionTokens tokens, Map<String, Field> fields) {
    this.tokens = tokens;
    this.fields = fields;
  }

  Operand side() {
    int at = tokens.peek().at();
    boolean isNegative = tokens.takes("-");
    Operand first = operand();
    List<Operand.Term> terms = new ArrayList<>(List.of(new Operand.Term(isNegative, first)));
    while (tokens.peek().is("+") || tokens.peek().is("-")) {
      boolean subtracted = tokens.take().is("-");
      int place = tokens.peek().at();
      Operand term = operand();
      if (term.kind() != Kind.NUMBER) {
        throw fault("a number to add or take away; between dates days(first, last)", place);
      }
      terms.add(new Operand.Term(subtracted, term));
    }
    if (terms.size() == 1 && !isNegative) {
      return first;
    }
    checkSum(terms, at);
    return new Operand.Sum(terms);
  }

  private void checkSum(List<Operand.Term> terms, int at) {
    Operand first = terms.get(0).operand();
    boolean ofDays = first.kind() == Kind.DAY || first.kind() == Kind.MOMENT;
    if (first.kind() != Kind.NUMBER && (!ofDays || terms.get(0).subtracted())) {
      throw fault("a number or a date to begin a sum", at);
    }
    if (ofDays && terms.stream().anyMatch(term -> term.operand().hasDecimals())) {
      throw fault("a whole number of days beside a date", at);
    }
    if (terms.size() > MOST_TERMS) {
      throw fault("at most %d terms on a side".formatted(MOST_TERMS), at);
    }
  }

  /** Constants in brackets, all of one kind. */
  Operand choices() {
    tokens.require("[");
    List<Operand> constants = new ArrayList<>();
    do {
      int at = tokens.peek().at();
      Operand constant = operand();
      if (constant.fields().findAny().isPresent()) {
        throw fault("a constant in a list", at);
      }
      if (!constants.isEmpty() && constants.get(0).kind() != constant.kind()) {
        throw fault("constants of one kind in a list", at);
      }
      constants.add(constant);
    } while (tokens.takes(","));
    tokens.require("]");
    return new Operand.Choices(constants);
  }

  private Operand operand() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case DAY -> new Operand.DayConstant(day(tokens.take()));
      case NUMBER -> new Operand.NumberConstant(number(tokens.take()));
      case TEXT -> new Operand.TextConstant(text(tokens.take()));
      case NAME -> named(tokens.take());
      case SIGN, END -> throw tokens.fault("a field, a number, a date, a 'text' or a function");
    };
  }

  private static LocalDate day(Token token) {
    try {
      return LocalDate.parse(token.text());
    } catch (DateTimeException notADay) {
      throw new ExpressionFault("a day of the calendar", token.shown(), token.at());
    }
  }

  private static BigDecimal number(Token token) {
    BigDecimal number = new BigDecimal(token.text());
    if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DECIMALS) {
      throw new ExpressionFault(
          "a number of at most %d digits, and %d after the point"
              .formatted(MOST_DIGITS, MOST_DECIMALS),
          token.shown(),
          token.at());
    }
    return number;
  }

  private static String text(Token token) {
    if (token.text().isEmpty()) {
      throw new ExpressionFault(
          "a text of at least one character; for an empty field length(...)", "''", token.at());
    }
    return token.text();
  }

  private Operand named(Token name) {
    if (tokens.takes("(")) {
      Operand called = function(name);
      tokens.require(")");
      return called;
    }
    return field(name);
  }

  private Operand.FieldValue field(Token name) {
    Field field = fields.get(name.text());
    if (field == null) {
      throw new ExpressionFault(
          "a field of this source, one of " + fields.keySet().stream().sorted().toList(),
          name.shown(),
          name.at());
    }
    return new Operand.FieldValue(field);
  }

  private Operand function(Token name) {
    switch (name.text()) {
      case "days" -> {
        Operand first = dayArgument();
        tokens.require(",");
        return new Operand.DaysBetween(first, dayArgument());
      }
      case "age" -> {
        Operand birth = dayArgument();
        tokens.require(",");
        return new Operand.AgeOn(birth, dayArgument());
      }
      case "length" -> {
        Operand.FieldValue text = field(tokens.take());
        if (text.kind() != Kind.TEXT) {
          throw new ExpressionFault("a field of text", "'" + text.field().name() + "'", name.at());
        }
        return new Operand.Length(text);
      }
      default ->
          throw new ExpressionFault(
              "one of the functions days(first, last), age(birth, day), length(field)",
              name.shown(),
              name.at());
    }
  }

  /** A field or a constant: a calculated day might lie outside the calendar. */
  private Operand dayArgument() {
    int at = tokens.peek().at();
    Operand argument = operand();
    if (argument.kind() != Kind.DAY && argument.kind() != Kind.MOMENT) {
      throw fault("a date or a field of dates", at);
    }
    return argument;
  }

  private ExpressionFault fault(String expected, int at) {
    return new ExpressionFault(expected, "'" + tokens.since(at) + "'", at);
  }
}
