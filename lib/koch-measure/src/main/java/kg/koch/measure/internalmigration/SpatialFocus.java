package kg.koch.measure.internalmigration;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Spatial focus: whether migrants leave for, and come from, few regions or many.
 *
 * <p>Gini indices run from 0, all flows equal, to 1, all in one flow. Field indices look at the
 * flows of one region; their means are weighted with the region's part of all outflow (inflow).
 * Sources: Plane and Mulligan (1997), Demography 34(2), 251-262; Rogers and Raymer (1998) and
 * Rogers and Sweeney (1998) for the coefficients of variation. Standard deviations divide by the
 * number of flows, for the flows are all there are and no sample.
 */
public final class SpatialFocus {

  private final FlowMatrix flows;

  private SpatialFocus(FlowMatrix flows) {
    this.flows = flows;
  }

  public static SpatialFocus of(FlowMatrix flows) {
    return new SpatialFocus(flows);
  }

  /** Over all n (n - 1) flows. */
  public double totalGini() {
    return Gini.of(flows.allFlows()).orElseThrow(); // two regions have two flows, not both 0
  }

  /** Of the flows from one region; empty for two regions in all, or when nobody left it. */
  public OptionalDouble giniOut(int region) {
    return Gini.of(flows.flowsFrom(region));
  }

  /** Of the flows to one region; empty for two regions in all, or when nobody came to it. */
  public OptionalDouble giniIn(int region) {
    return Gini.of(flows.flowsTo(region));
  }

  /**
   * Mean of {@link #giniOut}, weighted with outflows: sum of (O / M) Gini; empty for two regions.
   */
  public OptionalDouble meanWeightedGiniOut() {
    return mean(region -> flows.outflow(region), this::giniOut);
  }

  /** Mean of {@link #giniIn}, weighted with inflows: sum of (D / M) Gini; empty for two regions. */
  public OptionalDouble meanWeightedGiniIn() {
    return mean(region -> flows.inflow(region), this::giniIn);
  }

  /** Standard deviation of all n (n - 1) flows over their mean. */
  public double coefficientOfVariation() {
    return variation(flows.allFlows());
  }

  /**
   * ACV: coefficients of variation of the flows from each region, weighted with outflows, plus
   * those of the flows to each region, weighted with inflows; empty for two regions.
   */
  public OptionalDouble aggregateCoefficientOfVariation() {
    OptionalDouble out =
        mean(region -> flows.outflow(region), region -> variationOf(flows.flowsFrom(region)));
    OptionalDouble in =
        mean(region -> flows.inflow(region), region -> variationOf(flows.flowsTo(region)));
    return out.isEmpty() ? out : OptionalDouble.of(out.getAsDouble() + in.orElseThrow());
  }

  private interface Weight {
    double of(int region);
  }

  private interface Measure {
    OptionalDouble of(int region);
  }

  /** Regions without weight take no part; their measure need not exist. */
  private OptionalDouble mean(Weight weight, Measure measure) {
    if (flows.size() < 3) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        IntStream.range(0, flows.size())
            .filter(region -> weight.of(region) > 0)
            .mapToDouble(
                region -> weight.of(region) / flows.total() * measure.of(region).orElseThrow())
            .sum());
  }

  private static OptionalDouble variationOf(double[] flows) {
    return OptionalDouble.of(variation(flows));
  }

  private static double variation(double[] flows) {
    double mean = Arrays.stream(flows).sum() / flows.length;
    double squares = Arrays.stream(flows).map(flow -> (flow - mean) * (flow - mean)).sum();
    return Math.sqrt(squares / flows.length) / mean;
  }
}
