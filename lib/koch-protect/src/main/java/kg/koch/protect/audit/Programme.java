package kg.koch.protect.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A small linear programme: the largest profit of amounts that are not below 0 and use up no more
 * than there is of anything, by the simplex method with a table (Dantzig's rule; Bland's, which
 * never circles, where nothing is gained for long).
 *
 * <p>By hand because the attack solves some ten thousand of a few dozen amounts each: handing one
 * to the solver's library and back takes ten times as long as solving it.
 */
final class Programme {

  private static final double NOTHING = 1e-9;

  private static final int PATIENCE = 50;

  private final double[][] table;
  private final int[] basic;
  private final int[] other;
  private final int rows;
  private final int columns;

  /**
   * @param use by thing and amount
   * @param stock by thing, at least 0
   * @param profit by amount
   */
  private Programme(double[][] use, double[] stock, double[] profit) {
    rows = stock.length;
    columns = profit.length;
    table = new double[rows + 1][];
    basic = new int[rows];
    other = new int[columns];
    for (int row = 0; row < rows; row++) {
      table[row] = Arrays.copyOf(use[row], columns + 1);
      table[row][columns] = stock[row];
      basic[row] = columns + row;
    }
    table[rows] = Arrays.copyOf(profit, columns + 1);
    for (int column = 0; column < columns; column++) {
      other[column] = column;
    }
  }

  /**
   * @param amounts those of the largest profit
   * @param prices by thing: what one more of it would add to the profit
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Solution(double profit, double[] amounts, double[] prices) {}

  /** The solution; null if profit has no bound. */
  static @Nullable Solution solve(double[][] use, double[] stock, double[] profit) {
    Programme programme = new Programme(use, stock, profit);
    return programme.isSolved() ? programme.solution() : null;
  }

  private boolean isSolved() {
    int idle = 0;
    while (true) {
      int column = entering(idle > PATIENCE);
      if (column < 0) {
        return true;
      }
      int row = leaving(column, idle > PATIENCE);
      if (row < 0) {
        return false;
      }
      idle = table[row][columns] > NOTHING ? 0 : idle + 1;
      pivot(row, column);
    }
  }

  private int entering(boolean byNumber) {
    double[] profit = table[rows];
    int best = -1;
    for (int column = 0; column < columns; column++) {
      if (profit[column] > NOTHING
          && (best < 0
              || (byNumber ? other[column] < other[best] : profit[column] > profit[best]))) {
        best = column;
      }
    }
    return best;
  }

  /** The thing that is used up first; of several the one used most, which keeps numbers exact. */
  private int leaving(int column, boolean byNumber) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int row = 0; row < rows; row++) {
      double use = table[row][column];
      if (use > NOTHING) {
        double lasts = table[row][columns] / use;
        if (best < 0
            || lasts < least - NOTHING
            || lasts <= least + NOTHING
                && (byNumber ? basic[row] < basic[best] : use > table[best][column])) {
          best = row;
          least = lasts;
        }
      }
    }
    return best;
  }

  private void pivot(int row, int column) {
    double[] taken = table[row];
    double factor = 1 / taken[column];
    taken[column] = 1;
    for (int at = 0; at <= columns; at++) {
      taken[at] *= factor;
    }
    for (int at = 0; at <= rows; at++) {
      double times = table[at][column];
      if (at != row && times != 0) {
        table[at][column] = 0;
        subtract(table[at], taken, times);
        // Stock that rounding took below nothing would let amounts fall below 0.
        if (at < rows && table[at][columns] < NOTHING) {
          table[at][columns] = 0;
        }
      }
    }
    int entering = other[column];
    other[column] = basic[row];
    basic[row] = entering;
  }

  private static void subtract(double[] from, double[] taken, double times) {
    for (int at = 0; at < from.length; at++) {
      from[at] -= taken[at] * times;
    }
  }

  private Solution solution() {
    double[] amounts = new double[columns];
    double[] prices = new double[rows];
    for (int row = 0; row < rows; row++) {
      if (basic[row] < columns) {
        amounts[basic[row]] = table[row][columns];
      }
    }
    for (int column = 0; column < columns; column++) {
      if (other[column] >= columns) {
        prices[other[column] - columns] = -table[rows][column];
      }
    }
    return new Solution(-table[rows][columns], amounts, prices);
  }
}
