package kg.koch.synth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What partner countries publish of citizens who come to them and leave them, each by its own rule
 * and with its own gaps: who registers for nine months (Russia) or twelve is an arrival, if it was
 * recorded; of those some are recorded as leaving. Shares recorded are assumed. The sum over blocks
 * does not depend on their order.
 */
final class PartnerStatistics {

  static final String SOURCE = "partner-statistics";
  private static final String HEADING = "partner,flow,definition,persons";
  private static final long STREAM = 50;
  private static final int STAYS = 4096;

  /**
   * @param days from which a stay counts
   * @param arrivals share of such arrivals that are recorded
   * @param departures share of the departures of those recorded that are
   */
  private record Partner(
      String country, String definition, int days, double arrivals, double departures) {}

  private static final List<Partner> PARTNERS =
      List.of(
          new Partner("RUS", "MONTHS_9", 270, 0.86, 0.92),
          new Partner("KAZ", "MONTHS_12", 365, 0.66, 0.40),
          new Partner("TUR", "MONTHS_12", 365, 0.74, 0.45),
          new Partner("KOR", "MONTHS_12", 365, 0.96, 0.90),
          new Partner("DEU", "MONTHS_12", 365, 0.95, 0.60));

  private final long seed;
  private final Calendar calendar;
  private final SortedMap<String, Long> counts = new TreeMap<>();

  PartnerStatistics(long seed, Calendar calendar) {
    this.seed = seed;
    this.calendar = calendar;
  }

  void add(PartnerStatistics other) {
    other.counts.forEach((key, count) -> counts.merge(key, count, Long::sum));
  }

  /** Each stay abroad of a citizen, from a departure to the next arrival. */
  void visit(Person person) {
    Journeys journeys = person.journeys;
    for (int i = 0; person.isCitizen() && i < journeys.count(); i++) {
      for (Partner partner : PARTNERS) {
        if (!journeys.isArrival(i) && partner.country().equals(journeys.country(i))) {
          stay(person, i, partner);
        }
      }
    }
  }

  private void stay(Person person, int index, Partner partner) {
    Journeys journeys = person.journeys;
    boolean back = index + 1 < journeys.count();
    int until = back ? journeys.day(index + 1) : calendar.observedUntil();
    Randomness random = new Randomness(seed, STREAM, person.number * STAYS + index);
    boolean isLong = !back || until - journeys.day(index) >= partner.days();
    if (isLong && random.chance(partner.arrivals())) {
      count(journeys.day(index), partner, "ARRIVALS");
      if (back && random.chance(partner.departures())) {
        count(until, partner, "DEPARTURES");
      }
    }
  }

  private void count(int day, Partner partner, String flow) {
    if (calendar.isObserved(day)) {
      String key = calendar.year(day) + "," + partner.country() + "," + flow;
      counts.merge(key, 1L, Long::sum);
    }
  }

  /** A file a year, zeros too. */
  void write(Path deliveries) throws IOException {
    Path folder = Files.createDirectories(deliveries.resolve(SOURCE));
    for (int year = calendar.firstYear(); year < calendar.firstYear() + calendar.years(); year++) {
      StringBuilder text = new StringBuilder(HEADING).append('\n');
      for (Partner partner : PARTNERS) {
        for (String flow : List.of("ARRIVALS", "DEPARTURES")) {
          long persons = counts.getOrDefault(year + "," + partner.country() + "," + flow, 0L);
          String row = String.join(",", partner.country(), flow, partner.definition());
          text.append(row).append(',').append(persons).append('\n');
        }
      }
      Files.writeString(folder.resolve(year + ".csv"), text, StandardCharsets.UTF_8);
    }
  }
}
