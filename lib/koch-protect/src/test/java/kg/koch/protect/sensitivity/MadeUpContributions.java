package kg.koch.protect.sensitivity;

import java.util.ArrayList;
import java.util.List;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.MadeUpCounts;

/** Made-up tables of what contributors give, by row and column. */
public final class MadeUpContributions {

  private MadeUpContributions() {}

  /**
   * A table in which every contribution is another contributor's.
   *
   * @param values by row, column and contributor
   */
  public static MagnitudeTable of(long[][][] values) {
    CellNumbers numbers = MadeUpCounts.twoWay(new long[values.length][values[0].length]).numbers();
    List<MagnitudeTable.Row> rows = new ArrayList<>();
    for (int row = 0; row < values.length; row++) {
      for (int column = 0; column < values[row].length; column++) {
        for (long value : values[row][column]) {
          rows.add(
              new MagnitudeTable.Row(
                  numbers.cell(row + 1, column + 1), "firm" + rows.size(), value, 1, value));
        }
      }
    }
    return MagnitudeTable.of(numbers, rows);
  }
}
