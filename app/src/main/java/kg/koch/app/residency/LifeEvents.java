package kg.koch.app.residency;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.residency.ResidencyIndex.Event;
import org.jspecify.annotations.Nullable;

/** What a person was known to be at the start, and the events that settle the index of a year. */
public final class LifeEvents {

  private static final Set<String> EVENTS = Set.of("birth", "immigration", "emigration", "death");

  private final Map<String, Double> initial = new HashMap<>();
  private final Map<String, Map<Integer, Event>> events = new HashMap<>();
  private final Set<String> persons = new LinkedHashSet<>();

  private LifeEvents() {}

  /**
   * @param initialFile columns person, index (at the end of the year before the first); null: all 0
   * @param eventFile columns person, year, event; null: none
   */
  public static LifeEvents read(@Nullable Path initialFile, @Nullable Path eventFile) {
    LifeEvents life = new LifeEvents();
    if (initialFile != null) {
      TableFile.read(initialFile, "person", "index").rows().forEach(life::addInitial);
    }
    if (eventFile != null) {
      TableFile.read(eventFile, "person", "year", "event").rows().forEach(life::addEvent);
    }
    return life;
  }

  private void addInitial(TableRow row) {
    double index = row.number("index");
    if (index < 0 || index > 1) {
      throw row.fault("index", "an index from 0 to 1", "Correct the row.");
    }
    String person = row.required("person");
    if (initial.put(person, index) != null) {
      throw row.fault("person", "each person once", "Leave one of the rows out.");
    }
    persons.add(person);
  }

  private void addEvent(TableRow row) {
    String word = row.oneOf("event", EVENTS);
    String person = row.required("person");
    Map<Integer, Event> own = events.computeIfAbsent(person, one -> new HashMap<>());
    if (own.put(Signs.year(row), Event.valueOf(word.toUpperCase(Locale.ROOT))) != null) {
      throw row.fault(
          "event", "one event of a person and year", "Keep the last event of the year.");
    }
    persons.add(person);
  }

  Set<String> persons() {
    return persons;
  }

  double initial(String person) {
    return initial.getOrDefault(person, 0.0);
  }

  @Nullable Event of(String person, int year) {
    return events.getOrDefault(person, Map.of()).get(year);
  }
}
