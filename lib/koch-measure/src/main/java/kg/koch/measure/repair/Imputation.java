package kg.koch.measure.repair;

/**
 * Puts the missing crossing into each gap, one draw from a {@link HotDeck}. Immutable; safe for
 * many threads.
 *
 * <p>Guarantees: recorded crossings stay as they are; afterwards directions alternate; days rise
 * still. A gap of 0 days gets a crossing of the same day. The same seed, draw, person and gap give
 * the same day whatever else the history or the file holds, as long as the donors are the same.
 *
 * <p>Does not check order.
 */
public final class Imputation {

  private final HotDeck deck;
  private final long seed;
  private final int draw;

  /**
   * @param draw number of the draw, 1 or more
   */
  public Imputation(HotDeck deck, long seed, int draw) {
    if (draw < 1) {
      throw new IllegalArgumentException("Expected a draw of 1 or more; got " + draw);
    }
    this.deck = deck;
    this.seed = seed;
    this.draw = draw;
  }

  /** Whether a crossing is missing between two of the rows. */
  public static boolean hasGap(byte[] directions, int from, int to) {
    for (int row = from + 1; row < to; row++) {
      if (directions[row] == directions[row - 1]) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds the crossings of a person and those that were missing.
   *
   * @param person a number that is the person's own, for the draw
   * @param days day of each crossing, in order from {@code from} to before {@code to}
   * @param directions 1 arrival, 0 departure
   * @param classes as they were when donors were counted; that of the first crossing of a gap
   *     counts
   * @param out takes the rows at its end
   */
  public void repair(
      long person,
      int[] days,
      byte[] directions,
      int[] classes,
      int from,
      int to,
      RepairedCrossings out) {
    int habit = hasGap(directions, from, to) ? new Habit(days, directions, from, to).ofAll() : 0;
    for (int row = from; row < to; row++) {
      out.add(days[row], directions[row], false);
      if (row + 1 < to && directions[row] == directions[row + 1]) {
        int gap = days[row + 1] - days[row];
        long chance = Chance.of(seed, draw, person, days[row], gap);
        int before = deck.daysBefore(classes[row], habit, directions[row], gap, chance);
        out.add(days[row] + before, (byte) (1 - directions[row]), true);
      }
    }
  }
}
