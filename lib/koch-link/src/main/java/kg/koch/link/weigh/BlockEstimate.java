package kg.koch.link.weigh;

import java.util.List;

/**
 * The expectation-maximisation algorithm on the pairs of one block: finds the share of matches
 * among them and m of the comparisons that take part; u stays as it is.
 *
 * <p>Dempster, Laird and Rubin (1977), Journal of the Royal Statistical Society B 39, 1-38; for
 * linkage Winkler (1988) and Jaro (1989). A missing level is left out of the product: missing at
 * random.
 */
final class BlockEstimate {

  private static final int MOST_ROUNDS = 500;
  private static final double SETTLED = 1e-6;
  private static final double LEAST_SHARE = 1e-4;

  private final long[] patterns;
  private final double[] counts;
  private final double[][] m;
  private final double[][] u;
  private final boolean[] takesPart;
  private double matching = 0.2;
  private double[][] agreed;
  private double matches;

  private BlockEstimate(PatternCounts pairs, List<Parameters> start, boolean[] takesPart) {
    this.patterns = pairs.patterns();
    this.counts = new double[patterns.length];
    for (int at = 0; at < patterns.length; at++) {
      counts[at] = pairs.count(patterns[at]);
    }
    this.takesPart = takesPart;
    this.m = start.stream().map(one -> one.m().clone()).toArray(double[][]::new);
    this.u = start.stream().map(Parameters::u).toArray(double[][]::new);
    this.agreed = new double[m.length][];
  }

  /** Estimates until nothing moves any more. */
  static BlockEstimate of(PatternCounts pairs, List<Parameters> start, boolean[] takesPart) {
    BlockEstimate estimate = new BlockEstimate(pairs, start, takesPart);
    double before = -1;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      estimate.round();
      if (Math.abs(estimate.matching - before) < SETTLED) {
        break;
      }
      before = estimate.matching;
    }
    return estimate;
  }

  /** Expected matches by comparison and level. */
  double[][] agreed() {
    return agreed;
  }

  /** Expected matches among the pairs. */
  double matches() {
    return matches;
  }

  /** The share of matches among the pairs. */
  double matching() {
    return matching;
  }

  private void round() {
    double[][] found = new double[m.length][8];
    double sum = 0;
    double total = 0;
    for (int at = 0; at < patterns.length; at++) {
      double expected = counts[at] * posterior(patterns[at]);
      sum += expected;
      total += counts[at];
      for (int comparison = 0; comparison < m.length; comparison++) {
        found[comparison][PatternCounts.level(patterns[at], comparison)] += expected;
      }
    }
    agreed = found;
    matches = sum;
    matching = Math.min(1 - 1e-6, Math.max(1e-9, sum / total));
    for (int comparison = 0; comparison < m.length; comparison++) {
      if (takesPart[comparison]) {
        share(found[comparison], m[comparison]);
      }
    }
  }

  private double posterior(long pattern) {
    double odds = matching / (1 - matching);
    for (int comparison = 0; comparison < m.length; comparison++) {
      int level = PatternCounts.level(pattern, comparison);
      if (takesPart[comparison] && level != 0) {
        odds *= m[comparison][level] / u[comparison][level];
      }
    }
    return odds / (1 + odds);
  }

  /** Shares of the levels, none of them so small that one pair decides. */
  static void share(double[] found, double[] shares) {
    double sum = 0;
    for (int level = 1; level < shares.length; level++) {
      sum += found[level];
    }
    if (sum <= 0) {
      return;
    }
    double kept = 0;
    for (int level = 1; level < shares.length; level++) {
      shares[level] = Math.max(LEAST_SHARE, found[level] / sum);
      kept += shares[level];
    }
    for (int level = 1; level < shares.length; level++) {
      shares[level] /= kept;
    }
  }
}
