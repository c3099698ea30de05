package kg.koch.synth;

import kg.koch.synth.name.Romanization;

/** Writes a person's row in each snapshot of the person register, and its row of the truth. */
final class RegisterRecords {

  private final Unit unit;
  private final Layout layout;
  private final Rows rows;

  RegisterRecords(Unit unit, Layout layout, Rows rows) {
    this.unit = unit;
    this.layout = layout;
    this.rows = rows;
  }

  void write(Person person) {
    truth(person);
    if (!person.hasPin()) {
      return;
    }
    boolean latin = unit.hit(Defect.LATIN_SPELLING);
    Calendar calendar = unit.calendar();
    for (int snapshot = 0; snapshot <= calendar.years(); snapshot++) {
      int day = Calendar.newYear(calendar.firstYear() + snapshot);
      if (person.isRegistered(day)) {
        row(person, day, latin);
        rows.add(layout.register(snapshot), 0);
      }
    }
  }

  private void row(Person person, int day, boolean latin) {
    Line line = rows.next().number(person.pinOn(day)).put(',');
    if (person.pinChangedOn <= day) {
      line.number(person.pin).put(',').date(person.pinChangedOn);
    } else {
      line.put(',');
    }
    line.put(',').put(spelled(person.surname, latin)).put(',');
    line.put(spelled(person.givenName, latin)).put(',').put(spelled(person.patronymic, latin));
    line.put(person.female ? ",F," : ",M,");
    line.date(person.birth).put(',').put(person.birthCountry).put(',').put(person.citizenship);
    line.put(',').put(person.document).put(',');
    Home.Address address = person.home.registered(day);
    line.put(address.soate()).put(',').date(since(person, address, day));
  }

  static String spelled(String name, boolean latin) {
    return latin ? Romanization.RUSSIAN_PASSPORT_1997.write(name) : name;
  }

  private static int since(Person person, Home.Address address, int day) {
    int known = Math.max(person.birth, person.birthRegistered);
    known = Math.max(known, Math.max(person.registeredFrom, address.registeredOn()));
    return day >= person.registeredAgain ? Math.max(known, person.registeredAgain) : known;
  }

  private void truth(Person person) {
    Line line = rows.next().number(person.number).put(',');
    if (person.hasPin()) {
      line.number(person.pin);
    }
    line.put(',');
    if (person.pinChangedOn != Calendar.NEVER) {
      line.number(person.newPin).put(',').date(person.pinChangedOn);
    } else {
      line.put(',');
    }
    line.put(',').put(person.document).put(person.female ? ",F," : ",M,").date(person.birth);
    line.put(',');
    if (person.death != Calendar.NEVER) {
      line.date(person.death);
    }
    line.put(',').put(person.citizenship).put(',').put(person.birthCountry).put(',');
    parents(line, person);
    line.put(person.journeys.beginsAbroad() ? ",1" : ",0");
    rows.add(layout.truePersons(), 0);
  }

  private static void parents(Line line, Person person) {
    if (person.mother != null) {
      line.number(person.mother.number);
    }
    line.put(',');
    if (person.father != null) {
      line.number(person.father.number);
    }
  }
}
