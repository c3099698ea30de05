package kg.koch.measure.stay;

/**
 * What is done about crossings that were not recorded, in one person's cleaned history. Safe for
 * many threads.
 */
public interface CrossingRepair {

  /** The history stays as it was recorded: the state a crossing began lasts until it changes. */
  CrossingRepair NONE = (history, places, since, until) -> {};

  /** Between two crossings in one direction one is put in, half of the days after the first. */
  CrossingRepair MIDPOINT = MidpointCrossings::repair;

  /**
   * Puts crossings into the history.
   *
   * @param since first day of this person's observation
   * @param until first day this person is not observed
   */
  void repair(PersonHistory history, Places places, int since, int until);

  /**
   * Whether it is sure that nothing is put into the history in this draw and in any other of so
   * many. Takes one look where repairing draw by draw takes one each.
   *
   * @param draws numbered from 1
   */
  default boolean isEmptyInAll(
      int draws, PersonHistory history, Places places, int since, int until) {
    return false;
  }

  /**
   * The country on the other side of a journey whose crossing after {@code at} was not recorded:
   * where the departure went, or where the next arrival came from.
   */
  static int otherSide(Crossings crossings, int at) {
    boolean departed = !crossings.isArrival(at);
    return crossings.country(departed || at + 1 == crossings.size() ? at : at + 1);
  }
}
