package kg.koch.app.publish.internal;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kg.koch.protect.CellState;
import kg.koch.protect.DerivedTables;
import kg.koch.protect.ProtectedTable;
import kg.koch.protect.SampleProtection;
import kg.koch.publish.bundle.Quality;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/** What a table is worth: cells, those hidden, units the data do not decide on. */
final class TableWorth {

  private static final String OUTCOME = "OUTCOME";
  private static final String UNDECIDED = "UNDECIDED";

  private TableWorth() {}

  static Quality.TableQuality of(ProtectedTable table) {
    long hidden =
        table.count(CellState.BELOW_THRESHOLD)
            + table.count(CellState.INGREDIENT_HIDDEN)
            + table.count(CellState.TOO_IMPRECISE);
    double share = table.rows() == 0 ? 0 : (double) hidden / table.rows();
    return new Quality.TableQuality(table.id(), table.rows(), hidden, share, units(table));
  }

  /** A derived figure, or one of a sample, is no number of units. */
  private static @Nullable Long units(ProtectedTable table) {
    return table.method().equals(DerivedTables.METHOD)
            || table.method().equals(SampleProtection.METHOD)
        ? null
        : undecided(table);
  }

  /**
   * As published, at the totals, over all periods; where several definitions stand side by side,
   * under the one that leaves most undecided.
   */
  private static @Nullable Long undecided(ProtectedTable table) {
    int outcome = axis(table, OUTCOME);
    if (outcome < 0) {
      return null;
    }
    int definition = axis(table, "DEFINITION");
    SortedMap<String, Double> undecided = new TreeMap<>();
    for (int row = 0; row < table.rows(); row++) {
      if (table.code(row, outcome).equals(UNDECIDED) && isTotal(table, row)) {
        undecided.merge(
            definition < 0 ? "" : table.code(row, definition),
            table.value(row).orElse(0),
            Double::sum);
      }
    }
    return Math.round(undecided.values().stream().mapToDouble(sum -> sum).max().orElse(0));
  }

  private static int axis(ProtectedTable table, String dimension) {
    List<Dimension> axes = table.dimensions();
    return IntStream.range(0, axes.size())
        .filter(axis -> axes.get(axis).id().equals(dimension))
        .findFirst()
        .orElse(-1);
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
