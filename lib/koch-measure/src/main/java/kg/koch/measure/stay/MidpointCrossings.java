package kg.koch.measure.stay;

/**
 * The midpoint rule, for comparison: start + floor(gap / 2), as Stats NZ's migstat 1.0.6 has it.
 */
final class MidpointCrossings {

  private MidpointCrossings() {}

  static void repair(PersonHistory history, Places places, int since, int until) {
    Crossings crossings = history.crossings();
    for (int at = 0; at + 1 < crossings.size(); at++) {
      if (crossings.isArrival(at) == crossings.isArrival(at + 1)) {
        int half = (crossings.day(at + 1) - crossings.day(at)) / 2;
        int country = CrossingRepair.otherSide(crossings, at);
        crossings.insert(++at, crossings.day(at - 1) + half, country);
      }
    }
  }
}
