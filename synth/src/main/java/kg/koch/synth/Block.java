package kg.koch.synth;

import java.util.List;

/** Makes up a run of neighbouring units and everything recorded of them. */
final class Block {

  /** What a block made: rows for the files, counts for the truth, what it would tell surveys. */
  record Made(
      Rows rows, TrueTables truth, Interviews interviews, PartnerStatistics partnerStatistics) {}

  /** How many units of each kind the country has; they are numbered one kind after the other. */
  record Sizes(long households, long settled, long settlers, long shuttles, long visitors) {

    /** Members a household has on the average when the country begins; a result of its life. */
    private static final double HOUSEHOLD = 3.72;

    /** Foreigners with a PIN at the beginning, to the persons; assumed: no stock is published. */
    private static final double SETTLED = 0.011;

    /** Gives, with citizens' returns, 1 to 8 thousand arrivals a year among 7 million (stat.kg). */
    private static final double SETTLERS_A_YEAR = 0.00055;

    /** Both below are fitted to 5.3 crossings a person a year, 43 % of them by citizens. */
    private static final double SHUTTLES = 0.022;

    private static final double VISITORS_A_YEAR = 0.36;

    static Sizes of(SynthSettings settings) {
      long persons = settings.persons();
      long years = settings.years() + Calendar.UNOBSERVED_YEARS;
      return new Sizes(
          Math.round(persons / HOUSEHOLD),
          Math.round(persons * SETTLED),
          Math.round(persons * SETTLERS_A_YEAR * years),
          Math.round(persons * SHUTTLES),
          Math.round(persons * VISITORS_A_YEAR * years));
    }

    long withPins() {
      return households + settled + settlers;
    }

    long all() {
      return withPins() + shuttles + visitors;
    }
  }

  private final SynthSettings settings;
  private final Calendar calendar;
  private final Layout layout;
  private final Sizes sizes;
  private final SurveyFrame frame;
  private final SurveyBook.Drawn drawn;

  Block(SynthSettings settings, Calendar calendar, Layout layout, Sizes sizes, SurveyFrame frame) {
    this.frame = frame;
    this.drawn = new SurveyBook.Drawn(frame, calendar);
    this.settings = settings;
    this.calendar = calendar;
    this.layout = layout;
    this.sizes = sizes;
  }

  Made make(long first, long end) {
    Rows rows = new Rows(layout.files().size());
    TrueTables truth = new TrueTables(calendar);
    Interviews interviews = new Interviews(settings, calendar, frame, drawn);
    PartnerStatistics partnerStatistics = new PartnerStatistics(settings.seed(), calendar);
    for (long index = first; index < end; index++) {
      Unit life = unit(index, 1);
      Unit records = unit(index, 2);
      Unit archive = unit(index, 3);
      List<Person> persons = persons(life);
      if (index < sizes.households()) {
        interviews.visit(index, persons);
      }
      Randomness ofHousehold = new Randomness(settings.seed(), 5, index);
      new FurtherRegisters(unit(index, 4), layout, rows, ofHousehold).write(persons);
      persons.forEach(partnerStatistics::visit);
      for (Person person : persons) {
        if (person.hasPin() || person.journeys.count() > 0) {
          new RegisterRecords(records, layout, rows).write(person);
          new ActRecords(records, layout, rows).write(person);
          new MoveRecords(records, layout, rows).write(person);
          new CrossingRecords(records, layout, rows).write(person);
          new CrossingRecords(archive, layout, rows).writeArchived(person);
          truth.count(person);
        }
      }
    }
    return new Made(rows, truth, interviews, partnerStatistics);
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
      boolean came = unit.index() < sizes.households() + sizes.settled();
      return List.of(new SettlerLife(unit).live(came));
    }
    boolean shuttles = unit.index() < sizes.withPins() + sizes.shuttles();
    return List.of(new VisitorLife(unit).live(shuttles));
  }
}
