package kg.koch.measure.table;

import java.util.Map;
import kg.koch.terms.Dimension;

/**
 * How far the interval of each cell of a table reaches to either side of its count in the first
 * draw, in units; 0 where no draw counts another number.
 *
 * <p>See docs/methods/intervals-from-draws.md.
 */
public final class CellReaches {

  /** How often an interval is meant to hold the true figure. */
  public static final double LEVEL = 0.95;

  private final TableLayout layout;
  private final Map<Long, Double> reaches;

  CellReaches(TableLayout layout, Map<Long, Double> reaches) {
    this.layout = layout;
    this.reaches = reaches;
  }

  /**
   * @param positions of the cell's codes, by dimension of the table
   */
  public double of(int[] positions) {
    return reaches.getOrDefault(number(layout, positions), 0.0);
  }

  /** A number of its own for every cell of the table. */
  static long number(TableLayout layout, int[] positions) {
    long number = 0;
    for (int i = 0; i < positions.length; i++) {
      Dimension dimension = layout.dimensions().get(i);
      number = Math.addExact(Math.multiplyExact(number, dimension.size()), positions[i]);
    }
    return number;
  }
}
