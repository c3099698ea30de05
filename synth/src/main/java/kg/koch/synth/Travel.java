package kg.koch.synth;

/**
 * The journeys of a citizen: seasonal work, long stays abroad, shuttles, short trips.
 *
 * <p>Who migrates: of the departures of citizens of 15 and over for 90 days or more, women make
 * about 40 % and people of 15 to 29 about 60 %; the chance by oblast follows the shares abroad in
 * {@link Oblast}. How long the stays are is assumed: nothing is published.
 */
final class Travel {

  /** What a person does all its working life. */
  enum Habit {
    STAYS,
    SEASONAL,
    LONG,
    SHUTTLE
  }

  /** Fitted so that those away at a time are the shares in {@link Oblast}. */
  private static final double MIGRANTS_PER_AWAY = 6.5;

  /** Fitted to 40 % women (survey of migrants in Russia, 2018). */
  private static final double WOMAN_TO_AVERAGE = 0.58;

  private static final double MAN_TO_AVERAGE = 1.42;

  /** Nowhere do all young men leave. */
  private static final double MOST_MIGRANTS = 0.90;

  /** From this age on migrants stop for good at a rate a year, fitted to 60 % aged 15 to 29. */
  private static final double STOPS_FROM_AGE = 27;

  private static final double STOPS_A_YEAR = 0.11;
  private static final double SEASONAL_SHARE = 0.38;
  private static final double SHUTTLE_SHARE = 0.054;
  private static final double TRIPS_A_YEAR = 0.42;
  private static final int LAST_WORKING_AGE = 62;

  private final Calendar calendar;
  private final Randomness random;

  Travel(Calendar calendar, Randomness random) {
    this.calendar = calendar;
    this.random = random;
  }

  /** The habit a person has, by its sex, its age on a day and its oblast. */
  Habit habit(boolean female, double age, Oblast oblast) {
    double migrant = oblast.abroad() * MIGRANTS_PER_AWAY;
    migrant *= female ? WOMAN_TO_AVERAGE : MAN_TO_AVERAGE;
    migrant *= Math.exp(-STOPS_A_YEAR * Math.max(0, age - STOPS_FROM_AGE));
    double choice = random.share();
    if (age >= LAST_WORKING_AGE || choice >= Math.min(MOST_MIGRANTS, migrant) + SHUTTLE_SHARE) {
      return Habit.STAYS;
    }
    if (choice < SHUTTLE_SHARE) {
      return Habit.SHUTTLE;
    }
    return random.chance(SEASONAL_SHARE) ? Habit.SEASONAL : Habit.LONG;
  }

  /** Whether someone with long stays is abroad when the country begins. */
  boolean beginsAbroad(Habit habit) {
    return habit == Habit.LONG && random.chance(0.80);
  }

  /** Adds the journeys of an adult from a day on. */
  void plan(Person person, Habit habit, int from) {
    int tooOld = person.birth + (int) (LAST_WORKING_AGE * 365.25);
    int working = Math.min(calendar.observedUntil(), tooOld);
    int until = Math.min(working, stops(person, from));
    switch (habit) {
      case STAYS -> trips(person, from, calendar.observedUntil(), TRIPS_A_YEAR);
      case SHUTTLE -> shuttle(person, from, working);
      case SEASONAL -> seasons(person, from, until);
      case LONG -> longStays(person, from, until);
    }
    person.journeys.endBefore(Math.min(calendar.observedUntil(), person.death));
  }

  /** The day from which the person has had enough of working abroad. */
  private int stops(Person person, int from) {
    int hazardFrom = Math.max(from, person.birth + (int) (STOPS_FROM_AGE * 365.25));
    return hazardFrom + random.daysToNext(STOPS_A_YEAR);
  }

  private void trips(Person person, int from, int until, double aYear) {
    int day = from + random.daysToNext(aYear);
    while (day < until - 40) {
      stay(person, day, random.between(0, random.chance(0.15) ? 30 : 9), Countries.forTrip(random));
      day = person.journeys.lastDay() + random.daysToNext(aYear);
    }
  }

  private void shuttle(Person person, int from, int until) {
    String country = Countries.near(random);
    double aYear = random.between(15, 45);
    int day = from + random.daysToNext(aYear);
    while (day < until - 3) {
      stay(person, day, random.between(0, 1), country);
      day = person.journeys.lastDay() + random.daysToNext(aYear);
    }
  }

  /** Yearly work of 6 to 9 months; those of 8 come back after eight calendar months to the day. */
  private void seasons(Person person, int from, int until) {
    int months = 6 + random.weighted(new double[] {30, 25, 30, 15});
    int start = random.chance(0.62) ? random.between(40, 105) : random.between(106, 364);
    int scatter = random.chance(0.4) ? 0 : 12;
    String country = Countries.forWork(random);
    int homeSince = from;
    for (int year = calendar.year(from); year < calendar.firstYear() + calendar.years(); year++) {
      int out = Calendar.newYear(year) + start + random.between(0, scatter);
      boolean goes = random.chance(0.9) && out > homeSince + 5 && out < until;
      if (goes) {
        trips(person, homeSince, out, TRIPS_A_YEAR);
        int days = monthsToDays(months) + (scatter == 0 ? 0 : random.between(-10, 10));
        stay(person, out, days, country);
        homeSince = person.journeys.lastDay();
      }
    }
    trips(person, homeSince, calendar.observedUntil(), TRIPS_A_YEAR);
  }

  /** From 1 March, eight months are the 245 days to 1 November; the others in proportion. */
  private static int monthsToDays(int months) {
    return Math.round(months * 245 / 8f);
  }

  private void longStays(Person person, int from, int until) {
    String country = Countries.forWork(random);
    int day = from + random.between(1, 300);
    if (person.journeys.beginsAbroad()) {
      arrive(person, from + random.between(1, 900), country);
      day = person.journeys.lastDay() + homeDays();
    }
    while (day < until) {
      if (random.chance(0.1)) {
        country = Countries.forWork(random);
      }
      trips(person, Math.max(from, person.journeys.lastDay()), day, TRIPS_A_YEAR);
      day = Math.max(day, person.journeys.lastDay() + 2);
      stay(person, day, abroadDays(), country);
      day = person.journeys.lastDay() + homeDays();
    }
  }

  private int abroadDays() {
    double choice = random.share();
    return choice < 0.20
        ? random.between(90, 340)
        : choice < 0.65 ? random.between(341, 720) : random.between(721, 2200);
  }

  private int homeDays() {
    double choice = random.share();
    return choice < 0.62
        ? random.between(12, 75)
        : choice < 0.84 ? random.between(76, 300) : random.between(301, 1600);
  }

  private void stay(Person person, int out, int days, String country) {
    person.journeys.cross(out, random.between(0, 80_000), country);
    arrive(person, out + days, country);
  }

  private void arrive(Person person, int day, String country) {
    person.journeys.cross(day, random.between(0, 86_399), country);
  }
}
