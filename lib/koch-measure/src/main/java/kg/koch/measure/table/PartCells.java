package kg.koch.measure.table;

import java.util.Arrays;
import java.util.List;
import kg.koch.terms.Dimension;

/** How the cells of a table are numbered in one of its parts: a cross of some of its codes. */
final class PartCells {

  static final int ABSENT = -1;

  private final List<Dimension> dimensions;
  private final int[] strides;

  /** By dimension and the table's position: what to add to the cell, or ABSENT. */
  private final int[][] steps;

  /** By dimension and the part's position: the table's position. */
  private final int[][] tablePositions;

  /** By dimension and the table's position: whether the part has that very code. */
  private final boolean[][] own;

  PartCells(List<Dimension> table, List<Dimension> part) {
    this.dimensions = part;
    this.strides = CountCube.strides(part);
    this.steps = new int[part.size()][];
    this.tablePositions = new int[part.size()][];
    this.own = new boolean[part.size()][];
    for (int i = 0; i < steps.length; i++) {
      map(table.get(i), part.get(i), i);
    }
  }

  private void map(Dimension table, Dimension part, int i) {
    steps[i] = new int[table.size()];
    own[i] = new boolean[table.size()];
    tablePositions[i] = part.codes().stream().mapToInt(code -> table.position(code.id())).toArray();
    for (int position = 0; position < table.size(); position++) {
      own[i][position] = part.findPosition(table.code(position)).isPresent();
      // A code the part does not have is counted where it belongs: a district in its region.
      steps[i][position] =
          Arrays.stream(table.pathUp(position))
              .filter(up -> part.findPosition(table.code(up)).isPresent())
              .map(up -> part.position(table.code(up)) * strides[i])
              .findFirst()
              .orElse(ABSENT);
    }
  }

  List<Dimension> dimensions() {
    return dimensions;
  }

  int stride(int dimension) {
    return strides[dimension];
  }

  /** The cell a unit at these positions of the table is counted in, or ABSENT. */
  int cell(int[] positions) {
    int cell = 0;
    for (int i = 0; i < positions.length; i++) {
      int step = steps[i][positions[i]];
      if (step == ABSENT) {
        return ABSENT;
      }
      cell += step;
    }
    return cell;
  }

  /** The position of a cell's code in the part's own dimension. */
  int position(int cell, int dimension) {
    return cell / strides[dimension] % dimensions.get(dimension).size();
  }

  /** Writes the positions of the cell's codes in the table's dimensions. */
  void positions(int cell, int[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = tablePositions[i][position(cell, i)];
    }
  }

  /** Whether the part has the cell at these positions of the table. */
  boolean has(int[] positions) {
    for (int i = 0; i < positions.length; i++) {
      if (!own[i][positions[i]]) {
        return false;
      }
    }
    return true;
  }
}
