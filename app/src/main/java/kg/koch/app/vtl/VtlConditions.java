package kg.koch.app.vtl;

import fr.insee.vtl.parser.VtlParser.BooleanExprContext;
import fr.insee.vtl.parser.VtlParser.ComparisonExprContext;
import fr.insee.vtl.parser.VtlParser.ExprContext;
import fr.insee.vtl.parser.VtlParser.InNotInExprContext;
import java.util.ArrayList;
import java.util.List;
import kg.koch.app.vtl.VtlRule.VtlComparison;

/** Conditions of VTL as comparisons that must all hold. */
final class VtlConditions {

  private final String file;
  private final VtlSides sides;

  VtlConditions(String file, VtlSides sides) {
    this.file = file;
    this.sides = sides;
  }

  List<VtlComparison> all(ExprContext expression) {
    ExprContext condition = VtlSides.inside(expression);
    if (condition instanceof BooleanExprContext both && both.AND() != null) {
      List<VtlComparison> comparisons = new ArrayList<>(all(both.left));
      comparisons.addAll(all(both.right));
      return comparisons;
    }
    return List.of(one(condition));
  }

  private VtlComparison one(ExprContext condition) {
    if (condition instanceof ComparisonExprContext comparison) {
      return new VtlComparison(
          sides.side(comparison.left), operator(comparison), sides.side(comparison.right));
    }
    if (condition instanceof InNotInExprContext choice && choice.lists() != null) {
      return new VtlComparison(
          sides.side(choice.left),
          choice.IN() != null ? "in" : "not in",
          sides.choices(choice.lists()));
    }
    throw VtlFault.of(file, condition, "comparisons joined by and");
  }

  private static String operator(ComparisonExprContext comparison) {
    return switch (comparison.op.getText()) {
      case "=" -> "==";
      case "<>" -> "!=";
      default -> comparison.op.getText();
    };
  }
}
