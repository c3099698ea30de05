package kg.koch.synth;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts of what really happened; the sum over blocks does not depend on their order. */
final class TrueTables {

  static final String MIGRATION = "definition,year,flow,sex,area,citizenship,count";
  static final String POPULATION = "day,area,concept,citizenship,count";

  private final Calendar calendar;
  private final SortedMap<String, Long> migration = new TreeMap<>();
  private final StockCounts population;

  TrueTables(Calendar calendar) {
    this.calendar = calendar;
    population = new StockCounts(calendar);
  }

  void add(TrueTables other) {
    other.migration.forEach((key, count) -> migration.merge(key, count, Long::sum));
    population.add(other.population);
  }

  Map<String, Long> migration() {
    return migration;
  }

  Map<String, Long> population() {
    return population.byName();
  }

  void count(Person person) {
    int until = Math.min(person.death, calendar.observedUntil());
    int from = Math.max(calendar.lifeFrom(), person.birth);
    TrueResidence residence = new TrueResidence(person.journeys, from, until);
    for (TrueResidence.Rule rule : TrueResidence.RULES) {
      boolean[] migrations = residence.migrations(rule);
      for (int i = 0; i < migrations.length; i++) {
        if (migrations[i] && isDecided(person.journeys.day(i), rule)) {
          event(person, i, rule.definition());
        }
      }
      if (rule.definition().equals("un12")) {
        usualResidents(person, residence, migrations);
      }
    }
    stocks(person);
  }

  /** Whether every event of the day's year is decided by the end, and the year is observed. */
  private boolean isDecided(int day, TrueResidence.Rule rule) {
    int nextYear = Calendar.newYear(calendar.year(day) + 1);
    return day >= calendar.observedFrom()
        && nextYear - 1 + rule.window() <= calendar.observedUntil();
  }

  private void event(Person person, int index, String definition) {
    int day = person.journeys.day(index);
    boolean arrival = person.journeys.isArrival(index);
    String rest =
        (person.female ? "F," : "M,") + area(person, day) + (person.isCitizen() ? ",KGZ" : ",_O");
    String start = definition + "," + calendar.year(day) + ",";
    migration.merge(start + (arrival ? "immigration," : "emigration,") + rest, 1L, Long::sum);
    if (arrival && person.isCitizen()) {
      migration.merge(start + "return," + rest, 1L, Long::sum);
    }
  }

  private static String area(Person person, int day) {
    return person.hasPin() ? person.home.lived(day).oblast().area() : "_U";
  }

  private static int areaNumber(Person person, int day) {
    return person.hasPin() ? person.home.lived(day).oblast().ordinal() : StockCounts.UNKNOWN_AREA;
  }

  private void usualResidents(Person person, TrueResidence residence, boolean[] migrations) {
    for (int year = 0; year <= calendar.years(); year++) {
      int day = Calendar.newYear(calendar.firstYear() + year);
      boolean decided = day + 365 <= calendar.observedUntil();
      if (decided && person.isAlive(day - 1) && residence.isResident(day, migrations)) {
        int area = areaNumber(person, day);
        population.count(year, area, StockCounts.Concept.USUAL_RESIDENT, person.isCitizen());
      }
    }
  }

  private void stocks(Person person) {
    for (int year = 0; year <= calendar.years(); year++) {
      int day = Calendar.newYear(calendar.firstYear() + year);
      if (person.isAlive(day - 1) && !person.journeys.isAbroad(day - 1)) {
        int area = areaNumber(person, day);
        population.count(year, area, StockCounts.Concept.PRESENT, person.isCitizen());
      }
      if (person.hasPin() && person.isRegistered(day)) {
        int area = person.home.registered(day).oblast().ordinal();
        population.count(year, area, StockCounts.Concept.PERMANENT, person.isCitizen());
      }
    }
  }
}
