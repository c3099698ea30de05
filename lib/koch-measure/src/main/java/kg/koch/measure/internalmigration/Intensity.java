package kg.koch.measure.internalmigration;

/**
 * How much a population moves: movers between regions for each 100 persons, and the same made
 * comparable between divisions of different fineness.
 *
 * <p>Courgeau's k is the crude intensity divided by ln(n²); it rests on his finding that
 * intensities measured on finer and finer divisions of one country rise in proportion to ln(n²).
 * Source: Bell et al. (2002), Journal of the Royal Statistical Society A 165(3), 435-464; Courgeau
 * (1973).
 *
 * @param crude crude migration intensity, CMI, in percent: 100 M / P
 * @param courgeau Courgeau's k, in percent: CMI / ln(n²)
 */
public record Intensity(double crude, double courgeau) {

  /**
   * @throws IllegalArgumentException when flows and population are not of the same regions
   */
  public static Intensity of(FlowMatrix flows, PopulationAtRisk population) {
    flows.regions().requireSame(population.regions());
    double crude = 100 * flows.total() / population.total();
    return new Intensity(crude, crude / Zonation.fineness(flows.size()));
  }
}
