package kg.koch.measure.internalmigration;

/**
 * A region that every move leaves or reaches. Outflows and inflows of the others then settle all
 * flows: the model of independence fits them exactly, with the flows between the others at the edge
 * of what it can express, and nothing is left to tell the effect of distance.
 */
final class Hub {

  /**
   * Moves between the others that are this small a part of all count as none: the model then
   * differs from the flows by no more than twice this part.
   */
  private static final double NEGLIGIBLE = 1e-9;

  private Hub() {}

  static boolean isIn(FlowMatrix flows) {
    for (int region = 0; region < flows.size(); region++) {
      if (passesBy(flows, region) <= NEGLIGIBLE * flows.total()) {
        return true;
      }
    }
    return false;
  }

  /** Moves between other regions, summed and not subtracted, for few of them must not be lost. */
  private static double passesBy(FlowMatrix flows, int region) {
    double sum = 0;
    for (int origin = 0; origin < flows.size(); origin++) {
      for (int destination = 0; destination < flows.size() && origin != region; destination++) {
        sum += destination == region ? 0 : flows.flow(origin, destination);
      }
    }
    return sum;
  }
}
