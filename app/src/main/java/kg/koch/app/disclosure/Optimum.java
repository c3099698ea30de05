package kg.koch.app.disclosure;

import java.util.Locale;
import java.util.function.Consumer;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableFile;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.optimal.OptimalSuppression;
import kg.koch.protect.optimal.OptimalSuppression.Cost;

/**
 * That as little as can be is to be hidden.
 *
 * @param steps programmes of attackers and nodes of search trees, after which the best pattern
 *     found is taken
 */
public record Optimum(Cost cost, long steps) {

  /**
   * @throws IllegalArgumentException if there is no limit
   */
  public Optimum {
    if (steps < 1) {
      throw new IllegalArgumentException("--limit: expected 1 or more; got " + steps);
    }
  }

  /** Refuses a table that is too large before anything is made of it. */
  static void requireSize(TableFile file, CrossedTable table) {
    MethodRefusal.in(
        file,
        "",
        "Use --method suppress, or fewer categories.",
        () -> {
          OptimalSuppression.requireSize(table);
          return table;
        });
  }

  static void tell(OptimalSuppression optimal, Consumer<String> notes) {
    if (optimal.isProven()) {
      notes.accept("no safe pattern costs less");
    } else {
      notes.accept(
          String.format(
              Locale.ROOT,
              "the limit was reached: cost %.2f, none costs less than %.2f; a higher --limit may"
                  + " find a cheaper pattern",
              optimal.cost(),
              optimal.bound()));
    }
  }
}
