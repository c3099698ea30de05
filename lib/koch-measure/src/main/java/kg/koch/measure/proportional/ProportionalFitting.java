package kg.koch.measure.proportional;

import java.util.ArrayList;
import java.util.List;

/**
 * Iterative proportional fitting: a seed table scaled, margin by margin, until it has the totals
 * asked for (Deming and Stephan 1940; Bishop, Fienberg and Holland 1975, chapter 3).
 *
 * <p>Any number of dimensions and of margins; each margin is a table over some of the seed's
 * dimensions. Guarantees, in the result: every margin to the tolerance, cells of 0 still 0, and the
 * seed's odds ratios. The result does not depend on the order of the margins beyond the tolerance.
 */
public final class ProportionalFitting {

  private final Crosstab seed;
  private final List<FittedMargin> margins = new ArrayList<>();
  private final Convergence convergence;

  private ProportionalFitting(Crosstab seed, List<Crosstab> margins, Convergence convergence) {
    this.seed = seed.requireNotNegative("a seed");
    this.convergence = convergence;
    if (margins.isEmpty()) {
      throw new IllegalArgumentException("Expected one margin or more; got none");
    }
    margins.forEach(margin -> this.margins.add(new FittedMargin(seed, margin)));
    new MarginAgreement(margins).check();
  }

  /**
   * Fits the seed to the margins.
   *
   * @param seed 0 or more in each cell
   * @param margins totals, 0 or more, over some of the seed's dimensions each
   * @throws IllegalArgumentException when a number is below 0, margins differ where they say the
   *     same, a positive total stands over cells of 0 only, or the margins cannot be reached
   */
  public static Crosstab fit(Crosstab seed, List<Crosstab> margins, Convergence convergence) {
    return new ProportionalFitting(seed, margins, convergence).fitted();
  }

  private Crosstab fitted() {
    double[] values = seed.values();
    double total = margins.get(0).total();
    for (int round = 0; round < convergence.iterations(); round++) {
      for (FittedMargin margin : margins) {
        margin.scale(values);
      }
      if (worst(values).largestDifference(values) <= convergence.tolerance() * total) {
        return new Crosstab(seed.dimensions(), values);
      }
    }
    FittedMargin worst = worst(values);
    throw convergence.notReached(worst.worstPlace(values), worst.largestDifference(values));
  }

  private FittedMargin worst(double[] values) {
    FittedMargin worst = margins.get(0);
    for (FittedMargin margin : margins) {
      if (margin.largestDifference(values) > worst.largestDifference(values)) {
        worst = margin;
      }
    }
    return worst;
  }
}
