package kg.koch.measure.stay;

import kg.koch.measure.stay.HistoryFindings.Kind;

/**
 * Leaves out crossings that cannot be a journey of this person, and counts what is odd in the rest.
 *
 * <p>A scan of the same direction at the same checkpoint within two hours of the one before is the
 * same journey scanned again. A missing crossing (two arrivals in a row) is counted here; {@link
 * CrossingRepair} says what is done about it.
 */
final class CrossingCleaner {

  private static final long SAME_SCAN_MICROSECONDS = 120L * 60 * 1_000_000;

  private final Observation observation;
  private final HistoryFindings findings;

  CrossingCleaner(Observation observation, HistoryFindings findings) {
    this.observation = observation;
    this.findings = findings;
  }

  void clean(PersonHistory history) {
    Crossings crossings = history.crossings();
    int kept = 0;
    for (int i = 0; i < crossings.size(); i++) {
      if (belongs(crossings.day(i), history) && !isSameScan(crossings, kept, i)) {
        crossings.keep(i, kept++);
      }
    }
    crossings.truncate(kept);
    countMissing(crossings);
  }

  private boolean belongs(int day, PersonHistory history) {
    if (!observation.covers(day, history)) {
      findings.count(Kind.CROSSINGS_OUTSIDE_OBSERVATION);
      return false;
    }
    if (history.birthDay() != Days.NEVER && day < history.birthDay()) {
      findings.count(Kind.CROSSINGS_BEFORE_BIRTH);
      return false;
    }
    if (day > history.deathDay()) {
      findings.count(Kind.CROSSINGS_AFTER_DEATH);
      return false;
    }
    return true;
  }

  private boolean isSameScan(Crossings crossings, int kept, int i) {
    boolean same =
        kept > 0
            && crossings.isArrival(i) == crossings.isArrival(kept - 1)
            && crossings.checkpoint(i) == crossings.checkpoint(kept - 1)
            && crossings.time(i) - crossings.time(kept - 1) <= SAME_SCAN_MICROSECONDS;
    if (same) {
      findings.count(Kind.SCANS_COLLAPSED);
    }
    return same;
  }

  private void countMissing(Crossings crossings) {
    boolean missing = false;
    for (int i = 1; i < crossings.size(); i++) {
      if (crossings.isArrival(i) == crossings.isArrival(i - 1)) {
        missing = true;
        findings.count(
            crossings.isArrival(i) ? Kind.ARRIVAL_AFTER_ARRIVAL : Kind.DEPARTURE_AFTER_DEPARTURE);
      }
    }
    if (missing) {
      findings.count(Kind.PERSONS_WITH_MISSING_CROSSINGS);
    }
  }
}
