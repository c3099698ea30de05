package kg.koch.publish.explain;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import kg.koch.publish.bundle.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a figure follows from other published figures: a balance whose parts add up, or a rate of a
 * count and a population. Each ingredient is a cell of the same release.
 *
 * @param within true if parts that are hidden stand within the part for protection
 * @param result what the ingredients give; empty where one of them is not shown, unless it stands
 *     within another
 */
public record Formula(
    Kind kind, List<Ingredient> ingredients, boolean within, OptionalDouble result) {

  public Formula {
    ingredients = List.copyOf(ingredients);
  }

  /** The shape of the formula. */
  public enum Kind {
    /** What is added, less what is subtracted, gives the total. */
    BALANCE,
    /**
     * 1,000 times what is added, less what is subtracted, per mean of the populations at the
     * beginning and at the end (United Nations, Manual VI, 1970).
     */
    RATE
  }

  /** What an ingredient does in the formula. */
  public enum Role {
    ADDED,
    SUBTRACTED,
    POPULATION,
    TOTAL
  }

  /**
   * A cell of the release.
   *
   * @param codes of every dimension that does not stand at its total, by dimension
   * @param figure null where nothing is published there
   * @param itself true for the figure that is explained
   */
  public record Ingredient(
      Role role,
      String table,
      SortedMap<String, String> codes,
      Text label,
      Explanation.@Nullable Figure figure,
      boolean itself) {

    OptionalDouble value() {
      return figure == null ? OptionalDouble.empty() : figure.value();
    }
  }

  /**
   * @param remainder the part that makes the shown ones add up, whatever is hidden; null if none
   */
  static Formula of(Kind kind, List<Ingredient> ingredients, @Nullable Ingredient remainder) {
    boolean complete =
        ingredients.stream()
            .filter(one -> one.role() != Role.TOTAL)
            .allMatch(one -> one.value().isPresent());
    boolean within = !complete && remainder != null && remainder.value().isPresent();
    double sum = sum(ingredients, Role.ADDED) - sum(ingredients, Role.SUBTRACTED);
    long populations = ingredients.stream().filter(one -> one.role() == Role.POPULATION).count();
    double mean = sum(ingredients, Role.POPULATION) / Math.max(1, populations);
    double result = kind == Kind.RATE ? 1000 * sum / mean : sum;
    return new Formula(
        kind,
        ingredients,
        within,
        (complete || within) && Double.isFinite(result)
            ? OptionalDouble.of(result)
            : OptionalDouble.empty());
  }

  private static double sum(List<Ingredient> ingredients, Role role) {
    return ingredients.stream()
        .filter(one -> one.role() == role)
        .mapToDouble(one -> one.value().orElse(0))
        .sum();
  }

  /** The ingredients of a role, in their order. */
  public List<Ingredient> of(Role role) {
    return ingredients.stream().filter(one -> one.role() == role).toList();
  }
}
