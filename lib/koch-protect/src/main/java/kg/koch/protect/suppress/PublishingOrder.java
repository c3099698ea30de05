package kg.koch.protect.suppress;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import kg.koch.protect.cells.CountedCells;

/**
 * Which cells of a table are published before others, so that others are hidden rather than they.
 *
 * @param first by cell: published whatever it gives away
 * @param hiddenBefore by cell: how much it was hidden in earlier tables, 0 or more; the more the
 *     later its turn comes, so that it is hidden again rather than a cell readers have seen
 * @param use by cell: how much it is used, above 0, 1 where nothing is known of it; its count
 *     weighs so many times as much
 */
@SuppressWarnings("ArrayRecordComponent")
public record PublishingOrder(boolean[] first, double[] hiddenBefore, double[] use) {

  public PublishingOrder {
    if (first.length != hiddenBefore.length || first.length != use.length) {
      throw new IllegalArgumentException(
          "Expected as many cells each time; got %d, %d and %d"
              .formatted(first.length, hiddenBefore.length, use.length));
    }
  }

  /** Where all cells are used alike. */
  public PublishingOrder(boolean[] first, double[] hiddenBefore) {
    this(first, hiddenBefore, alike(first.length));
  }

  /** Nothing is known of how much cells are used. */
  public static double[] alike(int size) {
    double[] use = new double[size];
    Arrays.fill(use, 1);
    return use;
  }

  /** Nothing but the counts says it. */
  public static PublishingOrder byCount(int size) {
    return new PublishingOrder(new boolean[size], new double[size]);
  }

  /**
   * The same after one more table, which weighs twice what the one before it does, and so more than
   * all before it.
   *
   * @param hidden by cell
   */
  public PublishingOrder after(boolean[] hidden) {
    double[] weights = new double[hidden.length];
    Arrays.setAll(weights, cell -> hiddenBefore[cell] / 2 + (hidden[cell] ? 1 : 0));
    return new PublishingOrder(first, weights, use);
  }

  /** The same where no cell has to be published. */
  public PublishingOrder withoutFirst() {
    return new PublishingOrder(new boolean[first.length], hiddenBefore, use);
  }

  /**
   * Those never hidden before first; of these large and much used cells first; of equal ones those
   * whose parts are in many and large cells, which are the totals.
   *
   * @param cells in which some inner cell takes part
   */
  int[] of(CountedCells table, int[] cells) {
    double[] around = new double[table.innerSize()];
    for (int cell : cells) {
      for (int row : table.inner(cell)) {
        around[row] += table.count(cell) + 1.0;
      }
    }
    double[] tie = new double[table.size()];
    double most = 0;
    for (int cell : cells) {
      for (int row : table.inner(cell)) {
        tie[cell] += around[row];
      }
      most = Math.max(most, tie[cell]);
    }
    double scale = 0.99 / most;
    return IntStream.of(cells)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(cell -> hiddenBefore[cell])
                .thenComparingDouble(cell -> -(weight(table, cell) + tie[cell] * scale))
                .thenComparing(table.structure()::compare))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Its count where nothing is known of its use; empty cells weigh by their use too. */
  private double weight(CountedCells table, int cell) {
    return (table.count(cell) + 1) * use[cell] - 1;
  }
}
