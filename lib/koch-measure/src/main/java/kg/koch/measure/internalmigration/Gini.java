package kg.koch.measure.internalmigration;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The Gini index of flows, made to run from 0 (all equal) to 1 (all in one flow): the sum of
 * absolute differences over all ordered pairs of flows, divided by 2 (k - 1) times their sum for k
 * flows.
 */
final class Gini {

  private Gini() {}

  /** Empty for fewer than two flows, or when all are 0. */
  static OptionalDouble of(double[] flows) {
    double sum = Arrays.stream(flows).sum();
    return flows.length < 2 || !(sum > 0)
        ? OptionalDouble.empty()
        : OptionalDouble.of(differences(flows) / (2 * (flows.length - 1) * sum));
  }

  /**
   * Over all ordered pairs, in one pass over the flows by size: the one with k smaller and m larger
   * ones stands in the sum 2 (k - m) times.
   */
  private static double differences(double[] flows) {
    double[] ascending = flows.clone();
    Arrays.sort(ascending);
    double sum = 0;
    for (int smaller = 0; smaller < ascending.length; smaller++) {
      int larger = ascending.length - 1 - smaller;
      sum += 2.0 * (smaller - larger) * ascending[smaller];
    }
    return Math.max(0, sum); // equal flows leave a rounding error of either sign
  }
}
