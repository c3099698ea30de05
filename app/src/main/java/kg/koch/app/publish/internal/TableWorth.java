package kg.koch.app.publish.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kg.koch.protect.CellState;
import kg.koch.protect.ProtectedTable;
import kg.koch.publish.bundle.Quality;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/** What a table is worth: cells, those hidden, units the data do not decide on. */
final class TableWorth {

  private static final String OUTCOME = "OUTCOME";
  private static final String UNDECIDED = "UNDECIDED";

  private TableWorth() {}

  static Quality.TableQuality of(ProtectedTable table) {
    long hidden = table.count(CellState.BELOW_THRESHOLD) + table.count(CellState.INGREDIENT_HIDDEN);
    double share = table.rows() == 0 ? 0 : (double) hidden / table.rows();
    return new Quality.TableQuality(table.id(), table.rows(), hidden, share, undecided(table));
  }

  /** As published, at the totals: a unit is counted once in each period and definition. */
  private static @Nullable Long undecided(ProtectedTable table) {
    List<Dimension> axes = table.dimensions();
    int outcome =
        IntStream.range(0, axes.size())
            .filter(axis -> axes.get(axis).id().equals(OUTCOME))
            .findFirst()
            .orElse(-1);
    if (outcome < 0) {
      return null;
    }
    double undecided =
        IntStream.range(0, table.rows())
            .filter(row -> table.code(row, outcome).equals(UNDECIDED))
            .filter(row -> isTotal(table, row))
            .mapToDouble(row -> table.value(row).orElse(0))
            .sum();
    return Math.round(undecided);
  }

  private static boolean isTotal(ProtectedTable table, int row) {
    return IntStream.range(0, table.dimensions().size())
        .allMatch(
            axis -> {
              Optional<Integer> total = table.dimensions().get(axis).findTotal();
              return total.isEmpty() || total.get() == table.position(row, axis);
            });
  }
}
