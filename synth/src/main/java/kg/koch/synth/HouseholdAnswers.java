package kg.koch.synth;

import java.util.ArrayList;
import java.util.List;

/** The rows of a household in a survey, without the columns of the design. */
final class HouseholdAnswers {

  private static final long OF_MOVE = 44;
  private static final int TWO_YEARS = 730;
  private static final int MOST_MONTHS = 60;
  private static final String[] REASONS = {
    "WORK", "FAMILY", "HOUSING", "STUDY", "ENVIRONMENT", "OTHER"
  };
  private static final double[] REASON_WEIGHTS = {37, 25, 17, 12, 4, 5};

  private final long seed;
  private final Livelihood livelihood;
  private final long household;
  private final int day;
  private final List<Person> all;

  /**
   * @param all members of the household, those not yet born and those dead too
   */
  HouseholdAnswers(long seed, Livelihood livelihood, long household, int day, List<Person> all) {
    this.seed = seed;
    this.livelihood = livelihood;
    this.household = household;
    this.day = day;
    this.all = all;
  }

  String household(
      Home.Address lived,
      boolean urban,
      List<Person> alive,
      List<Person> atHome,
      HouseholdBudget budget) {
    return String.join(
        ",",
        lived.oblast().area(),
        urban ? "URBAN" : "RURAL",
        Livelihood.head(atHome).female ? "F" : "M",
        Integer.toString(alive.size()),
        budget.quintile(),
        Integer.toString(budget.income()),
        Integer.toString(budget.sent()),
        Interviews.flag(budget.receives()),
        budget.use(),
        Interviews.flag(budget.isPoor()),
        Interviews.flag(budget.isPoorWithoutSent()));
  }

  List<String> members(Home.Address lived, boolean urban, List<Person> alive) {
    List<String> rows = new ArrayList<>();
    boolean moved = lived.from() > day - TWO_YEARS;
    int address = alive.get(0).home.addresses().indexOf(lived);
    String reason =
        REASONS[new Randomness(seed, OF_MOVE, household * 64 + address).weighted(REASON_WEIGHTS)];
    for (Person person : alive) {
      boolean with = moved && person.birth < lived.from();
      rows.add(
          String.join(
              ",",
              Integer.toString(rows.size() + 1),
              lived.oblast().area(),
              urban ? "URBAN" : "RURAL",
              person.female ? "F" : "M",
              Integer.toString((int) person.age(day)),
              livelihood.education(person, day),
              livelihood.marriage(person, day, children(person, false) > 0),
              Interviews.flag(children(person, true) > 0),
              abroad(person),
              Interviews.flag(with),
              with ? reason : "",
              with ? Interviews.flag(lived.registeredOn() <= day) : "",
              registered(lived, alive.get(0).home.registered(day)),
              Integer.toString(Math.min(MOST_MONTHS, monthsHere(lived, day)))));
    }
    return rows;
  }

  static String registered(Home.Address lived, Home.Address registered) {
    if (lived.oblast() != registered.oblast()) {
      return "OTHER_REGION";
    }
    return lived.district() == registered.district() ? "HERE" : "SAME_REGION";
  }

  static int monthsHere(Home.Address lived, int day) {
    return lived.from() == Integer.MIN_VALUE ? MOST_MONTHS : (int) ((day - lived.from()) / 30.44);
  }

  private long children(Person parent, boolean minorsOnly) {
    return all.stream()
        .filter(one -> one.mother == parent || one.father == parent)
        .filter(one -> one.isAlive(day) && (!minorsOnly || one.age(day) < 18))
        .count();
  }

  private String abroad(Person person) {
    if (!person.journeys.isAbroad(day)) {
      return "HOME,,,,,,";
    }
    Livelihood.Stay stay = livelihood.stay(person, day);
    if (person.age(day) < 15) {
      return "ABROAD," + stay.country() + ",FAMILY,,,,";
    }
    return stay.isWork()
        ? String.join(
            ",",
            "ABROAD",
            stay.country(),
            stay.purpose(),
            stay.sector(),
            stay.hours(),
            Integer.toString(stay.cost()),
            Integer.toString(stay.earned()))
        : "ABROAD," + stay.country() + "," + stay.purpose() + ",,,,";
  }
}
