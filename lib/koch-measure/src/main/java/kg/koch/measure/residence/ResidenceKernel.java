package kg.koch.measure.residence;

import java.util.Arrays;

/**
 * The residence rule in closed form: one linear pass with two pointers over one person's crossings.
 *
 * <p>Residence after a crossing is the direction of the last crossing whose own side filled the
 * threshold; before any such crossing it is the initial status. A crossing whose window is cut by
 * the end of observation stays {@link #UNDECIDED} unless what was observed already settles it.
 * Source: Stats NZ, outcomes-based migration measure (12/16-month rule).
 *
 * <p>Two crossings in the same direction mean that one between them was not recorded: the days are
 * split at the midpoint (rounded down), or all stay with the first ({@link SameDirection}); no
 * crossing is invented, so migrations of a person still alternate (unless another source knows
 * better in between).
 *
 * <p>Guarantees: linear in crossings; allocates nothing; what was decided does not change when
 * observation goes on, as long as no same-direction pair straddles the former end. Safe for many
 * threads. Does not check order.
 */
public final class ResidenceKernel {

  /** Not yet to be known; more days must be observed. */
  public static final byte UNDECIDED = -1;

  /** Initial status not known: taken as the opposite of the first direction. */
  public static final int OPPOSITE_OF_FIRST = -1;

  private final int threshold;
  private final int window;
  private final int allowance;
  private final boolean sharesDays;

  /** A kernel that shares the days between two crossings in one direction. */
  public ResidenceKernel(ResidenceRule rule) {
    this(rule, SameDirection.SHARED);
  }

  public ResidenceKernel(ResidenceRule rule, SameDirection between) {
    this.threshold = rule.thresholdDays();
    this.window = rule.windowDays();
    this.allowance = rule.allowance();
    this.sharesDays = between == SameDirection.SHARED;
  }

  /**
   * Judges the crossings of one person.
   *
   * @param days day of each crossing, rising or equal from {@code from} to {@code to}
   * @param directions 1 arrival, 0 departure; within a day in the order they happened
   * @param from first row of the person
   * @param to row after the last
   * @param observedUntil the first day not observed; rows on or after it are written as not
   *     observed (0 days, undecided) and influence nothing
   * @param initial residence before the first crossing: 1, 0, or {@link #OPPOSITE_OF_FIRST}
   * @param out written at the same rows
   */
  public void evaluate(
      int[] days,
      byte[] directions,
      int from,
      int to,
      int observedUntil,
      int initial,
      ResidenceColumns out) {
    int end = observedEnd(days, from, to, observedUntil);
    if (from < end) {
      countDays(days, directions, from, end, observedUntil, out);
      decide(directions, from, end, before(directions[from], initial), out);
    }
    forget(end, to, out);
  }

  /**
   * Judges the crossings of one person of whom another source knows something in between. Residence
   * is what it says from there on; the days that count are the same. Where that is not what was
   * last known by the crossings, the difference is an adjustment, so that at any moment
   *
   * <pre>residents = residents at the start + immigrations - emigrations + adjustments</pre>
   *
   * holds, undecided persons counting as last known.
   *
   * @param known by row: residence just before the crossing, 1, 0, or {@link #UNDECIDED} where
   *     nobody says; that of the first row takes the place of {@code initial}
   */
  public void evaluateWithKnown(
      int[] days,
      byte[] directions,
      int from,
      int to,
      int observedUntil,
      int initial,
      byte[] known,
      ResidenceColumns out) {
    int end = observedEnd(days, from, to, observedUntil);
    if (from < end) {
      countDays(days, directions, from, end, observedUntil, out);
      int start = known[from] == UNDECIDED ? initial : known[from];
      decideWithKnown(directions, from, end, before(directions[from], start), known, out);
    }
    forget(end, to, out);
    Arrays.fill(out.adjustment(), end, to, (byte) 0);
  }

  private static byte before(byte firstDirection, int initial) {
    return (byte) (initial == OPPOSITE_OF_FIRST ? 1 - firstDirection : checkedInitial(initial));
  }

  /** Rows that are not observed. */
  private static void forget(int end, int to, ResidenceColumns out) {
    for (int row = end; row < to; row++) {
      out.daysObserved()[row] = 0;
      out.daysInCountry()[row] = 0;
      out.residentBefore()[row] = UNDECIDED;
      out.residentAfter()[row] = UNDECIDED;
      out.migration()[row] = UNDECIDED;
    }
  }

