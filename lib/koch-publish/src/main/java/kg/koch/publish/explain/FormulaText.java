package kg.koch.publish.explain;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import kg.koch.publish.explain.Formula.Ingredient;
import kg.koch.publish.explain.Formula.Kind;
import kg.koch.publish.explain.Formula.Role;

/** A formula in digits: the ingredients put in. */
public final class FormulaText {

  private static final String HIDDEN = "?";

  private FormulaText() {}

  /**
   * Such as 1000 × (30) / ((900 + 1100) / 2); a question mark stands for what is not shown.
   *
   * @param digits how an ingredient is written
   */
  public static String digits(Formula formula, DoubleFunction<String> digits) {
    String sum = sum(formula, digits);
    if (formula.kind() == Kind.BALANCE) {
      return sum;
    }
    List<Ingredient> populations = formula.of(Role.POPULATION);
    String mean =
        populations.stream()
            .map(one -> written(one, digits))
            .collect(Collectors.joining(" + ", "(", ") / " + populations.size()));
    return digits.apply(1000) + " × (" + sum + ") / (" + mean + ")";
  }

  private static String sum(Formula formula, DoubleFunction<String> digits) {
    StringBuilder sum = new StringBuilder();
    for (Ingredient one : formula.ingredients()) {
      boolean less = one.role() == Role.SUBTRACTED;
      if (less || one.role() == Role.ADDED) {
        sum.append(sum.isEmpty() ? (less ? "−" : "") : less ? " − " : " + ");
        sum.append(written(one, digits));
      }
    }
    return sum.toString();
  }

  private static String written(Ingredient one, DoubleFunction<String> digits) {
    String value = one.value().isPresent() ? digits.apply(one.value().getAsDouble()) : HIDDEN;
    return one.value().orElse(0) < 0 ? "(" + value + ")" : value;
  }
}
