package kg.koch.measure.provisional;

import java.util.Arrays;
import kg.koch.measure.residence.ResidenceColumns;
import kg.koch.measure.residence.ResidenceKernel;
import kg.koch.measure.stay.Crossings;
import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.StatusTrack;
import kg.koch.measure.stay.StatusTrack.Outcome;

/**
 * One person's history as it was known on a past day, the vintage: crossings and a death from that
 * day on had not happened yet.
 *
 * <p>Guarantees: the outcomes are those that a run with an observation ending on that day would
 * give, as long as the day is no earlier than the settling days of the definition after the start
 * of the person's observation (before that even the initial status could differ). Only the
 * crossings whose window is not yet over are judged again, so a view costs no more than a window's
 * crossings.
 *
 * <p>Does not know that a record came late: border records are of the day itself. One view serves
 * one thread, and is used again for the next person.
 */
public final class PastView {

  private final int window;
  private final ResidenceKernel kernel;
  private ResidenceColumns columns = ResidenceColumns.of(64);
  private int[] days = new int[64];
  private byte[] directions = new byte[64];
  private int size;
  private int initial;
  private int death;
  private final StatusTrack track;

  private int vintage;
  private int first;
  private int end;

  /**
   * @param track what is known of the person by now, under the definition to look at
   */
  public PastView(StatusTrack track) {
    Definition definition = track.definition();
    this.window = definition.rule().windowDays();
    this.kernel = new ResidenceKernel(definition.rule());
    this.track = track;
  }

  /** Takes over a measured person; the person must not change while it is looked at. */
  public void load(MeasuredPerson person) {
    Crossings crossings = person.history().crossings();
    size = crossings.size();
    if (days.length < size) {
      days = new int[size * 2];
      directions = new byte[size * 2];
      columns = ResidenceColumns.of(size * 2);
    }
    for (int i = 0; i < size; i++) {
      days[i] = crossings.day(i);
      directions[i] = (byte) (crossings.isArrival(i) ? 1 : 0);
    }
    initial = track.isInitiallyResident() ? 1 : 0;
    death = person.history().deathDay();
  }

  /** Looks at the person on a day: what happened before it is known. */
  public void at(int day) {
    vintage = day;
    end = firstFrom(day);
    first = isCutBetweenTwins() ? 0 : firstFrom(day - window + 1);
    int before = first == 0 ? initial : track.isResidentAfter(first - 1) ? 1 : 0;
    kernel.evaluate(days, directions, first, end, Math.min(day, death), before, columns);
  }

  /** The first crossing on the day or after it. */
  private int firstFrom(int day) {
    int at = Arrays.binarySearch(days, 0, size, day);
    if (at < 0) {
      return -at - 1;
    }
    while (at > 0 && days[at - 1] == day) {
      at--;
    }
    return at;
  }

  /**
   * Whether the next crossing after the vintage goes the same way as the last one before it. A
   * crossing between them was missed, and where the rule puts it was not known: what is known now
   * of older crossings may differ from what was.
   */
  private boolean isCutBetweenTwins() {
    return end > 0 && end < size && directions[end - 1] == directions[end];
  }

  public int vintage() {
    return vintage;
  }

  /** Crossings of the whole history. */
  int known() {
    return size;
  }

  /** Crossings known on the day. */
  public int size() {
    return end;
  }

  /** Crossings before this one were decided for good before the vintage. */
  int firstJudged() {
    return first;
  }

  public int day(int crossing) {
    return days[crossing];
  }

  public boolean isArrival(int crossing) {
    return directions[crossing] == 1;
  }

  /** What was known of a crossing before the vintage. */
  public Outcome outcome(int crossing) {
    if (crossing < first) {
      return track.outcome(crossing);
    }
    byte migration = columns.migration()[crossing];
    if (migration == ResidenceKernel.UNDECIDED) {
      return death < vintage ? Outcome.NONE : Outcome.UNDECIDED;
    }
    return migration == 1 ? Outcome.MIGRATION : Outcome.NONE;
  }

  /** Residence before a crossing not decided for good: 1, 0, or -1 while not known. */
  int residentBefore(int crossing) {
    return columns.residentBefore()[crossing];
  }

  /** Days on the crossing's own side of the border so far, within its window. */
  int ownDays(int crossing) {
    int inside = columns.daysInCountry()[crossing];
    return isArrival(crossing) ? inside : columns.daysObserved()[crossing] - inside;
  }

  int daysObserved(int crossing) {
    return columns.daysObserved()[crossing];
  }
}
