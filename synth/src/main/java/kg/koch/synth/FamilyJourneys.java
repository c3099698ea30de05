package kg.koch.synth;

/** The journeys of a child with its mother. */
final class FamilyJourneys {

  private static final int LONG_STAY = 200;

  private final Calendar calendar;
  private final Randomness random;
  private final boolean familyTravels;

  FamilyJourneys(Calendar calendar, Randomness random, boolean familyTravels) {
    this.calendar = calendar;
    this.random = random;
    this.familyTravels = familyTravels;
  }

  /**
   * A child abroad comes with its mother's next arrival; one at home goes along on her long stays
   * where the family travels together. From the day it is grown up it starts no journey with her.
   */
  void follow(Person child, int begin, int adult) {
    Person mother = child.mother;
    if (mother == null) {
      return;
    }
    Journeys hers = mother.journeys;
    Journeys its = child.journeys;
    for (int i = 0; i < hers.count(); i++) {
      if (hers.day(i) > begin && joins(hers, i, its.endsAbroad(), adult)) {
        its.add(hers.moment(i), hers.country(i));
      }
    }
    int latest = Math.max(begin, adult);
    if (its.endsAbroad() && latest < calendar.observedUntil() && random.chance(0.3)) {
      its.cross(Math.max(latest, its.lastDay() + 30), 50_000, hers.countryOn(latest));
    }
  }

  private boolean joins(Journeys hers, int index, boolean abroad, int adult) {
    if (hers.isArrival(index)) {
      return abroad;
    }
    int until = index + 1 < hers.count() ? hers.day(index + 1) : calendar.observedUntil();
    boolean isLong = until - hers.day(index) >= LONG_STAY;
    return !abroad && isLong && familyTravels && hers.day(index) < adult;
  }
}
