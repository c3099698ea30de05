package kg.koch.protect.gate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.terms.CountRows;
import kg.koch.terms.Dimension;

/**
 * Cells of a table in which nobody was counted. They are not listed, and no more are cells that
 * noise made zero or that lie within hidden ones: readers cannot tell which is which. For one
 * thread.
 */
final class EmptyCells {

  private final CountRows rows;
  private final List<boolean[][]> parts;
  private final int[][] parents;
  private final int[][][] children;
  private final long[] strides;
  private final int[] seen;
  private int mark;
  private int[] around = new int[64];
  private int size;

  /**
   * Empty cells one step down from a row.
   *
   * @param cells how many
   * @param around the nearest rows they lie in, along all dimensions: if one of these is hidden, or
   *     lies within a hidden one, so does one of the cells
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Empty(long cells, int[] around) {}

  /**
   * @param count of rows
   * @param parts of the table, each with all its dimensions in the same order
   */
  EmptyCells(CountRows rows, int count, List<List<Dimension>> parts) {
    this.rows = rows;
    this.parts = codes(rows.dimensions(), parts);
    this.seen = new int[count];
    List<Dimension> dimensions = rows.dimensions();
    int axes = dimensions.size();
    this.parents = new int[axes][];
    this.children = new int[axes][][];
    this.strides = new long[axes];
    long stride = 1;
    for (int axis = axes - 1; axis >= 0; axis--) {
      Dimension dimension = dimensions.get(axis);
      int[] above =
          IntStream.range(0, dimension.size())
              .map(at -> dimension.findParent(at).orElse(-1))
              .toArray();
      parents[axis] = above;
      children[axis] =
          IntStream.range(0, above.length)
              .mapToObj(
                  at -> IntStream.range(0, above.length).filter(one -> above[one] == at).toArray())
              .toArray(int[][]::new);
      strides[axis] = stride;
      stride *= dimension.size();
    }
  }

  /** Of each part by axis and position in the table's dimension whether the part has the code. */
  static List<boolean[][]> codes(List<Dimension> dimensions, List<List<Dimension>> parts) {
    return parts.stream()
        .map(
            part ->
                IntStream.range(0, part.size())
                    .mapToObj(axis -> held(part.get(axis), dimensions.get(axis)))
                    .toArray(boolean[][]::new))
        .toList();
  }

  private static boolean[] held(Dimension ofPart, Dimension dimension) {
    boolean[] held = new boolean[dimension.size()];
    for (int at = 0; at < held.length; at++) {
      held[at] = ofPart.findPosition(dimension.code(at)).isPresent();
    }
    return held;
  }

  /** Those of a row along a dimension. */
  Empty within(int row, int axis) {
    int[] cell = rows.positions(row);
    int total = cell[axis];
    long key = rows.key(cell);
    mark++;
    size = 0;
    long cells = 0;
    for (int at : children[axis][total]) {
      cell[axis] = at;
      long below = key + (at - total) * strides[axis];
      if (rows.find(below) < 0 && isInSomePart(cell)) {
        cells++;
        lookAround(cell, below);
      }
    }
    return new Empty(cells, Arrays.copyOf(around, size));
  }

  private void lookAround(int[] cell, long key) {
    for (int axis = 0; axis < cell.length; axis++) {
      int own = cell[axis];
      int parent = parents[axis][own];
      if (parent >= 0) {
        long above = key + (parent - own) * strides[axis];
        int row = rows.find(above);
        if (row >= 0) {
          add(row);
        } else {
          cell[axis] = parent;
          lookAround(cell, above);
          cell[axis] = own;
        }
      }
    }
  }

  private void add(int row) {
    if (seen[row] != mark) {
      seen[row] = mark;
      if (size == around.length) {
        around = Arrays.copyOf(around, 2 * size);
      }
      around[size++] = row;
    }
  }

  private boolean isInSomePart(int[] cell) {
    for (boolean[][] part : parts) {
      if (has(part, cell)) {
        return true;
      }
    }
    return false;
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
