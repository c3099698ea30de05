package kg.koch.protect.gate;

import java.util.List;
import java.util.stream.IntStream;
import kg.koch.protect.ProtectedTable;
import kg.koch.terms.CountRows;
import kg.koch.terms.Dimension;

/**
 * Cells of a table in which nobody was counted. They are not listed, and no more are cells that
 * noise made zero or that lie within hidden ones: readers cannot tell which is which.
 */
final class EmptyCells {

  private final CountRows rows;
  private final ProtectedTable table;
  private final FigureReach reach;
  private final List<boolean[][]> parts;

  /**
   * @param parts of the table, each with all its dimensions in the same order
   */
  EmptyCells(CountRows rows, ProtectedTable table, FigureReach reach, List<List<Dimension>> parts) {
    this.rows = rows;
    this.table = table;
    this.reach = reach;
    this.parts =
        parts.stream()
            .map(
                part ->
                    IntStream.range(0, part.size())
                        .mapToObj(axis -> held(part.get(axis), axis))
                        .toArray(boolean[][]::new))
            .toList();
  }

  /** By position in the table's dimension whether the part's has its code. */
  private boolean[] held(Dimension ofPart, int axis) {
    Dimension dimension = rows.dimensions().get(axis);
    boolean[] held = new boolean[dimension.size()];
    for (int at = 0; at < held.length; at++) {
      held[at] = ofPart.findPosition(dimension.code(at)).isPresent();
    }
    return held;
  }

  /** Of each part by axis and position in the table's dimension whether the part has the code. */
  List<boolean[][]> parts() {
    return parts;
  }

  /** The most that empty cells one step down along a dimension can be together. */
  long mostWithin(int[] positions, int axis) {
    Dimension dimension = rows.dimensions().get(axis);
    int[] cell = positions.clone();
    long most = 0;
    for (int at = 0; at < dimension.size(); at++) {
      if (dimension.findParent(at).orElse(-1) == positions[axis]) {
        cell[axis] = at;
        if (rows.find(rows.key(cell)) < 0 && parts.stream().anyMatch(part -> has(part, cell))) {
          most +=
              PossibleCounts.isWithinHidden(table, cell)
                  ? reach.withinHidden().most()
                  : reach.zero().most();
        }
      }
    }
    return most;
  }

  private static boolean has(boolean[][] part, int[] cell) {
    for (int axis = 0; axis < cell.length; axis++) {
      if (!part[axis][cell[axis]]) {
        return false;
      }
    }
    return true;
  }
}
