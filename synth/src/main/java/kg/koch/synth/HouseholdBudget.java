package kg.koch.synth;

import java.util.List;

/**
 * What a household lives on in a month, in som: earned at home, and sent by members who work
 * abroad. All assumed.
 *
 * @param income all of it
 * @param sent the part of it sent from abroad
 * @param members who live on it: those at home
 */
record HouseholdBudget(int income, int sent, int members, String use) {

  private static final long OF_HOUSEHOLD = 43;
  private static final double SOM_A_DOLLAR = 87;
  private static final double SENDS = 0.72;
  private static final int POVERTY_LINE = 5_000;
  private static final int[] QUINTILES = {2_100, 4_400, 6_400, 9_100};
  private static final String[] USES = {
    "CONSUMPTION", "HOUSING", "EDUCATION", "HEALTH", "SAVINGS", "INVESTMENT"
  };
  private static final double[] USE_WEIGHTS = {58, 16, 8, 7, 6, 5};

  static HouseholdBudget of(
      long seed, long household, List<Person> atHome, List<Livelihood.Stay> abroad, int day) {
    Randomness random = new Randomness(seed, OF_HOUSEHOLD, household);
    double earned = 2_500 + 5_000 * random.share();
    for (Person person : atHome) {
      double age = person.age(day);
      boolean works = random.chance(person.female ? 0.45 : 0.68);
      double pay = 9_000 + 22_000 * random.share() * random.share();
      earned += works && age >= 18 && age < 63 ? pay : age >= 60 ? 6_500 : 0;
    }
    double sent = 0;
    for (Livelihood.Stay stay : abroad) {
      boolean sends = random.chance(SENDS);
      sent += stay.isWork() && sends ? 0.3 * stay.earned() * SOM_A_DOLLAR : 0;
    }
    String use = sent > 0 ? USES[random.weighted(USE_WEIGHTS)] : "";
    return new HouseholdBudget((int) (earned + sent), (int) sent, atHome.size(), use);
  }

  boolean receives() {
    return sent > 0;
  }

  boolean isPoor() {
    return income / members < POVERTY_LINE;
  }

  boolean isPoorWithoutSent() {
    return (income - sent) / members < POVERTY_LINE;
  }

  /** Fifths of the made-up country by what is earned at home, about: their limits are fixed. */
  String quintile() {
    int number = 1;
    for (int limit : QUINTILES) {
      number += (income - sent) / members >= limit ? 1 : 0;
    }
    return "Q" + number;
  }
}
