package kg.koch.measure.internalmigration;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What migration does to one region: in, out and net, as counts and in percent of its population.
 *
 * @param region its name
 * @param inflow D, those who came from other regions
 * @param outflow O, those who left for other regions
 * @param persons population at risk
 */
public record RegionalMigration(String region, double inflow, double outflow, double persons) {

  public RegionalMigration {
    if (!(inflow >= 0) || !(outflow >= 0) || !(persons > 0)) {
      throw new IllegalArgumentException(
          "Expected flows of 0 or more and more than 0 persons in %s; got %s in, %s out, %s persons"
              .formatted(region, inflow, outflow, persons));
    }
  }

  /**
   * One for each region, in their order.
   *
   * @throws IllegalArgumentException when flows and population are not of the same regions
   */
  public static List<RegionalMigration> of(FlowMatrix flows, PopulationAtRisk population) {
    flows.regions().requireSame(population.regions());
    return IntStream.range(0, flows.size())
        .mapToObj(
            region ->
                new RegionalMigration(
                    flows.regions().name(region),
                    flows.inflow(region),
                    flows.outflow(region),
                    population.persons(region)))
        .toList();
  }

  /** D - O, the gain of the region; below 0 for a loss. */
  public double net() {
    return inflow - outflow;
  }

  public double inRate() {
    return 100 * inflow / persons;
  }

  public double outRate() {
    return 100 * outflow / persons;
  }

  public double netRate() {
    return 100 * net() / persons;
  }

  /**
   * 100 (D - O) / (D + O), from -100 (all leave) through 0 (balance) to 100 (all come); empty when
   * nobody moved.
   */
  public OptionalDouble effectiveness() {
    double turnover = inflow + outflow;
    return turnover > 0 ? OptionalDouble.of(100 * net() / turnover) : OptionalDouble.empty();
  }
}
