package kg.koch.measure.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import kg.koch.measure.residence.ResidenceRule;
import kg.koch.measure.stay.Days;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Moves;
import kg.koch.measure.stay.PersonHistory;
import kg.koch.measure.stay.StatusTrack;

/**
 * Lays a person's registered departures beside the departures of a residence rule.
 *
 * <p>A registered departure is paired with the last change of residence up to the day of recording
 * if that is a departure, or else with the next change within {@link #DAYS_AHEAD} days if that is
 * one; each departure of the rule is paired once, with the first registration that claims it. What
 * is paired is one event: in both figures, or in another year, or else in another region. What is
 * not paired falls into the first class of {@link DepartureClass} that holds, asked in the order
 * written here.
 *
 * <p>Guarantees: every registered departure and every departure the rule has confirmed comes out
 * once, with one class; the two of a pair agree. Does not know records that were linked to nobody.
 */
public final class DepartureReconciler {

  /** A departure may be registered so many days before it happens: a year. */
  public static final int DAYS_AHEAD = 365;

  /** A crossing so many days before a registration may still be the one meant: two years. */
  public static final int DAYS_LATE = 731;

  private static final int TWELVE_MONTHS = ResidenceRule.TWELVE_MONTHS.thresholdDays();

  private final IntUnaryOperator regions;

  /**
   * @param regions the region, as any number, of a place: the two of a pair differ by territory if
   *     their regions do
   */
  public DepartureReconciler(IntUnaryOperator regions) {
    this.regions = regions;
  }

  /** The person's departures in both figures; none of most persons. */
  public List<DepartureUnit> reconcile(MeasuredPerson person, StatusTrack track) {
    DepartureTrail trail = new DepartureTrail(person, track);
    boolean[] paired = new boolean[trail.size()];
    List<DepartureUnit> units = new ArrayList<>(0);
    Moves moves = person.history().moves();
    for (int move = 0; move < moves.size(); move++) {
      if (moves.kind(move) == Moves.Kind.DEPARTURE) {
        addRegistered(person, move, trail, paired, units);
      }
    }
    for (int i = 0; i < paired.length; i++) {
      if (!paired[i] && trail.isDeparture(i)) {
        units.add(measured(person, trail, i, notRegistered(person.history(), trail, i)));
      }
    }
    return units;
  }

  private void addRegistered(
      MeasuredPerson person,
      int move,
      DepartureTrail trail,
      boolean[] paired,
      List<DepartureUnit> units) {
    Moves moves = person.history().moves();
    int departure = trail.departureRegisteredOn(moves.knownDay(move));
    if (departure == DepartureTrail.NONE) {
      units.add(registered(moves, move, notMeasured(trail, moves.knownDay(move))));
    } else if (paired[departure]) {
      units.add(registered(moves, move, DepartureClass.REGISTERED_TWICE));
    } else {
      paired[departure] = true;
      addPair(person, move, trail, departure, units);
    }
  }

  private void addPair(
      MeasuredPerson person,
      int move,
      DepartureTrail trail,
      int departure,
      List<DepartureUnit> units) {
    Moves moves = person.history().moves();
    int left = trail.day(departure);
    DepartureClass ofRegistered = DepartureClass.IN_BOTH;
    DepartureClass ofMeasured = DepartureClass.IN_BOTH;
    if (year(moves.knownDay(move)) != year(left)) {
      ofRegistered = DepartureClass.REGISTERED_OTHER_YEAR;
      ofMeasured = DepartureClass.MEASURED_OTHER_YEAR;
    } else if (regions.applyAsInt(moves.origin(move)) != regions.applyAsInt(person.areaOn(left))) {
      ofRegistered = DepartureClass.REGISTERED_OTHER_AREA;
      ofMeasured = DepartureClass.MEASURED_OTHER_AREA;
    }
    units.add(registered(moves, move, ofRegistered));
    units.add(measured(person, trail, departure, ofMeasured));
  }

  private static int year(int day) {
    return Days.date(day) / 10_000;
  }

  /** Why no departure of the rule stands beside a registration. */
  private static DepartureClass notMeasured(DepartureTrail trail, int day) {
    if (trail.size() == 0) {
      return DepartureClass.REGISTERED_NO_BORDER_RECORD;
    }
    if (!trail.isResident(day)) {
      return DepartureClass.REGISTERED_LEFT_BEFORE;
    }
    int near = trail.departureNear(day);
    if (near == DepartureTrail.NONE) {
      return DepartureClass.REGISTERED_NO_DEPARTURE;
    }
    if (trail.isUndecided(near)) {
      return DepartureClass.REGISTERED_UNDECIDED;
    }
    return trail.lacksCrossing(near)
        ? DepartureClass.REGISTERED_CROSSING_MISSING
        : DepartureClass.REGISTERED_NOT_LONG_ENOUGH;
  }

  /** Why no registration stands beside a departure of the rule. */
  private static DepartureClass notRegistered(
      PersonHistory history, DepartureTrail trail, int departure) {
    if (!history.isLinkedByPin()) {
      return DepartureClass.MEASURED_DOCUMENT_ONLY;
    }
    if (history.registrations() == 0) {
      return DepartureClass.MEASURED_NEVER_REGISTERED;
    }
    if (trail.lacksCrossing(departure)) {
      return DepartureClass.MEASURED_CROSSING_MISSING;
    }
    return trail.daysAway(departure) < TWELVE_MONTHS
        ? DepartureClass.MEASURED_WITH_BREAKS
        : DepartureClass.MEASURED_NOT_DEREGISTERED;
  }

  private static DepartureUnit registered(Moves moves, int move, DepartureClass why) {
    return new DepartureUnit(
        true, moves.knownDay(move), moves.origin(move), moves.event(move), why);
  }

  private static DepartureUnit measured(
      MeasuredPerson person, DepartureTrail trail, int departure, DepartureClass why) {
    int day = trail.day(departure);
    return new DepartureUnit(false, day, person.areaOn(day), trail.time(departure), why);
  }
}
