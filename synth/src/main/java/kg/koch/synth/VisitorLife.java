package kg.koch.synth;

/** A foreigner who never settles and has a document only: a visitor, or someone who shuttles. */
final class VisitorLife {

  private final Unit unit;
  private final Randomness random;
  private final Calendar calendar;

  VisitorLife(Unit unit) {
    this.unit = unit;
    random = unit.random();
    calendar = unit.calendar();
  }

  Person live(boolean shuttles) {
    boolean female = random.chance(0.45);
    int birth = calendar.lifeFrom() - (int) ((16 + random.share() * 50) * 365.25);
    String citizenship = shuttles ? Countries.near(random) : Countries.ofVisitor(random);
    Person person = new Person(unit.index() * Unit.ROOM, female, birth, citizenship, true);
    person.document = Documents.number(citizenship.substring(0, 2), unit.index());
    if (shuttles) {
      shuttle(person);
    } else {
      visit(person);
    }
    person.journeys.endBefore(calendar.observedUntil());
    return person;
  }

  private void shuttle(Person person) {
    double aYear = random.between(20, 60);
    int day = calendar.lifeFrom() + random.daysToNext(aYear);
    while (day < calendar.observedUntil()) {
      stay(person, day, random.between(0, 1));
      day = person.journeys.lastDay() + random.daysToNext(aYear);
    }
  }

  private void visit(Person person) {
    int day = random.between(calendar.lifeFrom(), calendar.observedUntil() - 1);
    int visits = random.between(1, 3);
    for (int i = 0; i < visits && day < calendar.observedUntil(); i++) {
      stay(person, day, length());
      day = person.journeys.lastDay() + 5 + random.daysToNext(1.0);
    }
  }

  private int length() {
    double choice = random.share();
    return choice < 0.95
        ? random.between(0, 20)
        : choice < 0.99 ? random.between(21, 110) : random.between(111, 600);
  }

  private void stay(Person person, int day, int days) {
    person.journeys.cross(day, random.between(0, 70_000), person.citizenship);
    person.journeys.cross(day + days, random.between(10_000, 86_399), person.citizenship);
  }
}
