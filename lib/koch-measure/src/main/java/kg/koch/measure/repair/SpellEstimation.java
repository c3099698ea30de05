package kg.koch.measure.repair;

import org.jspecify.annotations.Nullable;

/**
 * How long travellers of one class stay on a side and how often a crossing of theirs goes
 * unrecorded, estimated together: spells that seem to go on include those whose end was missed, and
 * only the estimate says how many. So each round counts a spell still going on only as far as the
 * round before believed it (expectation and maximisation, Dempster, Laird and Rubin 1977).
 */
final class SpellEstimation {

  /** Spells of a habit that say enough; where there are fewer, those of all habits are asked. */
  private static final int ENOUGH = 50;

  private static final int ROUNDS = 12;

  /** Days looked at together while estimating; draws are exact to the day. */
  private static final int STEP = 8;

  private final SpellTimes times;
  private final int travellers;
  private final double[][] open = new double[Habit.COUNT * 2][SpellTimes.LONGEST + 1];
  private final @Nullable Survival[] byHabit = new Survival[Habit.COUNT * 2];
  private final @Nullable Survival[] all = new Survival[2];
  private final double[] share = new double[2];
  private final double[] missedAtEnd = new double[2];

  private SpellEstimation(SpellTimes times, int travellers) {
    this.times = times;
    this.travellers = travellers;
    for (int cell = 0; cell < open.length; cell++) {
      open[cell] = SpellTimes.asDoubles(times.open(first() + cell));
    }
    for (int round = 0; round < ROUNDS; round++) {
      estimate();
      believe();
    }
    estimate();
  }

  /** What is known of a class of travellers from these counts. */
  static ClassSpells of(SpellTimes times, int travellers) {
    SpellEstimation estimated = new SpellEstimation(times, travellers);
    return new ClassSpells(estimated.byHabit, estimated.all, estimated.share);
  }

  private int first() {
    return SpellTimes.cell(travellers, 0, 0);
  }

  private @Nullable Survival survival(int habit, int direction) {
    return ClassSpells.survival(byHabit, all, habit, direction);
  }

  private void estimate() {
    for (int direction = 0; direction < 2; direction++) {
      double[] allEnded = new double[SpellTimes.LONGEST + 1];
      double[] allOpen = new double[SpellTimes.LONGEST + 1];
      for (int habit = 0; habit < Habit.COUNT; habit++) {
        int cell = habit * 2 + direction;
        double[] ended = SpellTimes.asDoubles(times.ended(first() + cell));
        byHabit[cell] =
            times.spells(first() + cell) < ENOUGH ? null : new Survival(ended, open[cell]);
        addTo(allEnded, ended);
        addTo(allOpen, open[cell]);
      }
      boolean known = times.spells(travellers, direction) > 0;
      all[direction] = known ? new Survival(allEnded, allOpen) : null;
      share[direction] = times.shareMissing(travellers, direction, missedAtEnd[direction]);
    }
  }

  private static void addTo(double[] sums, double[] more) {
    for (int day = 0; day < sums.length; day++) {
      sums[day] += more[day];
    }
  }

  /** How many of the spells still going on are believed to be, and how many ended unseen. */
  private void believe() {
    missedAtEnd[0] = 0;
    missedAtEnd[1] = 0;
    for (int cell = 0; cell < open.length; cell++) {
      long[] seen = times.open(first() + cell);
      for (int days = 0; seen != null && days < seen.length; days++) {
        if (seen[days] > 0) {
          double gone = shareGone(cell / 2, cell % 2, days);
          open[cell][days] = seen[days] * (1 - gone);
          missedAtEnd[cell % 2] += seen[days] * gone;
        }
      }
    }
  }

  private double shareGone(int habit, int direction, int days) {
    Survival first = survival(habit, direction);
    Survival second = survival(habit, 1 - direction);
    if (first == null || second == null || share[direction] == 0) {
      return 0;
    }
    double gone = share[direction] * first.endedThenLasting(second, days, STEP);
    double still = first.beyond(days);
    return gone + still == 0 ? 0 : gone / (gone + still);
  }
}
