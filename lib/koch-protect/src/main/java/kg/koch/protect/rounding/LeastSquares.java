package kg.koch.protect.rounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;

/**
 * Which of some inner cells are rounded up so that squares of differences of published cells sum up
 * to little. Begins with one cell after the other, each to the better side by what is rounded
 * already; then turns single ones, and pairs of opposite ones that are neighbours in one dimension,
 * as long as that helps. Whole numbers only, and an order of cells that files do not change.
 */
final class LeastSquares {

  private final CrossedTable table;
  private final int[] rows;
  private final int base;
  private final boolean[] published;
  private final int[][] above;
  private final int[][] neighbours;
  private final boolean[] isUp;
  private final long[] differences;

  /**
   * @param rows the inner cells that are rounded, ascending
   */
  LeastSquares(CrossedTable table, int[] rows, int base, boolean[] published) {
    this.table = table;
    this.rows = rows.clone();
    this.base = base;
    this.published = published;
    this.above = new int[rows.length][];
    this.isUp = new boolean[rows.length];
    this.differences = new long[table.size()];
    for (int at = 0; at < rows.length; at++) {
      above[at] = table.numbers().upwards(table.cellOf(rows[at]));
    }
    this.neighbours = neighbours();
  }

  /** The count of every cell after rounding. */
  long[] rounded() {
    begin();
    boolean helped = true;
    while (helped) {
      helped = turnSingles() | turnPairs();
    }
    long[] rounded = differences.clone();
    for (int cell = 0; cell < rounded.length; cell++) {
      rounded[cell] += table.count(cell);
    }
    return rounded;
  }

  private void begin() {
    for (int at = 0; at < rows.length; at++) {
      long down = -table.count(table.cellOf(rows[at]));
      isUp[at] = growth(at, down + base) < growth(at, down);
      change(at, isUp[at] ? down + base : down);
    }
  }

  /** By how much the squares grow if an inner cell changes. */
  private long growth(int at, long change) {
    long growth = 0;
    for (int cell : above[at]) {
      if (published[cell]) {
        growth += change * (change + 2 * differences[cell]);
      }
    }
    return growth;
  }

  private void change(int at, long change) {
    for (int cell : above[at]) {
      differences[cell] += change;
    }
  }

  private void turn(int at) {
    change(at, isUp[at] ? -base : base);
    isUp[at] = !isUp[at];
  }

  private long growthIfTurned(int at) {
    return growth(at, isUp[at] ? -base : base);
  }

  private boolean turnSingles() {
    boolean helped = false;
    for (int at = 0; at < rows.length; at++) {
      if (growthIfTurned(at) < 0) {
        turn(at);
        helped = true;
      }
    }
    return helped;
  }

  private boolean turnPairs() {
    boolean helped = false;
    for (int at = 0; at < rows.length; at++) {
      for (int other : neighbours[at]) {
        if (isUp[at] != isUp[other]) {
          long growth = growthIfTurned(at);
          turn(at);
          if (growth + growthIfTurned(other) < 0) {
            turn(other);
            helped = true;
          } else {
            turn(at);
          }
        }
      }
    }
    return helped;
  }

  /** For each inner cell those behind it that are parts of the same category in one dimension. */
  private int[][] neighbours() {
    CellNumbers numbers = table.numbers();
    int[] places = new int[table.size()];
    Arrays.fill(places, -1);
    for (int at = 0; at < rows.length; at++) {
      places[table.cellOf(rows[at])] = at;
    }
    int[][] all = new int[rows.length][];
    for (int at = 0; at < rows.length; at++) {
      int self = at;
      List<Integer> some = new ArrayList<>();
      for (int dimension = 0; dimension < numbers.hierarchies().size(); dimension++) {
        for (int cell : siblings(numbers, table.cellOf(rows[at]), dimension)) {
          some.add(places[cell]);
        }
      }
      all[at] =
          some.stream()
              .mapToInt(Integer::intValue)
              .filter(other -> other > self)
              .sorted()
              .toArray();
    }
    return all;
  }

  private static int[] siblings(CellNumbers numbers, int cell, int dimension) {
    int[] categories = new int[numbers.hierarchies().size()];
    for (int each = 0; each < categories.length; each++) {
      categories[each] = numbers.category(cell, each);
    }
    int parent = numbers.hierarchies().get(dimension).parent(categories[dimension]);
    if (parent < 0) {
      return new int[0];
    }
    categories[dimension] = parent;
    return numbers.parts(numbers.cell(categories), dimension);
  }
}
