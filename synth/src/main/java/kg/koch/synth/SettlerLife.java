package kg.koch.synth;

import kg.koch.synth.name.FamilyName;
import kg.koch.synth.name.NameList;

/** A foreigner with a PIN who lives in the country: came before it begins, or comes later. */
final class SettlerLife {

  /** Assumed: one in ten of those who settled leaves again in a year. */
  private static final double LEAVES_A_YEAR = 0.10;

  /** Fitted, with {@link Papers}, to the registered departures. */
  private static final double DEREGISTERS = 0.35;

  private static final double TRIPS_A_YEAR = 1.3;

  private final Unit unit;
  private final Randomness random;
  private final Calendar calendar;

  SettlerLife(Unit unit) {
    this.unit = unit;
    random = unit.random();
    calendar = unit.calendar();
  }

  /**
   * @param came whether it lives in the country when it begins; else it comes on a later day
   */
  Person live(boolean came) {
    int arrival = random.between(calendar.lifeFrom() + 5, calendar.observedUntil() - 5);
    String citizenship = Countries.ofSettler(random);
    boolean female = random.chance(0.42);
    int birth = calendar.lifeFrom() - (int) ((18 + random.share() * random.share() * 55) * 365);
    long number = unit.index() * Unit.ROOM;
    Person person = new Person(number, female, unit.pins().birthDay(birth), citizenship, !came);
    person.birthCountry = citizenship;
    Oblast oblast = random.chance(0.65) ? Oblast.destination(random) : Oblast.any(random);
    person.home = new Home(oblast, oblast.anyDistrict(random));
    name(person);
    person.death = Demography.death(person, calendar.lifeFrom(), calendar.observedUntil(), random);
    travel(person, came ? calendar.lifeFrom() : arrival);
    new Papers(unit).give(person, java.util.List.of(person));
    return person;
  }

  private void name(Person person) {
    FamilyName family = FamilyName.at(random.share());
    person.surname = family.surname(person.female);
    person.givenName = NameList.of(family.people()).given(person.female, random.share());
  }

  private void travel(Person person, int from) {
    Journeys journeys = person.journeys;
    if (journeys.beginsAbroad()) {
      journeys.cross(from, random.between(20_000, 80_000), person.citizenship);
      person.registeredFrom = from + random.between(3, 30);
    }
    int leaves = from + 150 + random.daysToNext(LEAVES_A_YEAR);
    int day = from + random.daysToNext(TRIPS_A_YEAR);
    while (day < Math.min(leaves - 80, calendar.observedUntil())) {
      journeys.cross(day, random.between(0, 80_000), person.citizenship);
      journeys.cross(day + random.between(3, 60), 40_000, person.citizenship);
      day = journeys.lastDay() + random.daysToNext(TRIPS_A_YEAR);
    }
    if (leaves < Math.min(calendar.observedUntil(), person.death)) {
      journeys.cross(leaves, random.between(0, 80_000), person.citizenship);
      person.registeredUntil =
          random.chance(DEREGISTERS) ? leaves + random.between(1, 25) : Calendar.NEVER;
    }
    journeys.endBefore(Math.min(person.death, calendar.observedUntil()));
  }
}
