package kg.koch.synth;

import java.util.List;

/** Gives a person its PINs, document and the days on which the registers learn of its life. */
final class Papers {

  /** Fitted to 5 to 9 thousand departures a year among 7 million (stat.kg, 2017 to 2021). */
  private static final double DEREGISTERS = 0.018;

  /** Fitted to 1 to 8 thousand arrivals a year among 7 million (stat.kg, 2017 to 2021). */
  private static final double REGISTERS_AGAIN = 0.4;

  private static final int LONG_STAY = 330;

  /** Of the stays begun so late that their end is not known yet, those taken for long ones. */
  private static final double LATE_ONES_LONG = 0.7;

  private final Unit unit;
  private final Randomness random;

  Papers(Unit unit) {
    this.unit = unit;
    random = unit.random();
  }

  void give(Person person, List<Person> members) {
    int twins = 0;
    for (Person other : members) {
      boolean twin = other.birth == person.birth && other.female == person.female;
      twins += twin && other.number < person.number ? 1 : 0;
    }
    person.pin = unit.pins().pin(person.female, person.birth, twins % 2);
    person.document = Documents.number("", person.number);
    if (unit.hit(Defect.CHANGED_PIN)) {
      changePin(person, 2 + twins % 2);
    }
    registerBirth(person);
    registerDeath(person);
    if (person.isCitizen()) {
      deregister(person);
    }
  }

  private void changePin(Person person, int slot) {
    Calendar calendar = unit.calendar();
    int from = Math.max(calendar.observedFrom(), person.birth) + 1;
    int until = Math.min(person.death, calendar.observedUntil());
    if (from < until) {
      person.pinChangedOn = random.between(from, until - 1);
      person.newPin = unit.pins().pin(person.female, person.birth, slot);
    }
  }

  private void registerBirth(Person person) {
    boolean late = unit.hit(Defect.LATE_BIRTH);
    if (person.birth >= unit.calendar().lifeFrom()) {
      int days = late ? random.between(60, 400) : random.between(1, 30);
      person.birthRegistered = person.birth + days;
    }
  }

  private void registerDeath(Person person) {
    boolean late = unit.hit(Defect.LATE_DEATH);
    if (person.death != Calendar.NEVER) {
      boolean abroad = person.journeys.endsAbroad();
      int days = late ? random.between(60, 500) : random.between(1, abroad ? 45 : 7);
      person.deathRegistered = Math.max(person.death + days, person.birthRegistered);
    }
  }

  /** A few who leave for long give up their registration, and take it up again on their return. */
  private void deregister(Person person) {
    Journeys journeys = person.journeys;
    for (int i = 0; i < journeys.count(); i++) {
      int until = i + 1 < journeys.count() ? journeys.day(i + 1) : Calendar.NEVER;
      if (!journeys.isArrival(i) && random.chance(DEREGISTERS * leavesForLong(i, journeys))) {
        person.registeredUntil = journeys.day(i) + random.between(1, 25);
        if (until != Calendar.NEVER && random.chance(REGISTERS_AGAIN)) {
          person.registeredAgain = until + random.between(1, 20);
        }
        return;
      }
    }
  }

  /** The chance that a departure begins a long stay: 0 or 1 where the next arrival is known. */
  private double leavesForLong(int index, Journeys journeys) {
    boolean returned = index + 1 < journeys.count();
    int until = returned ? journeys.day(index + 1) : unit.calendar().observedUntil();
    boolean isLong = until - journeys.day(index) > LONG_STAY;
    return isLong ? 1 : returned ? 0 : LATE_ONES_LONG;
  }
}
