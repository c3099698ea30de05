package kg.koch.app.vtl;

import fr.insee.vtl.parser.VtlParser.ArithmeticExprOrConcatContext;
import fr.insee.vtl.parser.VtlParser.ConstantContext;
import fr.insee.vtl.parser.VtlParser.ConstantExprContext;
import fr.insee.vtl.parser.VtlParser.ExprContext;
import fr.insee.vtl.parser.VtlParser.FunctionsExpressionContext;
import fr.insee.vtl.parser.VtlParser.ListsContext;
import fr.insee.vtl.parser.VtlParser.ParenthesisExprContext;
import fr.insee.vtl.parser.VtlParser.UnaryExprContext;
import fr.insee.vtl.parser.VtlParser.VarIdExprContext;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sides of comparisons of VTL in the words of a declaration. */
final class VtlSides {

  private static final Pattern DATE =
      Pattern.compile("cast\\(\"(\\d{4}-\\d{2}-\\d{2})\",date(?:,\"YYYY-MM-DD\")?\\)");
  private static final Pattern LENGTH = Pattern.compile("length\\(([A-Za-z_][A-Za-z_0-9]*)\\)");

  private final String file;
  private final Map<String, String> aliases;

  /**
   * @param aliases names of the ruleset's variables, and the fields they stand for
   */
  VtlSides(String file, Map<String, String> aliases) {
    this.file = file;
    this.aliases = aliases;
  }

  /** Without the brackets around it. */
  static ExprContext inside(ExprContext expression) {
    ExprContext inner = expression;
    while (inner instanceof ParenthesisExprContext brackets) {
      inner = brackets.expr();
    }
    return inner;
  }

  String side(ExprContext expression) {
    ExprContext side = inside(expression);
    if (side instanceof ArithmeticExprOrConcatContext sum && sum.CONCAT() == null) {
      return side(sum.left) + " " + sum.op.getText() + " " + term(sum.right);
    }
    if (side instanceof UnaryExprContext unary && unary.MINUS() != null) {
      return "-" + term(unary.right);
    }
    return term(side);
  }

  /** Brackets around a sum would be lost, and with them its meaning. */
  private String term(ExprContext expression) {
    ExprContext term = inside(expression);
    if (term instanceof VarIdExprContext variable) {
      return field(variable.varID().getText(), term);
    }
    if (term instanceof ConstantExprContext constant) {
      return constant(constant.constant());
    }
    if (term instanceof FunctionsExpressionContext) {
      Matcher date = DATE.matcher(term.getText());
      if (date.matches()) {
        return date.group(1);
      }
      Matcher length = LENGTH.matcher(term.getText());
      if (length.matches()) {
        return "length(" + field(length.group(1), term) + ")";
      }
    }
    throw VtlFault.of(
        file, term, "a variable, a constant, cast(\"2024-03-01\", date), length(variable), + or -");
  }

  private String field(String name, ExprContext at) {
    String field = aliases.get(name);
    if (field == null) {
      throw VtlFault.of(
          file,
          at,
          "a variable of the ruleset, one of " + aliases.keySet().stream().sorted().toList());
    }
    return field;
  }

  String choices(ListsContext list) {
    return list.constant().stream().map(this::constant).collect(Collectors.joining(", ", "[", "]"));
  }

  private String constant(ConstantContext constant) {
    if (constant.INTEGER_CONSTANT() != null || constant.NUMBER_CONSTANT() != null) {
      return constant.getText();
    }
    if (constant.STRING_CONSTANT() != null) {
      return "'" + text(constant).replace("'", "''") + "'";
    }
    throw VtlFault.of(file, constant, "a number or a text");
  }

  /** A text without its quotes. */
  static String text(ConstantContext constant) {
    String quoted = constant.getText();
    return constant.STRING_CONSTANT() == null ? quoted : quoted.substring(1, quoted.length() - 1);
  }
}
