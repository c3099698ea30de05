package kg.koch.synth;

import java.util.ArrayList;
import java.util.List;
import kg.koch.synth.name.FamilyName;
import kg.koch.synth.name.NameForms;
import kg.koch.synth.name.NameList;
import kg.koch.synth.name.People;

/** Makes up one household of citizens and lives it through: births, deaths, moves, journeys. */
final class HouseholdLife {

  /** Gives 0.7 % registered a year (demoscope.ru 0481) once the usual moves go unregistered. */
  private static final double MOVES_A_YEAR = 0.0122;

  private static final double FAMILY_TRAVELS = 0.18;
  private static final int MOST_MEMBERS = 20;

  private final Unit unit;
  private final Randomness random;
  private final Calendar calendar;
  private final Travel travel;
  private final FamilyJourneys familyJourneys;
  private final Home home;
  private final FamilyName family;
  private final boolean kyrgyzForm;
  private final List<Person> members = new ArrayList<>();
  private final boolean familyTravels;

  HouseholdLife(Unit unit) {
    this.unit = unit;
    random = unit.random();
    calendar = unit.calendar();
    travel = new Travel(calendar, random);
    Oblast oblast = Oblast.any(random);
    home = new Home(oblast, oblast.anyDistrict(random));
    family = FamilyName.at(random.share());
    kyrgyzForm = random.chance(0.25);
    familyTravels = random.chance(FAMILY_TRAVELS);
    familyJourneys = new FamilyJourneys(calendar, random, familyTravels);
  }

  List<Person> live() {
    move();
    int headAge = random.weighted(HEAD_AGES) * 5 + 20 + random.between(0, 4);
    int headBirth = calendar.lifeFrom() - headAge * 365 - headAge / 4 - random.between(0, 364);
    boolean couple = random.chance(headAge < 60 ? 0.86 : 0.50);
    Person wife = adult(true, headBirth);
    if (couple) {
      adult(false, headBirth - random.between(-300, 2200));
    }
    Person husband = couple ? members.get(1) : wife;
    pastChildren(wife, husband);
    for (Person woman : List.copyOf(members)) {
      bear(woman, woman == wife && couple ? husband : woman);
    }
    members.forEach(member -> new Papers(unit).give(member, members));
    return members;
  }

  private static final double[] HEAD_AGES = {9, 15, 17, 15, 12, 10, 8, 6, 4, 2.5, 1.2, .6};

  private void move() {
    int day = calendar.lifeFrom() + random.daysToNext(MOVES_A_YEAR);
    while (day < calendar.observedUntil()) {
      Oblast to = Oblast.destination(random);
      int normal = day + random.between(1, 20);
      int known = unit.hit(Defect.LATE_MOVE) ? normal + random.between(60, 500) : normal;
      known = unit.hit(Defect.UNREGISTERED_MOVE) ? Calendar.NEVER : known;
      home.move(new Home.Address(to, to.anyDistrict(random), day, known));
      day = Math.max(day + 520, day + random.daysToNext(MOVES_A_YEAR));
    }
  }

  private Person adult(boolean female, int birth) {
    double age = (calendar.lifeFrom() - birth) / 365.25;
    Travel.Habit habit = travel.habit(female, age, home.lived(calendar.lifeFrom()).oblast());
    Person person = add(female, birth, travel.beginsAbroad(habit));
    person.death = Demography.death(person, calendar.lifeFrom(), calendar.observedUntil(), random);
    travel.plan(person, habit, calendar.lifeFrom());
    return person;
  }

  private Person add(boolean female, int birth, boolean beginsAbroad) {
    long number = unit.index() * Unit.ROOM + members.size();
    int day = unit.pins().birthDay(birth);
    Person person = new Person(number, female, day, Countries.HOME, beginsAbroad);
    person.home = home;
    name(person);
    members.add(person);
    return person;
  }

  /** Who has "… уулу" for a surname has no patronymic, and a few others have none either. */
  private void name(Person person) {
    NameList names = NameList.of(family.people());
    boolean uulu = kyrgyzForm && family.people() == People.KYRGYZ;
    person.surname =
        uulu ? NameForms.kyrgyz(family.root(), person.female) : family.surname(person.female);
    person.givenName = names.given(person.female, random.share());
    if (!kyrgyzForm) {
      String father = names.given(false, random.share());
      person.patronymic = NameForms.patronymic(father, person.female);
    }
  }

  /** Children born before the country begins; most who are grown up have left the household. */
  private void pastChildren(Person mother, Person father) {
    int first = (int) (mother.birth + 18 * 365.25);
    for (int day = first; day < calendar.lifeFrom() - 400; day += 365) {
      if (random.chance(Math.min(1, Demography.fertility(mother.age(day)) * 1.12))) {
        int birth = day + random.between(0, 364);
        double age = (calendar.lifeFrom() - birth) / 365.25;
        if (age < 19 || random.chance(age < 25 ? 0.55 : 0.15)) {
          grow(child(mother, father, birth, random.chance(0.488)));
        }
      }
    }
  }

  private Person child(Person mother, Person father, int birth, boolean female) {
    double age = (calendar.lifeFrom() - birth) / 365.25;
    boolean abroad = age < 0 && mother.journeys.isAbroad(birth);
    boolean with = age >= 0 && age < 16 && familyTravels && mother.journeys.beginsAbroad();
    Person child = add(female, birth, abroad || with);
    child.mother = mother;
    child.father = father == mother ? null : father;
    child.birthCountry = abroad ? mother.journeys.countryOn(birth) : Countries.HOME;
    int from = Math.max(child.birth, calendar.lifeFrom());
    child.death = Demography.death(child, from, calendar.observedUntil(), random);
    return child;
  }

  /** The journeys of a child: with its mother, then its own from the age of 18. */
  private void grow(Person child) {
    int begin = Math.max(child.birth, calendar.lifeFrom());
    int adult = (int) (child.birth + 18 * 365.25) + random.between(0, 300);
    familyJourneys.follow(child, begin, adult);
    int from = Math.max(Math.max(begin, adult), child.journeys.lastDay() + 3);
    if (from < calendar.observedUntil() && !child.journeys.endsAbroad()) {
      double age = Math.max(18, child.age(from));
      travel.plan(child, travel.habit(child.female, age, home.lived(from).oblast()), from);
    }
    child.journeys.endBefore(Math.min(child.death, calendar.observedUntil()));
  }

  private void bear(Person woman, Person father) {
    double factor = father == woman ? 0.45 : 1.25;
    int day = calendar.lifeFrom();
    while (woman.female && day < calendar.observedUntil()) {
      int birth = day + random.between(0, 364);
      boolean bears = random.chance(Demography.fertility(woman.age(day)) * factor);
      boolean can = birth < Math.min(woman.death, calendar.observedUntil());
      if (bears && can && members.size() < MOST_MEMBERS) {
        deliver(woman, father, birth);
      }
      day += bears ? 640 : 365;
    }
  }

  private void deliver(Person mother, Person father, int birth) {
    int day = Math.max(calendar.lifeFrom() + 40, birth);
    boolean female = random.chance(0.488);
    grow(child(mother, father, day, female));
    if (random.chance(0.011)) {
      grow(child(mother, father, day, random.chance(0.5) ? female : !female));
    }
  }
}
