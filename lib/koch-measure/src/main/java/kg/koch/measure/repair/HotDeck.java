package kg.koch.measure.repair;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Donors to draw the share of a gap from. Donors of the same class, habit and length are asked
 * first; where there are fewer than {@value #ENOUGH}, lengths next to it as well, then travellers
 * of any class with the same habit, then of any habit. Where even those are too few the answer is
 * the middle. Immutable; safe for many threads.
 */
public final class HotDeck {

  /** Fewer donors say little and would each be used again and again. */
  static final int ENOUGH = 30;

  /** How many bands of length to either side may count as about the same length. */
  private static final int WIDEST = 2;

  private static final long[] NONE = new long[0];

  private final @Nullable CellsOfClass[] classes;
  private final CellsOfClass everyone;

  HotDeck(@Nullable CellsOfClass[] classes, CellsOfClass everyone) {
    this.classes = classes;
    this.everyone = everyone;
  }

  /**
   * The days of a gap that lie before the missing crossing, 0 to all of them.
   *
   * @param direction of the two crossings
   * @param gap days between them
   * @param chance decides which donor; each number the same donor every time
   */
  int daysBefore(int travellers, int habit, int direction, int gap, long chance) {
    if (gap == 0) {
      return 0;
    }
    int band = CellsOfClass.band(gap);
    long[] donors = NONE;
    if (travellers < classes.length && classes[travellers] != null) {
      donors = closest(classes[travellers], habit, habit, direction, band);
    }
    if (donors.length == 0) {
      donors = closest(everyone, habit, habit, direction, band);
    }
    if (donors.length == 0) {
      donors = closest(everyone, 0, Habit.COUNT - 1, direction, band);
    }
    return donors.length == 0 ? gap / 2 : days(gap, share(donors, chance), chance);
  }

  /** Donors of the length itself or, if few, of those next to it as well; none if still few. */
  private static long[] closest(
      CellsOfClass cells, int firstHabit, int lastHabit, int direction, int band) {
    for (int around = 0; around <= WIDEST; around++) {
      long[] donors = cells.donors(firstHabit, lastHabit, direction, band - around, band + around);
      if (Arrays.stream(donors).sum() >= ENOUGH) {
        return donors;
      }
    }
    return NONE;
  }

  /** The share of the donor that chance picks, each donor as likely as any other. */
  private static int share(long[] donors, long chance) {
    long left = Math.multiplyHigh(chance >>> 1, Arrays.stream(donors).sum() << 1);
    int share = 0;
    while (left >= donors[share]) {
      left -= donors[share++];
    }
    return share;
  }

  /** Within a 128th every place is as likely as any other. */
  private static int days(int gap, int share, long chance) {
    double within = (Chance.mixed(chance) >>> 11) * 0x1p-53;
    return (int) Math.floor(gap * (share + within) / CellsOfClass.SHARES + 0.5);
  }
}
