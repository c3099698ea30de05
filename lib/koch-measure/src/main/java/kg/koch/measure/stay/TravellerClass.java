package kg.koch.measure.stay;

/**
 * Which travellers are held to be alike when a crossing of one is imputed from those of others:
 * citizens by sex and age, foreigners by sex. How the person usually travels is looked at besides.
 */
final class TravellerClass {

  private static final int AGES = 4;
  private static final int CITIZENS = 2 * AGES;

  /** How many classes there are. */
  static final int COUNT = CITIZENS + 2;

  private TravellerClass() {}

  /**
   * @param day on which the age counts
   */
  static int of(PersonHistory history, Places places, int day) {
    int woman = history.sex() == 1 ? 0 : 1;
    if (history.citizenship() != places.home()) {
      return CITIZENS + woman;
    }
    return woman * AGES + ages(history.ageOn(Days.date(day)));
  }

  private static int ages(int age) {
    if (age < 18) {
      return 0;
    }
    if (age < 30) {
      return 1;
    }
    return age < 45 ? 2 : 3;
  }
}
