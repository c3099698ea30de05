package kg.koch.measure.provisional;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kg.koch.measure.residence.ResidenceRule;
import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Observation;
import kg.koch.measure.stay.PersonHistory;
import kg.koch.measure.stay.Places;

/** Made-up registered citizens, each with a few journeys, through both passes of the method. */
final class Travellers {

  static final long DAY = 86_400_000_000L;
  static final int FROM = Months.firstDay(2010 * 12);
  static final int UNTIL = Months.firstDay(2020 * 12);
  static final Definition DEFINITION = new Definition("12of16", ResidenceRule.TWELVE_OF_SIXTEEN);

  private static final Places PLACES =
      new Places(List.of("KG", "KG06"), List.of("KGZ", "RUS"), "KGZ");
  private static final PlaceGroups GROUPS = new PlaceGroups(new int[] {0, 1, 1, 2});
  private static final ProvisionalPlan PLAN = new ProvisionalPlan(36, 12, 12, 1);

  private final int persons;
  private final IntFunction<int[]> journeys;

  /**
   * @param journeys by person: days of departure and return by turns, the last return may be
   *     missing; a negative day is a crossing that was not recorded
   */
  Travellers(int persons, IntFunction<int[]> journeys) {
    this.persons = persons;
    this.journeys = journeys;
  }

  /** The results when as many readers share the persons, each taking them in its own order. */
  ProvisionalResults results(int readers) {
    List<VintageRecords> records = records(readers, models(readers), UNTIL);
    return records.get(0).results();
  }

  /** Models learned from everything up to the end. */
  ProvisionalModels models(int readers) {
    List<MeasuredPerson> buffers = buffers(readers, UNTIL);
    List<TrainingRecords> records =
        buffers.stream()
            .map(one -> new TrainingRecords(PLAN, windows(UNTIL), GROUPS, one))
            .toList();
    read(buffers, UNTIL, records.stream().<Runnable>map(one -> one::visit).toList());
    records.subList(1, readers).forEach(records.get(0)::add);
    ProvisionalModels models = new ProvisionalModels(records.get(0));
    models.trainings().forEach(Runnable::run);
    return models;
  }

  /** What vintages up to a day knew; the first holds what all readers gathered. */
  List<VintageRecords> records(int readers, ProvisionalModels models, int until) {
    List<MeasuredPerson> buffers = buffers(readers, until);
    List<VintageRecords> records =
        buffers.stream().map(one -> records(models, one, until)).toList();
    read(buffers, until, records.stream().<Runnable>map(one -> one::visit).toList());
    records.subList(1, readers).forEach(records.get(0)::add);
    return records;
  }

  /** What vintages up to a day have come to know since another vintage. */
  VintageRecords recordsSince(int vintage, ProvisionalModels models, int until) {
    List<MeasuredPerson> buffers = buffers(1, until);
    VintageRecords records = records(models, buffers.get(0), until);
    read(buffers, until, List.of(() -> records.visitSince(vintage)));
    return records;
  }

  private static VintageRecords records(ProvisionalModels models, MeasuredPerson one, int until) {
    return new VintageRecords(models, windows(until), GROUPS, one, (p, e) -> (int) p);
  }

  private static List<Window> windows(int until) {
    return List.of(Window.of(DEFINITION, new Observation(FROM, until), false));
  }

  private static List<MeasuredPerson> buffers(int readers, int until) {
    return IntStream.range(0, readers)
        .mapToObj(
            i -> new MeasuredPerson(new Observation(FROM, until), PLACES, List.of(DEFINITION)))
        .toList();
  }

  private void read(List<MeasuredPerson> buffers, int until, List<Runnable> visits) {
    for (int reader = 0; reader < buffers.size(); reader++) {
      for (int i = 0; i < persons; i++) {
        // With more than one reader the order is turned round as well.
        int person = buffers.size() == 1 ? i : persons - 1 - i;
        if (person % buffers.size() == reader) {
          fill(buffers.get(reader).history(), person, until);
          buffers.get(reader).measure();
          visits.get(reader).run();
        }
      }
    }
  }

  private void fill(PersonHistory history, int person, int until) {
    history.start(person, 1, FROM - 9_000, PLACES.home(), PLACES.home());
    history.addRegistration(FROM, PLACES.number("KG06"));
    int[] days = journeys.apply(person);
    for (int i = 0; i < days.length; i++) {
      if (days[i] >= 0 && days[i] < until) {
        history.crossings().add(days[i] * DAY, i % 2 == 1, 0, PLACES.number("RUS"));
      }
    }
  }
}
