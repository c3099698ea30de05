package kg.koch.measure.stay;

/**
 * Whether a person was resident when the observation of that person began.
 *
 * <ol>
 *   <li>Born in the country while observed: resident. Born abroad: not, until the rule says so.
 *   <li>In the person register's first snapshot: resident, unless at least V of the first days were
 *       spent abroad. People who left for good long ago mostly stay in the register; their visits
 *       home would make each of them an emigrant once more.
 *   <li>Not in it: not resident, unless at least V of the first days were spent in the country. A
 *       visitor who happens to be here on the first day has not come to live.
 *   <li>Without a crossing: resident until a first registered departure abroad, not until a first
 *       registered arrival ({@link Adjustments}); without either, resident if the register ever
 *       held the person.
 * </ol>
 *
 * <p>The first days are {@link Definition#settlingDays()} from {@link Observation#firstDay}, for a
 * person with a PIN from the start of the border archive; no change of residence is published for
 * them (burn-in), so the assumption decides no figure by itself. A first arrival V days after the
 * start of observation, which proves residence abroad, is a case of rule 2.
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

  boolean isResident(PersonHistory history, Definition definition) {
    if (BirthInTime.is(history, observation)) {
      return !BirthInTime.isAbroad(history, places);
    }
    int first = observation.firstDay(history);
    Crossings crossings = history.crossings();
    if (crossings.size() == 0) {
      return isResidentByRegisters(history, first);
    }
    int end = Math.min(first + definition.settlingDays(), observation.until());
    int inCountry = daysInCountry(crossings, first, end);
    int threshold = definition.rule().thresholdDays();
    return history.isRegisteredOn(observation.from())
        ? end - first - inCountry < threshold
        : inCountry >= threshold;
  }

  private static boolean isResidentByRegisters(PersonHistory history, int observedFrom) {
    Moves moves = history.moves();
    for (int move = 0; move < moves.size(); move++) {
      if (moves.kind(move) != Moves.Kind.INTERNAL && moves.knownDay(move) >= observedFrom) {
        return moves.kind(move) == Moves.Kind.DEPARTURE;
      }
    }
    return history.registrations() > 0;
  }

  /** Days in the country from one day up to another, by the crossings alone. */
  private int daysInCountry(Crossings crossings, int first, int end) {
    int days = 0;
    int since = first;
    boolean here = !crossings.isArrival(0);
    for (int i = 0; i < crossings.size() && crossings.day(i) < end; i++) {
      days += here ? crossings.day(i) - since : 0;
      since = crossings.day(i);
      here = crossings.isArrival(i);
    }
    return days + (here ? end - since : 0);
  }
}
