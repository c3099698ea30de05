package kg.koch.measure.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kg.koch.measure.residence.ResidenceRule;
import kg.koch.measure.stay.CrossingRepair;
import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Moves;
import kg.koch.measure.stay.Observation;
import kg.koch.measure.stay.PersonHistory;
import kg.koch.measure.stay.Places;
import kg.koch.terms.Dimension;
import kg.koch.terms.Dimension.Code;

/** Made-up lives told one after the other, each shown to counters; all have a PIN. */
final class CountedLives {

  static final Dimension SEX = withTotal("SEX", "F", "M");
  static final Dimension AREA =
      new Dimension(
          "REF_AREA",
          List.of(new Code("KG", null), new Code("KG06", "KG"), new Code("KG11", "KG")));

  private static final Places PLACES =
      new Places(List.of("KG", "KG06", "KG11"), List.of("KGZ", "RUS", "KAZ", "TUR", "DEU"), "KGZ");
  private static final long DAY = 86_400_000_000L;

  private final MeasuredPerson person;

  /** Observed from one day up to another; without an archive. */
  CountedLives(String from, String until) {
    this(from, until, CrossingRepair.NONE);
  }

  CountedLives(String from, String until, CrossingRepair repair) {
    this.person =
        new MeasuredPerson(
            new Observation(day(from), day(until)),
            PLACES,
            List.of(
                new Definition("12of16", ResidenceRule.TWELVE_OF_SIXTEEN),
                new Definition("un12", ResidenceRule.TWELVE_MONTHS),
                new Definition("most-of-year", ResidenceRule.MOST_OF_YEAR),
                new Definition("90-days", ResidenceRule.NINETY_DAYS)),
            repair);
  }

  static int day(String date) {
    return Math.toIntExact(LocalDate.parse(date).toEpochDay());
  }

  static Dimension withTotal(String id, String... codes) {
    List<Code> all = new ArrayList<>(List.of(new Code("_T", null)));
    List.of(codes).forEach(code -> all.add(new Code(code, "_T")));
    return new Dimension(id, all);
  }

  static Tally tally(String table, Dimension... dimensions) {
    List<Dimension> all = List.of(dimensions);
    return new Tally(
        new TableLayout(table, true, all, List.of(all)), (key, event) -> (int) (key + event));
  }

  MeasuredPerson person() {
    return person;
  }

  CountedLives citizen(long key, String sex, String birthDate) {
    return person(key, sex, birthDate, "KGZ", "KGZ");
  }

  CountedLives person(long key, String sex, String birthDate, String born, String citizenship) {
    history()
        .start(
            key,
            sex.equals("F") ? 1 : 2,
            day(birthDate),
            PLACES.number(born),
            PLACES.number(citizenship));
    history().markLinkedByPin();
    return this;
  }

  private PersonHistory history() {
    return person.history();
  }

  CountedLives registered(String area, String... days) {
    for (String day : days) {
      history().addRegistration(day(day), PLACES.number(area));
    }
    return this;
  }

  CountedLives registeredAs(String citizenship, String day) {
    history().addRegistration(day(day), PLACES.number("KG11"), PLACES.number(citizenship));
    return this;
  }

  CountedLives born(String date, long mother, long father) {
    history().addBirth(day(date), PLACES.number("KG06"), 5);
    history().setParents(mother, father);
    return this;
  }

  CountedLives dies(String date) {
    history().addDeath(day(date), PLACES.number("RUS"), 7);
    return this;
  }

  CountedLives moves(Moves.Kind kind, String date, String origin, String destination, int reason) {
    history()
        .moves()
        .add(kind, day(date), PLACES.number(origin), PLACES.number(destination), 11, reason);
    return this;
  }

  CountedLives departs(String date, String country) {
    history().crossings().add(day(date) * DAY, false, 0, PLACES.number(country));
    return this;
  }

  CountedLives arrives(String date, String country) {
    history().crossings().add(day(date) * DAY, true, 0, PLACES.number(country));
    return this;
  }

  /** Ends the life told and shows it to the counters. */
  void shownTo(TableCounter... counters) {
    person.measure();
    for (TableCounter counter : counters) {
      counter.visit(person);
    }
  }

  /** Cells above zero as "code code ... count", in the order of the codes. */
  static List<String> cells(TableCounter counter) {
    List<String> cells = new ArrayList<>();
    List<Dimension> dimensions = counter.tally().layout().dimensions();
    counter
        .tally()
        .forEachCell(
            (at, count, key) -> {
              if (count > 0 && counter.isMeasured(at)) {
                StringBuilder cell = new StringBuilder();
                for (int i = 0; i < at.length; i++) {
                  cell.append(dimensions.get(i).code(at[i])).append(' ');
                }
                cells.add(cell.append(String.format(Locale.ROOT, "%d", count)).toString());
              }
            });
    return cells;
  }
}
