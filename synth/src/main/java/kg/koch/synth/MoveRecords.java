package kg.koch.synth;

/** Writes registrations of moves, each in the file of the year it was registered in. */
final class MoveRecords {

  private final Layout layout;
  private final Rows rows;
  private final Calendar calendar;
  private final Typos typos;
  private final Randomness random;
  private int number;

  MoveRecords(Unit unit, Layout layout, Rows rows) {
    this.layout = layout;
    this.rows = rows;
    calendar = unit.calendar();
    typos = new Typos(unit);
    random = unit.random();
  }

  void write(Person person) {
    number = 0;
    internal(person);
    Journeys journeys = person.journeys;
    if (calendar.isObserved(person.registeredFrom)) {
      external(person, "ARRIVAL", journeys.day(0), person.registeredFrom, journeys.country(0));
    }
    if (calendar.isObserved(person.registeredUntil) && person.death > person.registeredUntil) {
      int left = before(journeys, person.registeredUntil);
      String country = journeys.country(left);
      external(person, "DEPARTURE", journeys.day(left), person.registeredUntil, country);
    }
    if (calendar.isObserved(person.registeredAgain) && person.death > person.registeredAgain) {
      int back = before(journeys, person.registeredAgain);
      String country = journeys.country(back);
      external(person, "ARRIVAL", journeys.day(back), person.registeredAgain, country);
    }
  }

  private static int before(Journeys journeys, int day) {
    int index = journeys.count() - 1;
    while (index > 0 && journeys.day(index) >= day) {
      index--;
    }
    return index;
  }

  private void internal(Person person) {
    Home.Address last = person.home.addresses().get(0);
    for (Home.Address to : person.home.addresses()) {
      boolean registered = calendar.isObserved(to.registeredOn());
      if (registered && person.isAlive(to.from()) && person.isRegistered(to.registeredOn())) {
        Line line = begin(person, "INTERNAL", to.from(), to.registeredOn());
        line.put(last.soate()).put(';').put(Countries.HOME).put(';').put(to.soate()).put(';');
        end(line.put(Countries.HOME), to.registeredOn(), reason());
      }
      last = to.registeredOn() == Calendar.NEVER ? last : to;
    }
  }

  private void external(Person person, String kind, int day, int known, String country) {
    String home = person.home.registered(known).soate();
    Line line = begin(person, kind, day, known);
    if (kind.equals("ARRIVAL")) {
      line.put(';').put(country).put(';').put(home).put(';').put(Countries.HOME);
    } else {
      line.put(home).put(';').put(Countries.HOME).put(";;").put(country);
    }
    boolean returns = person.isCitizen() && kind.equals("ARRIVAL");
    end(line, known, returns ? "RETURN" : reason());
  }

  private Line begin(Person person, String kind, int day, int known) {
    Line line = rows.next().put('M').number(person.number).put('-').number(++number).put(';');
    line.number(typos.maybe(person.pinOn(known))).put(';').put(kind).put(';');
    typos.date(line, day);
    return line.put(';').date(known).put(';');
  }

  private void end(Line line, int known, String reason) {
    line.put(';').put(reason).put(';');
    Notes.put(line, random);
    rows.add(layout.moves(calendar.year(known) - calendar.firstYear()), known);
  }

  private String reason() {
    double choice = random.share();
    return choice < 0.35
        ? "WORK"
        : choice < 0.6 ? "FAMILY" : choice < 0.75 ? "HOUSING" : rest(choice);
  }

  private static String rest(double choice) {
    return choice < 0.87 ? "STUDY" : choice < 0.93 ? "OTHER" : "NOT_STATED";
  }
}
