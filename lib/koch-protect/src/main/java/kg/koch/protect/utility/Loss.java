package kg.koch.protect.utility;

import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import kg.koch.protect.PublishedRows;
import kg.koch.terms.CountTable;

/**
 * What protection takes from cells in which somebody was counted. A person is counted in many cells
 * of a table: of totals too.
 *
 * @param cells counts above 0
 * @param hiddenCells of them, those without a figure: hidden, or within a hidden cell
 * @param units the sum of all counts
 * @param hiddenUnits the sum of those without a figure
 * @param noise sum of figure less count, over cells with a figure
 * @param squaredNoise sum of its squares
 * @param relativeNoise sum of its size as a share of the count
 */
public record Loss(
    long cells,
    long hiddenCells,
    long units,
    long hiddenUnits,
    long noise,
    long squaredNoise,
    double relativeNoise) {

  /** Over the rows of a table that are chosen. */
  static Loss of(CountTable counts, PublishedRows rows, IntPredicate chosen) {
    long cells = 0;
    long hiddenCells = 0;
    long units = 0;
    long hiddenUnits = 0;
    long noise = 0;
    long squaredNoise = 0;
    double relativeNoise = 0;
    for (int row = 0; row < counts.rows(); row++) {
      long count = counts.count(row);
      if (count > 0 && chosen.test(row)) {
        cells++;
        units += count;
        if (rows.hasFigure(row)) {
          long change = rows.figure(row) - count;
          noise += change;
          squaredNoise += change * change;
          relativeNoise += Math.abs((double) change) / count;
        } else {
          hiddenCells++;
          hiddenUnits += count;
        }
      }
    }
    return new Loss(cells, hiddenCells, units, hiddenUnits, noise, squaredNoise, relativeNoise);
  }

  /** The share of cells without a figure; empty if there are no cells. */
  public OptionalDouble hiddenShare() {
    return ratio(hiddenCells, cells);
  }

  /** The share of all that was counted that stands in cells without a figure. */
  public OptionalDouble hiddenUnitShare() {
    return ratio(hiddenUnits, units);
  }

  /** Figure less count, in the mean of cells with a figure; empty if there are none. */
  public OptionalDouble meanNoise() {
    return ratio(noise, figures());
  }

  /** The root of the mean square of figure less count. */
  public OptionalDouble rootMeanSquareNoise() {
    OptionalDouble square = ratio(squaredNoise, figures());
    return square.isPresent()
        ? OptionalDouble.of(Math.sqrt(square.getAsDouble()))
        : OptionalDouble.empty();
  }

  /** The size of the noise as a share of the count, in the mean of cells with a figure. */
  public OptionalDouble meanRelativeNoise() {
    return ratio(relativeNoise, figures());
  }

  /** Cells with a figure. */
  private long figures() {
    return cells - hiddenCells;
  }

  static OptionalDouble ratio(double part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
  }
}
