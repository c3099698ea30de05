package kg.koch.synth;

import java.util.List;

/**
 * What surveys ask of a person and registers do not know: schooling, marriage, why it is abroad,
 * its work and pay there, what its return was like. All assumed: shares are round numbers, and
 * money says nothing about any real country. Only the purposes of stays follow a figure: of 1,094.5
 * thousand absent in the census of 2022, 88 % for work, 4 % for study, 7 % for family (24.kg
 * 260158).
 */
final class Livelihood {

  private static final long OF_PERSON = 40;
  private static final long OF_STAY = 41;
  private static final long OF_RETURN = 42;
  private static final int STAYS = 4096;

  private static final String[] PURPOSES = {"WORK", "STUDY", "FAMILY", "OTHER"};
  private static final double[] PURPOSE_WEIGHTS = {88, 4, 7, 1};
  private static final String[] EDUCATION = {"BASIC", "SECONDARY", "VOCATIONAL", "HIGHER"};
  private static final double[] EDUCATION_WEIGHTS = {12, 48, 20, 20};
  private static final String[] SECTORS = {
    "CONSTRUCTION",
    "TRADE",
    "INDUSTRY",
    "TRANSPORT",
    "AGRICULTURE",
    "HOSPITALITY",
    "DOMESTIC_WORK",
    "OTHER"
  };
  private static final double[] SECTORS_OF_MEN = {35, 12, 12, 12, 6, 10, 2, 11};
  private static final double[] SECTORS_OF_WOMEN = {4, 22, 10, 2, 6, 28, 18, 10};
  private static final String[] HOURS = {"UP_TO_40", "H41T60", "H_GT60"};
  private static final double[] HOURS_WEIGHTS = {22, 46, 32};
  private static final String[] REASONS = {
    "COMPLETED", "FAMILY", "JOB_LOSS", "BAN", "HEALTH", "OTHER"
  };
  private static final double[] REASON_WEIGHTS = {38, 25, 15, 10, 7, 5};
  private static final String[] PLANS = {"LEAVE_AGAIN", "STAY", "UNDECIDED"};
  private static final double[] PLAN_WEIGHTS = {46, 36, 18};

  /** A stay abroad as those at home tell of it. */
  record Stay(String country, String purpose, String sector, String hours, int cost, int earned) {

    boolean isWork() {
      return purpose.equals("WORK");
    }
  }

  /** What a returnee says. */
  record Return(
      String reason,
      String plan,
      boolean employed,
      boolean business,
      boolean debt,
      boolean needed,
      boolean served) {}

  private final long seed;

  Livelihood(long seed) {
    this.seed = seed;
  }

  String education(Person person, int day) {
    if (person.age(day) < 18) {
      return "BASIC";
    }
    return EDUCATION[
        new Randomness(seed, OF_PERSON, person.number * 4).weighted(EDUCATION_WEIGHTS)];
  }

  String marriage(Person person, int day, boolean isParent) {
    double choice = new Randomness(seed, OF_PERSON, person.number * 4 + 1).share();
    double age = person.age(day);
    double married = isParent ? 0.88 : age < 20 ? 0.02 : age < 25 ? 0.35 : age < 60 ? 0.75 : 0.6;
    if (age < 18 || choice > married + 0.12 && !isParent) {
      return "SINGLE";
    }
    return choice < married
        ? "MARRIED"
        : age > 55 && choice < married + 0.08 ? "WIDOWED" : "DIVORCED";
  }

  /** The stay abroad that holds a day on which the person is abroad. */
  Stay stay(Person person, int day) {
    int index = lastCrossing(person, day);
    Randomness random = new Randomness(seed, OF_STAY, person.number * STAYS + index + 1);
    String country = person.journeys.countryOn(day);
    String purpose = PURPOSES[random.weighted(PURPOSE_WEIGHTS)];
    String sector = SECTORS[random.weighted(person.female ? SECTORS_OF_WOMEN : SECTORS_OF_MEN)];
    String hours = HOURS[random.weighted(HOURS_WEIGHTS)];
    int earned = (int) (pay(country) * (person.female ? 0.85 : 1) * spread(random));
    int cost = random.chance(free(country)) ? 0 : (int) (price(country) * spread(random));
    return new Stay(country, purpose, sector, hours, cost, earned);
  }

  private static int lastCrossing(Person person, int day) {
    int index = -1;
    while (index + 1 < person.journeys.count() && person.journeys.day(index + 1) <= day) {
      index++;
    }
    return index;
  }

  private static double pay(String country) {
    return switch (country) {
      case "RUS" -> 750;
      case "KAZ" -> 560;
      case "TUR" -> 800;
      case "KOR" -> 1900;
      default -> 1250;
    };
  }

  private static double price(String country) {
    return switch (country) {
      case "RUS" -> 260;
      case "KAZ" -> 150;
      case "TUR" -> 620;
      case "KOR" -> 2100;
      default -> 1600;
    };
  }

  private static double free(String country) {
    return country.equals("RUS") || country.equals("KAZ") ? 0.35 : 0.08;
  }

  /** About one, seldom below a half or above two. */
  private static double spread(Randomness random) {
    return Math.exp((random.share() + random.share() + random.share() - 1.5) * 0.9);
  }

  /**
   * The crossing by which the person came home last, if it is at home on the day and had been
   * abroad for 90 days or more; -1 otherwise.
   */
  static int lastReturn(Person person, int day, int lifeFrom) {
    int index = lastCrossing(person, day);
    if (index < 0 || !person.journeys.isArrival(index)) {
      return -1;
    }
    int left = index == 0 ? Math.max(lifeFrom, person.birth) : person.journeys.day(index - 1);
    return person.journeys.day(index) - left >= 90 ? index : -1;
  }

  Return told(Person person, int index, int day) {
    Randomness random = new Randomness(seed, OF_RETURN, person.number * STAYS + index);
    double months = (day - person.journeys.day(index)) / 30.44;
    return new Return(
        REASONS[random.weighted(REASON_WEIGHTS)],
        PLANS[random.weighted(PLAN_WEIGHTS)],
        random.chance(Math.min(0.68, 0.38 + 0.025 * months) - (person.female ? 0.1 : 0)),
        random.chance(0.11),
        random.chance(0.42),
        random.chance(0.33),
        random.chance(0.45));
  }

  /** The oldest man at home is the head, else the oldest woman. */
  static Person head(List<Person> atHome) {
    Person head = atHome.get(0);
    for (Person one : atHome) {
      boolean rather = head.female == one.female ? one.birth < head.birth : head.female;
      head = rather ? one : head;
    }
    return head;
  }
}
