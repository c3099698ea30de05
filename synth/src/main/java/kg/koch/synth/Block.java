package kg.koch.synth;

import java.util.List;

/** Makes up a run of neighbouring units and everything recorded of them. */
final class Block {

  /** What a block made: rows for the files, counts for the truth. */
  record Made(Rows rows, TrueTables truth) {}

  /** How many units of each kind the country has; they are numbered one kind after the other. */
  record Sizes(long households, long settlers, long shuttles, long visitors) {

    static Sizes of(SynthSettings settings) {
      long persons = settings.persons();
      long years = settings.years() + Calendar.UNOBSERVED_YEARS;
      return new Sizes(
          Math.round(persons / 3.72),
          Math.round(persons * (0.008 + 0.0022 * years)),
          Math.round(persons * 0.022),
          Math.round(persons * 0.33 * years));
    }

    long withPins() {
      return households + settlers;
    }

    long all() {
      return withPins() + shuttles + visitors;
    }
  }

  private final SynthSettings settings;
  private final Calendar calendar;
  private final Layout layout;
  private final Sizes sizes;

  Block(SynthSettings settings, Calendar calendar, Layout layout, Sizes sizes) {
    this.settings = settings;
    this.calendar = calendar;
    this.layout = layout;
    this.sizes = sizes;
  }

  Made make(long first, long end) {
    Rows rows = new Rows(layout.files().size());
    TrueTables truth = new TrueTables(calendar);
    for (long index = first; index < end; index++) {
      Unit life = unit(index, 1);
      Unit records = unit(index, 2);
      for (Person person : persons(life)) {
        if (person.hasPin() || person.journeys.count() > 0) {
          new RegisterRecords(records, layout, rows).write(person);
          new ActRecords(records, layout, rows).write(person);
          new MoveRecords(records, layout, rows).write(person);
          new CrossingRecords(records, layout, rows).write(person);
          truth.count(person);
        }
      }
    }
    return new Made(rows, truth);
  }

  private Unit unit(long index, int stream) {
    Randomness random = new Randomness(settings.seed(), stream, index);
    Pins pins = new Pins(index, sizes.withPins());
    return new Unit(index, random, calendar, settings.defects(), pins);
  }

  private List<Person> persons(Unit unit) {
    if (unit.index() < sizes.households()) {
      return new HouseholdLife(unit).live();
    }
    if (unit.index() < sizes.withPins()) {
      return List.of(new SettlerLife(unit).live());
    }
    boolean shuttles = unit.index() < sizes.withPins() + sizes.shuttles();
    return List.of(new VisitorLife(unit).live(shuttles));
  }
}
