package kg.koch.synth;

/** Writes a person's crossings: the true ones apart, and those the border service recorded. */
final class CrossingRecords {

  private final Unit unit;
  private final Layout layout;
  private final Rows rows;
  private final Randomness random;
  private final Typos typos;

  CrossingRecords(Unit unit, Layout layout, Rows rows) {
    this.unit = unit;
    this.layout = layout;
    this.rows = rows;
    random = unit.random();
    typos = new Typos(unit);
  }

  void write(Person person) {
    Journeys journeys = person.journeys;
    for (int i = 0; i < journeys.count(); i++) {
      truth(person, i);
      if (unit.calendar().isObserved(journeys.day(i))) {
        observe(person, i);
      }
    }
  }

  /** Crossings before the observed years, of persons with a PIN. */
  void writeArchived(Person person) {
    Journeys journeys = person.journeys;
    for (int i = 0; i < journeys.count() && person.hasPin(); i++) {
      if (journeys.day(i) < unit.calendar().observedFrom()) {
        observe(person, i);
      }
    }
  }

  private void truth(Person person, int index) {
    Journeys journeys = person.journeys;
    Line line = rows.next().number(person.number).put(',').moment(journeys.moment(index));
    line.put(journeys.isArrival(index) ? ",A," : ",D,").put(journeys.country(index));
    line.put(person.female ? ",F," : ",M,").date(person.birth).put(',').put(person.citizenship);
    line.put(',');
    if (person.death != Calendar.NEVER) {
      line.date(person.death);
    }
    rows.add(layout.trueCrossings(), 0);
  }

  private void observe(Person person, int index) {
    boolean arrival = person.journeys.isArrival(index);
    if (unit.hit(arrival ? Defect.MISSING_ARRIVAL : Defect.MISSING_DEPARTURE)) {
      return;
    }
    long moment = person.journeys.moment(index);
    int choice = random.between(0, 99);
    scan(person, index, moment, choice);
    if (unit.hit(Defect.DUPLICATE_SCAN)) {
      long later = random.chance(0.5) ? 0 : random.between(30, 420);
      scan(person, index, moment + later, choice);
    }
  }

  private void scan(Person person, int index, long moment, int choice) {
    int day = person.journeys.day(index);
    String country = person.journeys.country(index);
    Line line = rows.next();
    if (person.hasPin()) {
      line.number(typos.maybe(pinShown(person, day)));
    }
    line.put(',').put(person.document).put(',').put(person.citizenship);
    line.put(person.female ? ",F," : ",M,").date(person.birth).put(',');
    boolean impossible = unit.hit(Defect.IMPOSSIBLE_DATE);
    line.moment(impossible ? moment + 86_400L * random.between(400, 3000) : moment);
    line.put(person.journeys.isArrival(index) ? ",A," : ",D,");
    boolean south = person.home.lived(day).oblast().south();
    line.put(Countries.checkpoint(country, south, choice)).put(',').put(country);
    rows.add(file(day), moment);
  }

  private int file(int day) {
    Calendar calendar = unit.calendar();
    return calendar.isObserved(day)
        ? layout.crossings(calendar.month(day))
        : layout.archivedCrossings(calendar.year(day) - calendar.firstYear());
  }

  private long pinShown(Person person, int day) {
    boolean old = day >= person.pinChangedOn && unit.hit(Defect.OLD_PIN_STILL_USED);
    return old ? person.pin : person.pinOn(day);
  }
}
