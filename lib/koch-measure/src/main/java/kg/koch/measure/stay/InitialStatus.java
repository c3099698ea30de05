package kg.koch.measure.stay;

/**
 * Whether a person was resident when the observation of that person began.
 *
 * <ol>
 *   <li>Born in the country while observed: resident. Born abroad: not, until the rule says so.
 *   <li>First crossing is an arrival at least V days after observation began: provably not
 *       resident, as V days were spent abroad.
 *   <li>In the person register's first snapshot: resident (assumed).
 *   <li>Otherwise the opposite of what the first crossing leads to (assumed), and without crossings
 *       resident if the register ever held the person.
 * </ol>
 *
 * <p>Source: the default of Statistics New Zealand's outcome-based rule, with the register as the
 * external information it asks for. See docs/methods/stays.md.
 */
final class InitialStatus {

  private final Observation observation;
  private final Places places;

  InitialStatus(Observation observation, Places places) {
    this.observation = observation;
    this.places = places;
  }

  boolean isResident(PersonHistory history, int thresholdDays) {
    if (BirthInTime.is(history, observation)) {
      return !BirthInTime.isAbroad(history, places);
    }
    Crossings crossings = history.crossings();
    boolean arrivesFirst = crossings.size() > 0 && crossings.isArrival(0);
    if (arrivesFirst && crossings.day(0) - observation.from() >= thresholdDays) {
      return false;
    }
    if (history.isRegisteredOn(observation.from())) {
      return true;
    }
    return crossings.size() > 0 ? !arrivesFirst : history.registrations() > 0;
  }
}
