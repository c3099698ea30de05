package kg.koch.measure.internalmigration;

import kg.koch.measure.regression.NotIdentifiedException;

/**
 * How fast flows fall with distance: the coefficient of ln d in a Poisson regression of the flows
 * with an effect of each origin and each destination.
 *
 * <p>The effects take up how large and how attractive regions are, so only the choice between near
 * and far is left. Source: Flowerdew and Aitkin (1982), Journal of Regional Science 22(2); Bell et
 * al. (2002), section 7. Does not give a standard error: flows vary by more than Poisson's law
 * says, and the likelihood's own would be far too small.
 *
 * @param coefficient by how many percent flows change when distance grows by one percent; -1 where
 *     twice the distance has half the flow, and above 0 where far flows are the larger
 */
public record DistanceDecay(double coefficient) {

  /** ln d that differ by less have no slope that could be told from rounding. */
  private static final double LEAST_SPREAD = 1e-9;

  /**
   * @throws NotIdentifiedException when the data do not settle the coefficient: fewer than three
   *     regions, a region that every move leaves or reaches, distances that are all equal or a part
   *     of origin plus a part of destination, or flows that stop at some distance
   * @throws IllegalArgumentException when flows and distances are not of the same regions
   */
  public static DistanceDecay of(FlowMatrix flows, DistanceMatrix distances) {
    flows.regions().requireSame(distances.regions());
    if (Hub.isIn(flows)) {
      throw new NotIdentifiedException(
          "Expected moves between three regions or more; got moves that all leave or reach one region");
    }
    try {
      return new DistanceDecay(
          OriginDestinationModel.withDistance(flows, centred(distances)).slope());
    } catch (NotIdentifiedException unsettled) {
      throw new NotIdentifiedException(
          "Expected distances that explain more than regions do, and moves near and far; got data"
              + " that fit many values, or an infinite one, of the decay");
    }
  }

  /** ln d less its mean: the effects take up the difference, and rounding is least so. */
  private static double[][] centred(DistanceMatrix distances) {
    int size = distances.regions().size();
    double[][] logs = new double[size][size];
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    double sum = 0;
    for (int one = 0; one < size; one++) {
      for (int other = 0; other < size; other++) {
        if (one != other) {
          logs[one][other] = Math.log(distances.between(one, other));
          least = Math.min(least, logs[one][other]);
          most = Math.max(most, logs[one][other]);
          sum += logs[one][other];
        }
      }
    }
    if (most - least < LEAST_SPREAD) {
      throw new NotIdentifiedException("Expected distances that differ; got equal ones");
    }
    double mean = sum / (size * (size - 1));
    for (double[] row : logs) {
      for (int other = 0; other < size; other++) {
        row[other] -= mean;
      }
    }
    return logs;
  }
}
