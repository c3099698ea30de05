package kg.koch.measure.proportional;

/**
 * A table of flows taken apart: {@code m_ij = total * origin_i * destination_j * interaction_ij}
 * (Willekens 1983; Raymer 2007). Origin and destination are shares; an interaction above 1 says
 * that more moved than two independent choices would give.
 *
 * @param total sum of all cells
 * @param origins share of each origin in the total
 * @param destinations share of each destination
 * @param interactions the cell over what the shares alone would give
 */
public record MultiplicativeComponents(
    double total, Crosstab origins, Crosstab destinations, Crosstab interactions) {

  /**
   * Takes a table apart.
   *
   * @param flows two dimensions, 0 or more, no row and no column of zeros only
   * @throws IllegalArgumentException when it is another
   */
  public static MultiplicativeComponents of(Crosstab flows) {
    if (flows.dimensions().size() != 2) {
      throw new IllegalArgumentException(
          "Expected origins and destinations; got " + Crosstab.names(flows.dimensions()));
    }
    flows.requireNotNegative("a flow");
    double total = flows.total();
    Crosstab origins = shares(flows.margin(flows.dimensions().subList(0, 1)), total);
    Crosstab destinations = shares(flows.margin(flows.dimensions().subList(1, 2)), total);
    double[] interactions = flows.values();
    for (int cell = 0; cell < interactions.length; cell++) {
      double origin = origins.value(cell / destinations.cells());
      double destination = destinations.value(cell % destinations.cells());
      interactions[cell] /= total * origin * destination;
    }
    return new MultiplicativeComponents(
        total, origins, destinations, new Crosstab(flows.dimensions(), interactions));
  }

  private static Crosstab shares(Crosstab margin, double total) {
    double[] shares = margin.values();
    for (int at = 0; at < shares.length; at++) {
      if (shares[at] == 0) {
        throw new IllegalArgumentException(
            "Expected a flow above 0 at %s; got none, and no interaction can be told without"
                .formatted(margin.place(at)));
      }
      shares[at] /= total;
    }
    return new Crosstab(margin.dimensions(), shares);
  }
}
