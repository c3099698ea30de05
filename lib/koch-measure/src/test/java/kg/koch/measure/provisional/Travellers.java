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
  private static final ProvisionalPlan PLAN = new ProvisionalPlan(36, 12, 12, 1, 60);

  private final int persons;
  private final IntFunction<int[]> journeys;

  /**
   * @param journeys by person: days of departure and return by turns, the last return may be
   *     missing
   */
  Travellers(int persons, IntFunction<int[]> journeys) {
    this.persons = persons;
    this.journeys = journeys;
  }

  /** The results when as many readers share the persons, each taking them in its own order. */
  ProvisionalModels models(int readers, List<EstimateSums> sums) {
    List<MeasuredPerson> buffers =
        IntStream.range(0, readers)
            .mapToObj(
                i -> new MeasuredPerson(new Observation(FROM, UNTIL), PLACES, List.of(DEFINITION)))
            .toList();
    Window window = Window.of(DEFINITION, new Observation(FROM, UNTIL), false);
    List<VintageRecords> records =
        buffers.stream()
            .map(one -> new VintageRecords(PLAN, List.of(window), GROUPS, one, (p, e) -> (int) p))
            .toList();
    read(buffers, records.stream().<Runnable>map(one -> one::visit).toList());
    records.subList(1, readers).forEach(records.get(0)::add);
    ProvisionalModels models = new ProvisionalModels(records.get(0), List.of(DEFINITION));
    models.trainings().forEach(Runnable::run);
    buffers.forEach(one -> sums.add(models.sums(GROUPS, one)));
    read(buffers, sums.stream().<Runnable>map(one -> one::visit).toList());
    sums.subList(1, readers).forEach(sums.get(0)::add);
    return models;
  }

  private void read(List<MeasuredPerson> buffers, List<Runnable> visits) {
    for (int reader = 0; reader < buffers.size(); reader++) {
      for (int i = 0; i < persons; i++) {
        // With more than one reader the order is turned round as well.
        int person = buffers.size() == 1 ? i : persons - 1 - i;
        if (person % buffers.size() == reader) {
          fill(buffers.get(reader).history(), person);
          buffers.get(reader).measure();
          visits.get(reader).run();
        }
      }
    }
  }

  private void fill(PersonHistory history, int person) {
    history.start(person, 1, FROM - 9_000, PLACES.home(), PLACES.home());
    history.addRegistration(FROM, PLACES.number("KG06"));
    int[] days = journeys.apply(person);
    for (int i = 0; i < days.length; i++) {
      if (days[i] < UNTIL) {
        history.crossings().add(days[i] * DAY, i % 2 == 1, 0, PLACES.number("RUS"));
      }
    }
  }
}
