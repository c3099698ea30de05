package kg.koch.synth;

/**
 * Births and deaths by age.
 *
 * <p>Total fertility is 2.7, between 3.33 (2019) and 2.60 (2024) of the National Statistical
 * Committee; mortality follows Gompertz with an infant term and gives a life expectancy near the
 * published 70.5 years of 2022.
 */
final class Demography {

  private static final int FIRST_AGE = 17;
  private static final double[] FERTILITY = scaledTo(2.7);

  private Demography() {}

  private static double[] scaledTo(double total) {
    double[] rates = new double[50];
    double sum = 0;
    for (int age = FIRST_AGE; age < 47; age++) {
      rates[age] = Math.exp(-Math.pow((age - 26.5) / (age < 26.5 ? 5.0 : 7.5), 2) / 2);
      sum += rates[age];
    }
    for (int age = 0; age < rates.length; age++) {
      rates[age] *= total / sum;
    }
    return rates;
  }

  /** Expected births in a year of a woman of an age. */
  static double fertility(double age) {
    return age >= 0 && age < FERTILITY.length ? FERTILITY[(int) age] : 0;
  }

  /** The day of death within the simulated time, or never. */
  static int death(Person person, int from, int until, Randomness random) {
    for (int day = Math.max(from, person.birth); day < until; day += 365) {
      if (random.chance(mortality(person.age(day), person.female))) {
        int death = day + random.between(0, 364);
        return death < until ? death : Calendar.NEVER;
      }
    }
    return Calendar.NEVER;
  }

  private static double mortality(double age, boolean female) {
    if (age < 1) {
      return 0.014;
    }
    double adult = (female ? 0.000035 : 0.00009) * Math.exp(age * (female ? 0.098 : 0.092));
    return Math.min(0.6, 0.0004 + adult);
  }
}
