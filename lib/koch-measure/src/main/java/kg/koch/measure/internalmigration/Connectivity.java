package kg.koch.measure.internalmigration;

/**
 * How many pairs of regions exchange people, and how unevenly moves are spread over the pairs.
 *
 * <p>An inequality is half the sum of absolute differences between the shares of the flows and the
 * shares expected: the part of all moves that would have to change their pair for the expectation
 * to hold. Two expectations: all pairs equal; and independence, where a flow hangs on the sizes of
 * the outflow and the inflow alone (a log-linear model with origin and destination effects,
 * diagonal left out). Source: Bell et al. (2002), section 6.
 *
 * @param connectivity share of the n (n - 1) flows that are not 0, from 0 to 1
 * @param inequalityEqual against equal flows, from 0 to 1
 * @param inequalityIndependence against independence, from 0 to 1
 */
public record Connectivity(
    double connectivity, double inequalityEqual, double inequalityIndependence) {

  public static Connectivity of(FlowMatrix flows) {
    int pairs = flows.size() * (flows.size() - 1);
    int used = 0;
    double unequal = 0;
    for (double flow : flows.allFlows()) {
      used += flow > 0 ? 1 : 0;
      unequal += Math.abs(flow / flows.total() - 1.0 / pairs);
    }
    return new Connectivity((double) used / pairs, unequal / 2, againstIndependence(flows));
  }

  private static double againstIndependence(FlowMatrix flows) {
    if (Hub.isIn(flows)) {
      return 0; // outflows and inflows alone settle every flow
    }
    OriginDestinationModel model = OriginDestinationModel.withoutDistance(flows);
    double different = 0;
    for (int origin = 0; origin < flows.size(); origin++) {
      for (int destination = 0; destination < flows.size(); destination++) {
        different +=
            Math.abs(flows.flow(origin, destination) - model.expected(origin, destination));
      }
    }
    return different / flows.total() / 2;
  }
}
