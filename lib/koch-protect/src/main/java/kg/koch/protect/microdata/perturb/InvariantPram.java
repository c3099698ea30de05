package kg.koch.protect.microdata.perturb;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kg.koch.protect.microdata.CategoryColumn;

/**
 * Post-randomisation: each record's category is drawn anew, so that expected frequencies stay as
 * they are (Gouweleeuw, Kooiman, Willenborg and de Wolf 1998; invariant by two stages, de Wolf et
 * al. 1998). Stage one keeps a category with a chance and else gives any other evenly; stage two
 * draws from what may have been before stage one.
 *
 * <p>Missing values stay. A category may come out that does not go with what else is recorded.
 */
public final class InvariantPram {

  private InvariantPram() {}

  /**
   * The column, drawn anew.
   *
   * @param keep chance that stage one keeps a category, above 0 and at most 1
   */
  public static CategoryColumn of(CategoryColumn column, double keep, long seed) {
    if (!(keep > 0 && keep <= 1)) {
      throw new IllegalArgumentException(
          "Expected a chance to keep a category above 0 and at most 1; got " + keep);
    }
    double[][] transition = transition(column, keep);
    SplittableRandom random = new SplittableRandom(seed);
    int[] codes = column.codes().clone();
    for (int row = 0; row < codes.length; row++) {
      if (codes[row] != CategoryColumn.MISSING) {
        codes[row] = 1 + drawn(transition[codes[row] - 1], random.nextDouble());
      }
    }
    return column.with(column.categories(), codes);
  }

  private static int drawn(double[] chances, double point) {
    double sum = 0;
    for (int category = 0; category < chances.length - 1; category++) {
      sum += chances[category];
      if (point < sum) {
        return category;
      }
    }
    return chances.length - 1;
  }

  /** By category the chances of what comes out; rows sum to 1. */
  public static double[][] transition(CategoryColumn column, double keep) {
    long[] counts = column.counts();
    int size = column.categories().size();
    double present = IntStream.rangeClosed(1, size).mapToLong(code -> counts[code]).sum();
    double[] share =
        IntStream.rangeClosed(1, size).mapToDouble(code -> counts[code] / present).toArray();
    double[][] first = new double[size][size];
    double[] between = new double[size];
    for (int from = 0; from < size; from++) {
      for (int to = 0; to < size; to++) {
        first[from][to] = size == 1 ? 1 : from == to ? keep : (1 - keep) / (size - 1);
        between[to] += share[from] * first[from][to];
      }
    }
    double[][] both = new double[size][size];
    for (int from = 0; from < size; from++) {
      for (int middle = 0; middle < size; middle++) {
        for (int to = 0; to < size; to++) {
          both[from][to] += first[from][middle] * share[to] * first[to][middle] / between[middle];
        }
      }
    }
    return both;
  }
}
