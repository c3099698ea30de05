package kg.koch.measure.table;

import java.util.List;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/** The counts of one part of a table: a cross of some of the codes of its dimensions. */
final class PartTally {

  private final PartCells cells;
  private final CountCube cube;
  private @Nullable DistinctCube distinct;

  PartTally(List<Dimension> table, List<Dimension> part) {
    this.cells = new PartCells(table, part);
    this.cube = new CountCube(part);
  }

  void add(int[] positions, int key) {
    int cell = cells.cell(positions);
    if (cell != PartCells.ABSENT) {
      cube.add(cell, key);
    }
  }

  void addOnce(int[] positions, int ordinal, int key) {
    if (distinct == null) {
      distinct = new DistinctCube(cells.dimensions());
    }
    int cell = cells.cell(positions);
    if (cell != PartCells.ABSENT) {
      distinct.add(cell, ordinal, key);
    }
  }

  void add(PartTally other) {
    cube.add(other.cube);
    if (other.distinct != null) {
      if (distinct == null) {
        distinct = new DistinctCube(cells.dimensions());
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
    cube.add(cells.cell(positions), count, key);
  }

  /** Whether the part has the cell at these positions of the table. */
  boolean has(int[] positions) {
    return cells.has(positions);
  }

  void forEachCell(Tally.CellReader reader) {
    int[] positions = new int[cells.dimensions().size()];
    for (int cell = 0; cell < cube.size(); cell++) {
      cells.positions(cell, positions);
      reader.read(positions, cube.count(cell), cube.key(cell));
    }
  }
}
