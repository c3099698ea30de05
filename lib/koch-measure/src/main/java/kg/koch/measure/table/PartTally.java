package kg.koch.measure.table;

import java.util.Arrays;
import java.util.List;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/** The counts of one part of a table: a cross of some of the codes of its dimensions. */
final class PartTally {

  private static final int ABSENT = -1;

  private final List<Dimension> dimensions;
  private final CountCube cube;
  private @Nullable DistinctCube distinct;

  /** By dimension and the table's position: what to add to the cell, or ABSENT. */
  private final int[][] steps;

  /** By dimension and the part's position: the table's position. */
  private final int[][] tablePositions;

  /** By dimension and the table's position: whether the part has that very code. */
  private final boolean[][] own;

  PartTally(List<Dimension> table, List<Dimension> part) {
    this.dimensions = part;
    this.cube = new CountCube(part);
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
              .map(up -> part.position(table.code(up)) * cube.stride(i))
              .findFirst()
              .orElse(ABSENT);
    }
  }

  void add(int[] positions, int key) {
    int cell = cell(positions);
    if (cell != ABSENT) {
      cube.add(cell, key);
    }
  }

  void addOnce(int[] positions, int ordinal, int key) {
    if (distinct == null) {
      distinct = new DistinctCube(dimensions);
    }
    int cell = cell(positions);
    if (cell != ABSENT) {
      distinct.add(cell, ordinal, key);
    }
  }

  private int cell(int[] positions) {
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

  void add(PartTally other) {
    cube.add(other.cube);
    if (other.distinct != null) {
      if (distinct == null) {
        distinct = new DistinctCube(dimensions);
      }
      distinct.cube().add(other.distinct.cube());
    }
  }

  void finish() {
    cube.rollUp();
    if (distinct != null) {
      // Distinct persons stand in their own codes of the unit's dimension: no cell holds both.
      cube.add(distinct.cube());
    }
  }

  /** Takes away what a finished part of the same codes holds. */
  void subtract(PartTally other) {
    cube.subtract(other.cube);
  }

  /** Adds to a cell the part has. */
  void addCell(int[] positions, long count, int key) {
    cube.add(cell(positions), count, key);
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

  void forEachCell(Tally.CellReader reader) {
    int[] positions = new int[dimensions.size()];
    for (int cell = 0; cell < cube.size(); cell++) {
      for (int i = 0; i < positions.length; i++) {
        positions[i] = tablePositions[i][cube.position(cell, i)];
      }
      reader.read(positions, cube.count(cell), cube.key(cell));
    }
  }
}
