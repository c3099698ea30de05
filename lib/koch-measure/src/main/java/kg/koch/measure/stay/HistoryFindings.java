package kg.koch.measure.stay;

import java.util.SortedMap;
import java.util.TreeMap;

/** What was odd in histories, counted by kind. Adds up over threads in any order. */
public final class HistoryFindings {

  /** The kinds of oddity, each with the name it has in the facts of a run. */
  public enum Kind {
    /** A scan like the one before, within two hours: left out. */
    SCANS_COLLAPSED("scans-collapsed"),
    /** Dated outside the days observed: left out. */
    CROSSINGS_OUTSIDE_OBSERVATION("crossings-outside-observation"),
    /** Before the person's day of birth: left out. */
    CROSSINGS_BEFORE_BIRTH("crossings-before-birth"),
    /** After the person's day of death: left out. */
    CROSSINGS_AFTER_DEATH("crossings-after-death"),
    /** An arrival after an arrival: a departure is missing. */
    ARRIVAL_AFTER_ARRIVAL("arrival-after-arrival"),
    /** A departure after a departure: an arrival is missing. */
    DEPARTURE_AFTER_DEPARTURE("departure-after-departure"),
    /** Persons with at least one missing crossing. */
    PERSONS_WITH_MISSING_CROSSINGS("persons-with-missing-crossings"),
    /** An arrival put in because it must have happened and was not recorded. */
    ARRIVALS_IMPUTED("arrivals-imputed"),
    /** A departure put in likewise. */
    DEPARTURES_IMPUTED("departures-imputed");

    private final String fact;

    Kind(String fact) {
      this.fact = fact;
    }
  }

  private final long[] counts = new long[Kind.values().length];

  void count(Kind kind) {
    counts[kind.ordinal()]++;
  }

  void countImputed(Crossings crossings) {
    for (int i = 0; i < crossings.size(); i++) {
      if (crossings.isImputed(i)) {
        count(crossings.isArrival(i) ? Kind.ARRIVALS_IMPUTED : Kind.DEPARTURES_IMPUTED);
      }
    }
  }

  public long of(Kind kind) {
    return counts[kind.ordinal()];
  }

  /** Forgets what was found and takes over what another has. */
  public void setTo(HistoryFindings other) {
    System.arraycopy(other.counts, 0, counts, 0, counts.length);
  }

  /** Adds what another thread found. */
  public void add(HistoryFindings other) {
    for (int kind = 0; kind < counts.length; kind++) {
      counts[kind] += other.counts[kind];
    }
  }

  public SortedMap<String, Long> asFacts() {
    SortedMap<String, Long> facts = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      facts.put(kind.fact, counts[kind.ordinal()]);
    }
    return facts;
  }
}