  private static int checkedInitial(int initial) {
    if (initial != 0 && initial != 1) {
      throw new IllegalArgumentException(
          "Expected an initial status of 1, 0 or -1; got " + initial);
    }
    return initial;
  }

  private static int observedEnd(int[] days, int from, int to, int observedUntil) {
    int end = to;
    while (end > from && days[end - 1] >= observedUntil) {
      end--;
    }
    return end;
  }

  private void countDays(
      int[] days, byte[] directions, int from, int end, int observedUntil, ResidenceColumns out) {
    int last = from;
    int whole = 0; // days in the country from the day of this crossing to the day of the last one
    for (int row = from; row < end; row++) {
      int windowEnd = (int) Math.min((long) days[row] + window, observedUntil);
      while (last + 1 < end && days[last + 1] < windowEnd) {
        whole += inside(days, directions, last, end, days[last + 1]);
        last++;
      }
      out.daysObserved()[row] = windowEnd - days[row];
      out.daysInCountry()[row] = whole + inside(days, directions, last, end, windowEnd);
      if (last > row) {
        whole -= inside(days, directions, row, end, days[row + 1]);
      } else {
        last++;
      }
    }
  }

  /** Days in the country from a crossing until a day that is not after the next crossing. */
  private int inside(int[] days, byte[] directions, int row, int end, int until) {
    int spent = until - days[row];
    boolean nextIsSame = row + 1 < end && directions[row] == directions[row + 1];
    if (!nextIsSame || !sharesDays) {
      return directions[row] == 1 ? spent : 0;
    }
    int half = (days[row + 1] - days[row]) / 2;
    return directions[row] == 1 ? Math.min(spent, half) : Math.max(0, spent - half);
  }

  private void decide(byte[] directions, int from, int end, byte initial, ResidenceColumns out) {
    byte status = initial;
    for (int row = from; row < end; row++) {
      byte direction = directions[row];
      out.residentBefore()[row] = status;
      if (direction != status) {
        int own = own(direction, row, out);
        if (own >= threshold) {
          status = direction;
        } else if (out.daysObserved()[row] - own <= allowance) {
          out.residentAfter()[row] = UNDECIDED;
          out.migration()[row] = UNDECIDED;
          decideAfterUndecided(directions, row, end, out);
          return;
        }
      }
      out.residentAfter()[row] = status;
      out.migration()[row] = (byte) (out.residentBefore()[row] == status ? 0 : 1);
    }
  }

  /** Each stretch from one status known to the next is decided as if it were a history. */
  private void decideWithKnown(
      byte[] directions, int from, int end, byte initial, byte[] known, ResidenceColumns out) {
    byte status = initial;
    for (int start = from; start < end; ) {
      int next = start + 1;
      while (next < end && known[next] == UNDECIDED) {
        next++;
      }
      byte before = known[start] == UNDECIDED ? status : (byte) checkedInitial(known[start]);
      Arrays.fill(out.adjustment(), start, next, (byte) 0);
      out.adjustment()[start] = (byte) (before - status);
      decide(directions, start, next, before, out);
      status = lastKnown(start, next, before, out);
      start = next;
    }
  }

  private static byte lastKnown(int start, int next, byte before, ResidenceColumns out) {
    for (int row = next - 1; row >= start; row--) {
      if (out.residentAfter()[row] != UNDECIDED) {
        return out.residentAfter()[row];
      }
    }
    return before;
  }

  private static int own(byte direction, int row, ResidenceColumns out) {
    int inCountry = out.daysInCountry()[row];
    return direction == 1 ? inCountry : out.daysObserved()[row] - inCountry;
  }

  /**
   * After an undecided crossing no later one can be decided as a change: its own side would need
   * more days than the undecided one leaves. A crossing the other way is yet known not to be one
   * when the days between them cannot belong to both windows (V + V days do not fit into W).
   */
  private void decideAfterUndecided(
      byte[] directions, int undecided, int end, ResidenceColumns out) {
    byte direction = directions[undecided];
    int own = own(direction, undecided, out);
    for (int row = undecided + 1; row < end; row++) {
      out.residentBefore()[row] = UNDECIDED;
      out.residentAfter()[row] = UNDECIDED;
      boolean isReturn = directions[row] != direction;
      int between = own - own(direction, row, out);
      out.migration()[row] = isReturn && between < threshold - allowance ? 0 : UNDECIDED;
    }
  }
}
