package kg.koch.measure.table;

import java.util.List;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/** The counts of one part of a table: a cross of some of its dimensions. */
final class PartTally {

  private final List<Dimension> dimensions;
  private final int[] axes;
  private final CountCube cube;
  private @Nullable DistinctCube distinct;

  PartTally(List<Dimension> all, List<Integer> part) {
    this.dimensions = Tally.dimensionsOf(all, part);
    this.axes = part.stream().mapToInt(Integer::intValue).toArray();
    this.cube = new CountCube(dimensions);
  }

  void add(int[] positions, int key) {
    cube.add(cell(positions), key);
  }

  void addOnce(int[] positions, int ordinal, int key) {
    if (distinct == null) {
      distinct = new DistinctCube(dimensions);
    }
    distinct.add(cell(positions), ordinal, key);
  }

  private int cell(int[] positions) {
    int cell = 0;
    for (int i = 0; i < axes.length; i++) {
      cell += positions[axes[i]] * cube.stride(i);
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

  void forEachCell(int[] totals, Tally.CellReader reader) {
    int[] positions = totals.clone();
    for (int cell = 0; cell < cube.size(); cell++) {
      for (int i = 0; i < axes.length; i++) {
        positions[axes[i]] = cube.position(cell, i);
      }
      reader.read(positions, cube.count(cell), cube.key(cell));
    }
  }
}
