package kg.koch.measure.repair;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How long travellers of a class stay on a side before they cross again, and how often a crossing
 * goes unrecorded: what is needed to judge a history that ends without a return. One thread's own;
 * counts of several threads {@link #add(SpellTimes) add up} to the same whatever the order.
 *
 * <p>Does not check that days rise and directions are 0 or 1.
 */
public final class SpellTimes {

  /** Longer spells are not told apart: some eight years. */
  static final int LONGEST = 3000;

  private static final int SIDES = 2;

  private final int classes;
  private final long[] @Nullable [] ended;
  private final long[] @Nullable [] open;
  private final long[] recorded;
  private final long[] missing;

  /**
   * @param classes how many classes of travellers there are, numbered from 0
   */
  public SpellTimes(int classes) {
    this.classes = classes;
    int cells = classes * Habit.COUNT * SIDES;
    this.ended = new long[cells][];
    this.open = new long[cells][];
    this.recorded = new long[classes * SIDES];
    this.missing = new long[classes * SIDES];
  }

  /**
   * Counts the spells of a person.
   *
   * @param days day of each crossing, in order from {@code from} to before {@code to}
   * @param directions 1 arrival, 0 departure
   * @param travellers class of the traveller
   * @param until first day not observed
   */
  public void add(int travellers, int[] days, byte[] directions, int from, int to, int until) {
    Habit habit = new Habit(days, directions, from, to);
    for (int row = from; row < to; row++) {
      boolean last = row + 1 == to;
      if (last) {
        int cell = cell(travellers, habit.ofAll(), directions[row]);
        counts(open, cell)[capped(until - days[row])]++;
      } else if (directions[row] == directions[row + 1]) {
        missing[travellers * SIDES + directions[row]]++;
      } else {
        recorded[travellers * SIDES + directions[row]]++;
        int cell = cell(travellers, habit.withoutSpell(row), directions[row]);
        counts(ended, cell)[capped(days[row + 1] - days[row])]++;
      }
    }
  }

  /** Takes over what another has counted. */
  public void add(SpellTimes other) {
    addAll(ended, other.ended);
    addAll(open, other.open);
    for (int at = 0; at < recorded.length; at++) {
      recorded[at] += other.recorded[at];
      missing[at] += other.missing[at];
    }
  }

  private static void addAll(long[] @Nullable [] into, long[] @Nullable [] more) {
    for (int cell = 0; cell < into.length; cell++) {
      long[] counted = more[cell];
      if (counted != null) {
        long[] sums = counts(into, cell);
        Arrays.setAll(sums, day -> sums[day] + counted[day]);
      }
    }
  }

  /** What can be said of open ends from these counts; later counts do not change it. */
  public OpenEnds ends() {
    return new OpenEnds(this);
  }

  int classes() {
    return classes;
  }

  /** Spells of a cell that ended with a crossing, by days; null where there are none. */
  long @Nullable [] ended(int cell) {
    return ended[cell];
  }

  /** Spells of a cell still going on when observation ended, by days. */
  long @Nullable [] open(int cell) {
    return open[cell];
  }

  /**
   * The share of crossings that follow one in this direction and were not recorded.
   *
   * @param atEnd crossings believed to be missing after the last one of a history
   */
  double shareMissing(int travellers, int direction, double atEnd) {
    double seen = recorded[travellers * SIDES + direction];
    double gone = missing[travellers * SIDES + direction] + atEnd;
    return seen + gone == 0 ? 0 : gone / (seen + gone);
  }

  /** Spells of a cell. */
  long spells(int cell) {
    return sum(ended[cell]) + sum(open[cell]);
  }

  /** Spells of a class after crossings in a direction. */
  long spells(int travellers, int direction) {
    long spells = 0;
    for (int habit = 0; habit < Habit.COUNT; habit++) {
      spells += spells(cell(travellers, habit, direction));
    }
    return spells;
  }

  private static long sum(long @Nullable [] counts) {
    return counts == null ? 0 : Arrays.stream(counts).sum();
  }

  /** Counts by days as numbers to reckon with; zeros where there are none. */
  static double[] asDoubles(long @Nullable [] counts) {
    return counts == null
        ? new double[LONGEST + 1]
        : Arrays.stream(counts).asDoubleStream().toArray();
  }

  static int cell(int travellers, int habit, int direction) {
    return (travellers * Habit.COUNT + habit) * SIDES + direction;
  }

  private static long[] counts(long[] @Nullable [] cells, int cell) {
    long[] found = cells[cell];
    if (found == null) {
      found = new long[LONGEST + 1];
      cells[cell] = found;
    }
    return found;
  }

  private static int capped(int days) {
    return Math.min(LONGEST, Math.max(0, days));
  }
}
