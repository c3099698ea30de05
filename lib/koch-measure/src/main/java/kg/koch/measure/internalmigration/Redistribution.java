package kg.koch.measure.internalmigration;

/**
 * How far migration moves population from some regions to others, once moves there and back cancel.
 *
 * <p>The two hang together: aggregate net migration rate = crude intensity times effectiveness /
 * 100. Source: Bell et al. (2002), section 5; Shryock and Siegel (1976).
 *
 * @param effectiveness migration effectiveness index, MEI, in percent from 0 (every flow has its
 *     equal counterflow) to 100 (all one way): 100 sum|D - O| / sum(D + O)
 * @param aggregateNetRate aggregate net migration rate, ANMR, in percent of the population: 100
 *     sum|D - O| / 2 P
 */
public record Redistribution(double effectiveness, double aggregateNetRate) {

  /**
   * @throws IllegalArgumentException when flows and population are not of the same regions
   */
  public static Redistribution of(FlowMatrix flows, PopulationAtRisk population) {
    flows.regions().requireSame(population.regions());
    double gainsAndLosses = 0;
    for (int region = 0; region < flows.size(); region++) {
      gainsAndLosses += Math.abs(flows.inflow(region) - flows.outflow(region));
    }
    return new Redistribution(
        100 * gainsAndLosses / (2 * flows.total()), 50 * gainsAndLosses / population.total());
  }
}
