package kg.koch.app.measure.internal;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.measure.stay.Crossings;
import kg.koch.measure.stay.Days;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.StatusTrack;
import kg.koch.measure.stay.StatusTrack.Outcome;

/**
 * What a run found, in numbers for its step.json: persons, undecided crossings by definition,
 * coverage of crossings by year (without the archive's), direction and citizenship. Adds up over
 * threads in any order.
 */
final class RunFacts {

  private static final int YEARS = 10_000;

  private final long[][] crossings = new long[4][YEARS];
  private final Map<String, Long> undecidedCrossings = new TreeMap<>();
  private final Map<String, Long> undecidedPersons = new TreeMap<>();
  private long persons;

  void visit(MeasuredPerson person) {
    persons++;
    boolean citizen = person.history().citizenship() == person.places().home();
    Crossings all = person.history().crossings();
    for (int i = 0; i < all.size(); i++) {
      if (person.observation().covers(all.day(i)) && !all.isImputed(i)) {
        int group = (citizen ? 0 : 2) + (all.isArrival(i) ? 0 : 1);
        crossings[group][Days.date(all.day(i)) / 10_000]++;
      }
    }
    person.tracks().forEach(track -> countUndecided(track, all.size()));
  }

  private void countUndecided(StatusTrack track, int size) {
    String definition = track.definition().code();
    long undecided = 0;
    for (int i = 0; i < size; i++) {
      undecided += track.outcome(i) == Outcome.UNDECIDED ? 1 : 0;
    }
    undecidedCrossings.merge(definition, undecided, Long::sum);
    boolean atEnd = size > 0 && !track.isDecidedAfter(size - 1);
    undecidedPersons.merge(definition, atEnd ? 1L : 0L, Long::sum);
  }

  void add(RunFacts other) {
    persons += other.persons;
    other.undecidedCrossings.forEach(
        (key, value) -> undecidedCrossings.merge(key, value, Long::sum));
    other.undecidedPersons.forEach((key, value) -> undecidedPersons.merge(key, value, Long::sum));
    for (int group = 0; group < crossings.length; group++) {
      for (int year = 0; year < YEARS; year++) {
        crossings[group][year] += other.crossings[group][year];
      }
    }
  }

  void into(SortedMap<String, Object> facts) {
    facts.put("persons", persons);
    facts.put("undecided-crossings-by-definition", new TreeMap<>(undecidedCrossings));
    facts.put("undecided-persons-by-definition", new TreeMap<>(undecidedPersons));
    SortedMap<String, SortedMap<String, Long>> coverage = new TreeMap<>();
    String[] groups = {
      "citizens-arrivals", "citizens-departures", "foreigners-arrivals", "foreigners-departures"
    };
    for (int group = 0; group < groups.length; group++) {
      coverage.put(groups[group], byYear(crossings[group]));
    }
    facts.put("crossings-by-year", coverage);
  }

  private static SortedMap<String, Long> byYear(long[] counts) {
    SortedMap<String, Long> years = new TreeMap<>();
    for (int year = 0; year < YEARS; year++) {
      if (counts[year] > 0) {
        years.put(Integer.toString(year), counts[year]);
      }
    }
    return years;
  }
}
