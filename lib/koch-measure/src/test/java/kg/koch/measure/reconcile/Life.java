package kg.koch.measure.reconcile;

import java.util.List;
import kg.koch.measure.residence.ResidenceRule;
import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Moves;
import kg.koch.measure.stay.Observation;
import kg.koch.measure.stay.Places;

/**
 * One made-up life for tests, in days from 2020-01-01; observed for ten years. A person linked by
 * PIN, registered in Osh region from the first day on, unless a test says otherwise.
 */
final class Life {

  static final int FIRST = Math.toIntExact(java.time.LocalDate.of(2020, 1, 1).toEpochDay());
  static final Places PLACES =
      new Places(List.of("KG", "KG06", "KG06207", "KG05"), List.of("KGZ", "RUS"), "KGZ");
  static final int OSH = PLACES.number("KG06");
  static final int BATKEN = PLACES.number("KG05");

  private static final long MICROSECONDS = 86_400_000_000L;

  private final MeasuredPerson person =
      new MeasuredPerson(
          new Observation(FIRST, FIRST + 3653),
          PLACES,
          List.of(
              new Definition("12of16", ResidenceRule.TWELVE_OF_SIXTEEN),
              new Definition("un12", ResidenceRule.TWELVE_MONTHS),
              new Definition("most-of-year", ResidenceRule.MOST_OF_YEAR)));
  private int events;

  private Life(boolean pin, boolean registered) {
    person.history().start(1, 2, FIRST - 10_000, PLACES.home(), PLACES.home());
    if (pin) {
      person.history().markLinkedByPin();
    }
    for (int year = 2020; registered && year <= 2030; year++) {
      person
          .history()
          .addRegistration(Math.toIntExact(java.time.LocalDate.of(year, 1, 1).toEpochDay()), OSH);
    }
  }

  static Life registered() {
    return new Life(true, true);
  }

  static Life of(boolean pin, boolean registered) {
    return new Life(pin, registered);
  }

  Life leaves(int day) {
    return crosses(day, false);
  }

  Life returns(int day) {
    return crosses(day, true);
  }

  Life crosses(int day, boolean arrival) {
    long time = (FIRST + day) * MICROSECONDS + events++;
    person.history().crossings().add(time, arrival, 0, PLACES.number("RUS"));
    return this;
  }

  Life deregisters(int day) {
    return deregisters(day, OSH);
  }

  Life deregisters(int day, int from) {
    person
        .history()
        .moves()
        .add(Moves.Kind.DEPARTURE, FIRST + day, from, PLACES.number("RUS"), 100 + events++, -1);
    return this;
  }

  Life dies(int day) {
    person.history().addDeath(FIRST + day, PLACES.number("RUS"), 99);
    return this;
  }

  MeasuredPerson measured() {
    person.measure();
    return person;
  }

  /** What the reconciliation under a definition says, each area a region of its own. */
  List<DepartureUnit> units(String definition) {
    MeasuredPerson done = measured();
    return new DepartureReconciler(place -> place).reconcile(done, done.track(definition));
  }

  List<DepartureClass> classes(String definition) {
    return units(definition).stream().map(DepartureUnit::why).toList();
  }
}
