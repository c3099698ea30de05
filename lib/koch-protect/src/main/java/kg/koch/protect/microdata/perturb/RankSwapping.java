package kg.koch.protect.microdata.perturb;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kg.koch.protect.microdata.NumberColumn;

/**
 * Numbers are exchanged between records of near ranks (Moore 1996): all of the column's values
 * stay, on other records. A record is swapped once, or not if none is left near it.
 */
public final class RankSwapping {

  private RankSwapping() {}

  /**
   * The column, swapped.
   *
   * @param window how far ranks may lie apart, as a share of records, above 0 and at most 1
   */
  public static NumberColumn of(NumberColumn column, double window, long seed) {
    if (!(window > 0 && window <= 1)) {
      throw new IllegalArgumentException("Expected a window above 0 and at most 1; got " + window);
    }
    double[] values = column.values();
    int[] sorted =
        IntStream.of(column.present())
            .boxed()
            .sorted(Comparator.comparingDouble(row -> values[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    int reach = Math.max(1, (int) Math.floor(window * sorted.length));
    SplittableRandom random = new SplittableRandom(seed);
    double[] swapped = values.clone();
    boolean[] isDone = new boolean[sorted.length];
    for (int rank = 0; rank < sorted.length; rank++) {
      int partner = partner(isDone, rank, reach, random);
      if (!isDone[rank] && partner >= 0) {
        isDone[rank] = true;
        isDone[partner] = true;
        swapped[sorted[rank]] = values[sorted[partner]];
        swapped[sorted[partner]] = values[sorted[rank]];
      }
    }
    return column.with(swapped);
  }

  /** A rank above that is not swapped yet, or -1. */
  private static int partner(boolean[] isDone, int rank, int reach, SplittableRandom random) {
    if (isDone[rank]) {
      return -1;
    }
    int to = Math.min(isDone.length - 1, rank + reach);
    int open = 0;
    int chosen = -1;
    for (int other = rank + 1; other <= to; other++) {
      if (!isDone[other] && random.nextInt(++open) == 0) {
        chosen = other;
      }
    }
    return chosen;
  }
}
