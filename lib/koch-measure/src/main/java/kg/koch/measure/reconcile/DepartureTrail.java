package kg.koch.measure.reconcile;

import kg.koch.measure.stay.Crossings;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.StatusTrack;
import kg.koch.measure.stay.StatusTrack.Outcome;

/** What the border records of a person tell of a departure, read under one rule. */
final class DepartureTrail {

  static final int NONE = -1;

  private final MeasuredPerson person;
  private final StatusTrack track;
  private final Crossings crossings;

  DepartureTrail(MeasuredPerson person, StatusTrack track) {
    this.person = person;
    this.track = track;
    this.crossings = person.history().crossings();
  }

  int size() {
    return crossings.size();
  }

  int day(int crossing) {
    return crossings.day(crossing);
  }

  long time(int crossing) {
    return crossings.time(crossing);
  }

  /** Whether the rule has confirmed the crossing as a departure. */
  boolean isDeparture(int crossing) {
    return !crossings.isArrival(crossing) && track.outcome(crossing) == Outcome.MIGRATION;
  }

  boolean isUndecided(int crossing) {
    return track.outcome(crossing) == Outcome.UNDECIDED;
  }

  /** The departure of the rule that a registration on that day is about, or none. */
  int departureRegisteredOn(int day) {
    int last = lastChange(day);
    if (last != NONE && isDeparture(last)) {
      return last;
    }
    int next = last + 1;
    while (next < size() && track.outcome(next) != Outcome.MIGRATION) {
      next++;
    }
    boolean ahead = next < size() && (long) day(next) - day <= DepartureReconciler.DAYS_AHEAD;
    return ahead && isDeparture(next) ? next : NONE;
  }

  /** The last change of residence up to the end of the day, or none. */
  private int lastChange(int day) {
    int last = NONE;
    for (int i = 0; i < size() && day(i) <= day; i++) {
      last = track.outcome(i) == Outcome.MIGRATION ? i : last;
    }
    return last;
  }

  /** Residence at the end of the day by what is decided. */
  boolean isResident(int day) {
    int last = lastChange(day);
    return last == NONE ? track.isInitiallyResident() : crossings.isArrival(last);
  }

  /** The crossing a registration is about: the last departure before it, or the next after it. */
  int departureNear(int day) {
    int near = NONE;
    for (int i = 0; i < size() && (long) day(i) - day <= DepartureReconciler.DAYS_AHEAD; i++) {
      boolean recent = (long) day - day(i) <= DepartureReconciler.DAYS_LATE;
      boolean before = day(i) <= day;
      if (!crossings.isArrival(i) && recent && (before || near == NONE)) {
        near = i;
      }
    }
    return near;
  }

  /**
   * Whether a crossing was not recorded, put in or still missing, at or just before the departure
   * or within the rule's window after.
   */
  boolean lacksCrossing(int departure) {
    if (crossings.isImputed(departure)) {
      return true;
    }
    long end = (long) day(departure) + track.definition().rule().windowDays();
    for (int i = Math.max(1, departure); i < size(); i++) {
      boolean inWindow = i == departure || day(i - 1) < end;
      boolean gap =
          crossings.isArrival(i) == crossings.isArrival(i - 1)
              || crossings.isImputed(i)
              || crossings.isImputed(i - 1);
      if (inWindow && gap) {
        return true;
      }
    }
    return false;
  }

  /** Days until the next crossing, or until the end of observation. */
  int daysAway(int departure) {
    boolean back = departure + 1 < size();
    return (back ? day(departure + 1) : person.observation().until()) - day(departure);
  }
}
