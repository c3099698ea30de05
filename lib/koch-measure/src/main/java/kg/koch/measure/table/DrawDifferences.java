package kg.koch.measure.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kg.koch.measure.repair.DrawSpread;
import kg.koch.measure.survey.interval.StudentDistribution;
import kg.koch.terms.Dimension;

/**
 * By how much the counts of one table in other draws of what is uncertain differ from those in the
 * first draw, cell by cell.
 *
 * <p>Only units that differ need be shown: a person whose history is the same in every draw adds
 * the same to each. A {@link Tally} made for it hands over the positions of units instead of
 * counting them; {@link #countIn} and {@link #takeFrom} say what for. Differences of different
 * persons add up in any order. Not for several threads.
 *
 * <p>Does not check that what is taken from a draw had been counted in the first.
 */
public final class DrawDifferences {

  private final TableLayout layout;
  private final int draws;

  /** By cell of the units' own codes: the difference of each draw. Most cells never differ. */
  private final Map<Long, int[]> cells = new HashMap<>();

  private int[] counted = new int[0];
  private int sign = 1;

  /**
   * @param draws 2 or more
   */
  public DrawDifferences(TableLayout layout, int draws) {
    if (draws < 2) {
      throw new IllegalArgumentException("Expected two draws or more; got " + draws);
    }
    this.layout = layout;
    this.draws = draws;
  }

  /**
   * Units from here on are counted in that draw.
   *
   * @param draw from 0; the first draw is 0 and differs from itself by nothing
   */
  public void countIn(int draw) {
    counted = new int[] {draw};
    sign = 1;
  }

  /** Units from here on were counted in the first draw and are not in any of these. */
  public void takeFrom(int... fromDraws) {
    counted = fromDraws.clone();
    sign = -1;
  }

  /** Takes a unit by its positions in the table's dimensions. */
  void add(int[] positions) {
    int[] byDraw = cells.computeIfAbsent(number(positions), cell -> new int[draws]);
    for (int draw : counted) {
      byDraw[draw] += sign;
    }
  }

  /** Adds what another thread's differences of the same table hold. */
  public void add(DrawDifferences other) {
    other.cells.forEach((cell, byDraw) -> merge(cells, cell, byDraw));
  }

  private static <K> void merge(Map<K, int[]> into, K cell, int[] byDraw) {
    int[] sums = into.computeIfAbsent(cell, key -> new int[byDraw.length]);
    for (int draw = 0; draw < byDraw.length; draw++) {
      sums[draw] += byDraw[draw];
    }
  }

  /** The interval of every cell in which draws differ, totals too. */
  public CellReaches reaches() {
    double quantile = StudentDistribution.reach(CellReaches.LEVEL, draws - 1);
    Map<Long, Double> reaches = new HashMap<>();
    int[] positions = new int[layout.dimensions().size()];
    for (List<Dimension> part : layout.parts()) {
      PartCells numbers = new PartCells(layout.dimensions(), part);
      rolledUp(numbers)
          .forEach(
              (cell, byDraw) -> {
                numbers.positions(cell, positions);
                long[] counts = Arrays.stream(byDraw).asLongStream().toArray();
                reaches.put(number(positions), DrawSpread.of(counts).reachOfOneDraw(quantile));
              });
    }
    return new CellReaches(layout, reaches);
  }

  /** The part's cells, each with those it includes added. */
  private Map<Integer, int[]> rolledUp(PartCells part) {
    Map<Integer, int[]> sums = new HashMap<>();
    cells.forEach(
        (cell, byDraw) -> {
          int at = part.cell(positions(cell));
          if (at != PartCells.ABSENT && Arrays.stream(byDraw).anyMatch(one -> one != 0)) {
            merge(sums, at, byDraw);
          }
        });
    for (int axis = 0; axis < part.dimensions().size(); axis++) {
      rollUp(part, axis, sums);
    }
    return sums;
  }

  private static void rollUp(PartCells part, int axis, Map<Integer, int[]> sums) {
    Dimension dimension = part.dimensions().get(axis);
    int[][] paths =
        IntStream.range(0, dimension.size()).mapToObj(dimension::pathUp).toArray(int[][]::new);
    // Added to every code above at once, from the sums as they were before this dimension.
    List<Map.Entry<Integer, int[]>> before = new ArrayList<>();
    sums.forEach((cell, byDraw) -> before.add(Map.entry(cell, byDraw.clone())));
    for (Map.Entry<Integer, int[]> one : before) {
      int position = part.position(one.getKey(), axis);
      for (int up = 1; up < paths[position].length; up++) {
        int above = one.getKey() + (paths[position][up] - position) * part.stride(axis);
        merge(sums, above, one.getValue());
      }
    }
  }

  private long number(int[] positions) {
    return CellReaches.number(layout, positions);
  }

  private int[] positions(long number) {
    int[] positions = new int[layout.dimensions().size()];
    long rest = number;
    for (int i = positions.length - 1; i >= 0; i--) {
      int size = layout.dimensions().get(i).size();
      positions[i] = (int) (rest % size);
      rest /= size;
    }
    return positions;
  }
}
