package kg.koch.measure.bilateral;

import java.util.Arrays;
import java.util.List;
import kg.koch.measure.proportional.Convergence;
import kg.koch.measure.proportional.Crosstab;
import kg.koch.measure.proportional.Dimension;
import kg.koch.measure.proportional.ProportionalFitting;
import org.jspecify.annotations.Nullable;

/**
 * Who went where among those born in one place, from where they live at the start and at the end.
 * Flows run dest by orig.
 */
final class BirthplaceTransitions {

  private final List<String> places;
  private final List<Dimension> pairs;
  private final @Nullable Crosstab seed;

  BirthplaceTransitions(List<String> places, @Nullable Crosstab seed) {
    this.places = places;
    this.pairs = FlowTables.pairs(places);
    this.seed = seed;
    if (seed != null && !seed.dimensions().equals(pairs)) {
      throw new IllegalArgumentException(
          "Expected a seed by dest and orig of the places; got none");
    }
  }

  /** As many as possible stay; the others go by the seed, over the margins that are left. */
  double[] minimum(int birth, double[] start, double[] end) {
    double[] leaving = start.clone();
    double[] arriving = end.clone();
    double[] stayers = new double[start.length];
    for (int place = 0; place < start.length; place++) {
      stayers[place] = Math.min(start[place], end[place]);
      leaving[place] -= stayers[place];
      arriving[place] -= stayers[place];
    }
    double[] flows = fitted(birth, leaving, arriving);
    for (int place = 0; place < start.length; place++) {
      flows[place * start.length + place] = stayers[place];
    }
    return flows;
  }

  /** Residence at the end does not depend on residence at the start, but for the seed. */
  double[] independence(int birth, double[] start, double[] end) {
    return fitted(birth, start, end);
  }

  private double[] fitted(int birth, double[] origins, double[] destinations) {
    return seed == null
        ? product(origins, destinations)
        : fitted(seed, birth, origins, destinations);
  }

  /** What proportional fitting gives from equal seeds, in one step. */
  private static double[] product(double[] origins, double[] destinations) {
    double[] flows = new double[origins.length * destinations.length];
    double total = OpenSystem.sum(origins);
    if (total > 0) {
      Arrays.setAll(
          flows,
          cell -> destinations[cell / origins.length] / total * origins[cell % origins.length]);
    }
    return flows;
  }

  private double[] fitted(Crosstab seeds, int birth, double[] origins, double[] destinations) {
    double leaving = OpenSystem.sum(origins);
    double arriving = OpenSystem.sum(destinations);
    if (leaving == 0 || arriving == 0) {
      return new double[origins.length * destinations.length];
    }
    // They differ by what the balancing left, within its tolerance of the whole population.
    double[] matched = Arrays.stream(origins).map(one -> one * (arriving / leaving)).toArray();
    try {
      return ProportionalFitting.fit(
              seeds,
              List.of(
                  new Crosstab(pairs.subList(0, 1), destinations),
                  new Crosstab(pairs.subList(1, 2), matched)),
              Convergence.STANDARD)
          .values();
    } catch (IllegalArgumentException noWay) {
      throw new IllegalArgumentException(
          noWay.getMessage() + " (for those born in " + places.get(birth) + ")", noWay);
    }
  }
}
