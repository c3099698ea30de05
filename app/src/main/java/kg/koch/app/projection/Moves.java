package kg.koch.app.projection;

import java.nio.file.Path;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.projection.Transitions;
import org.jspecify.annotations.Nullable;

/** Shares of survivors that live in another area at the end of a step. */
final class Moves {

  private final @Nullable TableFile table;
  private final double[][][][] shares;

  private Moves(@Nullable TableFile table, Axes axes) {
    int areas = axes.areas().size();
    this.table = table;
    this.shares = new double[2][areas][areas][axes.ages().size() + 1];
  }

  static Moves read(@Nullable Path file, Axes axes) {
    if (file == null) {
      return new Moves(null, axes);
    }
    TableFile table = TableFile.read(file, "area", "to", "age", "share");
    Moves moves = new Moves(table, axes);
    for (TableRow row : table.rows()) {
      moves.add(table, axes, row);
    }
    return moves;
  }

  private void add(TableFile moves, Axes axes, TableRow row) {
    int from = axes.areaIndex(moves, row, "area");
    int to = axes.areaIndex(moves, row, "to");
    if (from == to) {
      throw row.fault("to", "another area", "Leave the row out; who does not move stays.");
    }
    double[] cells = shares[axes.sexIndex(moves, row)][from][to];
    int age = axes.ageIndex(row);
    if (cells[age] != 0) {
      throw row.fault("age", "each move once", "Leave one of the rows out.");
    }
    cells[age] = ProjectionInput.chance(row, "share");
  }

  Transitions transitions(Grid survival, int sex) {
    if (table == null) {
      return Transitions.stayers(survival.ages(sex), survival.newborn(sex));
    }
    return MethodRefusal.in(
        table,
        "",
        "Shares that leave an area add up to 1 at most.",
        () -> Transitions.movers(survival.ages(sex), survival.newborn(sex), shares[sex]));
  }
}
