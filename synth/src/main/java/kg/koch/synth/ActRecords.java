package kg.koch.synth;

/** Writes the acts of birth and death, each in the file of the year it was registered in. */
final class ActRecords {

  private final Unit unit;
  private final Layout layout;
  private final Rows rows;
  private final Calendar calendar;
  private final Typos typos;

  ActRecords(Unit unit, Layout layout, Rows rows) {
    this.unit = unit;
    this.layout = layout;
    this.rows = rows;
    calendar = unit.calendar();
    typos = new Typos(unit);
  }

  void write(Person person) {
    if (person.birth >= calendar.lifeFrom() && calendar.isObserved(person.birthRegistered)) {
      birth(person);
    }
    if (person.hasPin() && calendar.isObserved(person.deathRegistered)) {
      death(person);
    }
  }

  private void birth(Person child) {
    int year = calendar.year(child.birthRegistered) - calendar.firstYear();
    boolean latin = unit.hit(Defect.LATIN_SPELLING);
    Line line = rows.next().put('B').number(child.number).put(',');
    typos.date(line, child.birth);
    line.put(',').date(child.birthRegistered).put(',').number(typos.maybe(child.pin));
    line.put(child.female ? ",F," : ",M,");
    line.put(RegisterRecords.spelled(child.surname, latin)).put(',');
    line.put(RegisterRecords.spelled(child.givenName, latin)).put(',');
    line.put(child.birthCountry).put(',');
    if (child.birthCountry.equals(Countries.HOME)) {
      line.put(child.home.lived(child.birth).soate());
    }
    line.put(',');
    parents(line, child);
    rows.add(layout.births(year), child.birthRegistered);
  }

  private static void parents(Line line, Person child) {
    if (child.mother != null) {
      line.number(child.mother.pinOn(child.birthRegistered));
    }
    line.put(',');
    if (child.father != null) {
      line.number(child.father.pinOn(child.birthRegistered));
    }
  }

  private void death(Person person) {
    int year = calendar.year(person.deathRegistered) - calendar.firstYear();
    boolean abroad = person.journeys.endsAbroad();
    Line line = rows.next().put('D').number(person.number).put(',');
    typos.date(line, person.death);
    line.put(',').date(person.deathRegistered).put(',');
    line.number(typos.maybe(person.pinOn(person.death))).put(person.female ? ",F," : ",M,");
    line.date(person.birth).put(',');
    line.put(abroad ? person.journeys.countryOn(person.death) : Countries.HOME).put(',');
    if (!abroad) {
      line.put(person.home.lived(person.death).soate());
    }
    rows.add(layout.deaths(year), person.deathRegistered);
  }
}
