package kg.koch.synth;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many persons there are at each new year, by area, concept and citizenship. */
final class StockCounts {

  /** The concepts of population the truth knows. */
  enum Concept {
    PERMANENT("permanent"),
    PRESENT("present"),
    USUAL_RESIDENT("usual-resident-12m");

    private final String code;

    Concept(String code) {
      this.code = code;
    }
  }

  static final int UNKNOWN_AREA = Oblast.values().length;

  private static final int AREAS = UNKNOWN_AREA + 1;
  private static final Concept[] CONCEPTS = Concept.values();

  private final Calendar calendar;
  private final long[] counts;

  StockCounts(Calendar calendar) {
    this.calendar = calendar;
    counts = new long[(calendar.years() + 1) * AREAS * CONCEPTS.length * 2];
  }

  /**
   * @param year from the first observed one
   * @param area the number of the oblast, or {@link #UNKNOWN_AREA}
   */
  void count(int year, int area, Concept concept, boolean citizen) {
    counts[place(year, area, concept, citizen)]++;
  }

  private static int place(int year, int area, Concept concept, boolean citizen) {
    return ((year * AREAS + area) * CONCEPTS.length + concept.ordinal()) * 2 + (citizen ? 0 : 1);
  }

  void add(StockCounts other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  /** Counts by "day,area,concept,citizenship"; those of nobody are left out. */
  SortedMap<String, Long> byName() {
    SortedMap<String, Long> named = new TreeMap<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        named.put(name(i), counts[i]);
      }
    }
    return named;
  }

  private String name(int place) {
    int area = place / 2 / CONCEPTS.length % AREAS;
    int year = place / 2 / CONCEPTS.length / AREAS;
    return "%s,%s,%s,%s"
        .formatted(
            LocalDate.of(calendar.firstYear() + year, 1, 1),
            area == UNKNOWN_AREA ? "_U" : Oblast.values()[area].area(),
            CONCEPTS[place / 2 % CONCEPTS.length].code,
            place % 2 == 0 ? "KGZ" : "_O");
  }
}
