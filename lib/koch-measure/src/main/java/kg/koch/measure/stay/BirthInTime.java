package kg.koch.measure.stay;

/** A birth within the days observed: whether there was one, when and where. */
final class BirthInTime {

  private BirthInTime() {}

  static boolean is(PersonHistory history, Observation observation) {
    return observation.covers(day(history), history);
  }

  static int day(PersonHistory history) {
    return history.birthDay() != Days.NEVER ? history.birthDay() : history.actOfBirthDay();
  }

  /** Abroad by the act of birth; by the person's country of birth where there is no act. */
  static boolean isAbroad(PersonHistory history, Places places) {
    return history.actOfBirthPlace() == Places.NOWHERE
        ? places.isAbroad(history.birthPlace())
        : places.isAbroad(history.actOfBirthPlace());
  }
}
