package kg.koch.measure.table;

import java.util.List;
import kg.koch.terms.Dimension;

/**
 * Persons counted once in each cell, however many of their events fall into it. Cells do not add up
 * here (a person who came in May and in June is one person in the year), so a unit is put straight
 * into its cell and every cell that includes it.
 *
 * <p>All events of a person must come before those of the next.
 */
final class DistinctCube {

  private final CountCube cube;
  private final List<Dimension> dimensions;
  private final int[][][] paths;
  private final int[] lastPerson;

  DistinctCube(List<Dimension> dimensions) {
    this.dimensions = List.copyOf(dimensions);
    this.cube = new CountCube(dimensions);
    this.lastPerson = new int[cube.size()];
    this.paths = new int[dimensions.size()][][];
    for (int i = 0; i < paths.length; i++) {
      Dimension dimension = dimensions.get(i);
      paths[i] = new int[dimension.size()][];
      for (int position = 0; position < dimension.size(); position++) {
        paths[i][position] = dimension.pathUp(position);
      }
    }
  }

  /**
   * @param cell the cell of the event's own codes
   * @param ordinal of the person among those counted by this cube, from 1
   */
  void add(int cell, int ordinal, int recordKey) {
    // A person already in the cell is already in every cell that includes it.
    if (lastPerson[cell] != ordinal) {
      addUp(0, 0, cell, ordinal, recordKey);
    }
  }

  private void addUp(int dimension, int at, int cell, int ordinal, int recordKey) {
    if (dimension == dimensions.size()) {
      if (lastPerson[at] != ordinal) {
        lastPerson[at] = ordinal;
        cube.add(at, recordKey);
      }
      return;
    }
    int stride = cube.stride(dimension);
    for (int position : paths[dimension][cube.position(cell, dimension)]) {
      addUp(dimension + 1, at + position * stride, cell, ordinal, recordKey);
    }
  }

  CountCube cube() {
    return cube;
  }
}
