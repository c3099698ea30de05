package kg.koch.measure.stay;

import kg.koch.measure.stay.Stays.Evidence;
import kg.koch.measure.stay.Stays.Quality;

/** Finds a person's stays from crossings, birth, death and the register. */
final class StayFinder {

  private final Observation observation;
  private final Places places;

  StayFinder(Observation observation, Places places) {
    this.observation = observation;
    this.places = places;
  }

  void find(PersonHistory history, Stays stays) {
    stays.clear();
    if (history.deathDay() < observation.firstDay(history) || !openFirst(history, stays)) {
      return;
    }
    Crossings crossings = history.crossings();
    for (int i = 0; i < crossings.size(); i++) {
      boolean inCountry = stays.country(stays.size() - 1) == places.home();
      if (crossings.isArrival(i) == inCountry) {
        stays.markMissing();
      } else {
        next(crossings, i, stays);
      }
    }
    if (history.deathDay() < observation.until()) {
      stays.close(history.deathDay(), Stays.NO_CROSSING);
    }
  }

  private void next(Crossings crossings, int i, Stays stays) {
    if (crossings.isImputed(i)) {
      stays.markImputed();
    }
    stays.close(crossings.day(i), i);
    int country = crossings.isArrival(i) ? places.home() : crossings.country(i);
    // A departure "to" the country itself is a fault of the record; where to is then not known.
    boolean fault = !crossings.isArrival(i) && country == places.home();
    Quality quality = crossings.isImputed(i) ? Quality.IMPUTED : Quality.OBSERVED;
    stays.open(crossings.day(i), fault ? Places.NOWHERE : country, i, Evidence.CROSSING, quality);
  }

  private boolean openFirst(PersonHistory history, Stays stays) {
    boolean bornInTime = BirthInTime.is(history, observation);
    int country = firstCountry(history, bornInTime);
    if (country == places.home() || history.crossings().size() > 0 || bornInTime) {
      stays.open(
          bornInTime ? BirthInTime.day(history) : observation.firstDay(history),
          country,
          Stays.NO_CROSSING,
          bornInTime ? Evidence.BIRTH : Evidence.OBSERVATION_START,
          Quality.CONCLUDED);
      return true;
    }
    return false;
  }

  private int firstCountry(PersonHistory history, boolean bornInTime) {
    Crossings crossings = history.crossings();
    if (crossings.size() > 0) {
      if (!crossings.isArrival(0)) {
        return places.home();
      }
      return crossings.country(0) == places.home() ? Places.NOWHERE : crossings.country(0);
    }
    if (bornInTime) {
      return BirthInTime.isAbroad(history, places) ? birthCountry(history) : places.home();
    }
    return history.registrations() > 0 ? places.home() : Places.NOWHERE;
  }

  private int birthCountry(PersonHistory history) {
    int act = history.actOfBirthPlace();
    return places.isCountry(act) ? act : history.birthPlace();
  }
}
