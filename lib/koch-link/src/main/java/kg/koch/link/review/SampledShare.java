package kg.koch.link.review;

import java.util.List;
import java.util.function.LongPredicate;

/**
 * A share of pairs, estimated from a sample drawn without replacement.
 *
 * @param pairs how many there are, one or more
 * @param reviewed how many of them were decided, one or more
 * @param counted how many of these have the property
 */
record SampledShare(long pairs, long reviewed, long counted) {

  /** What may lie beyond each limit of an interval at 95 percent confidence. */
  private static final double TAIL = 0.025;

  /**
   * The share in the sample, and as limits the least and the most of all pairs that can have the
   * property without making what was seen rarer than once in forty: exact for any share, sample and
   * number of pairs.
   *
   * <p>Source: Clopper and Pearson (1934), Biometrika 26, 404-413; for finite populations Wright
   * (1991), Exact Confidence Bounds when Sampling from Small Finite Universes.
   */
  Estimate estimate() {
    Hypergeometric sample = new Hypergeometric(pairs, reviewed);
    long seen = counted;
    long possible = pairs - (reviewed - counted);
    long least =
        first(seen, possible, with -> seen == 0 || 1 - sample.atMost(seen - 1, with) > TAIL);
    long beyond = first(least, possible + 1, with -> sample.atMost(seen, with) <= TAIL);
    return new Estimate(
        (double) counted / reviewed,
        (double) least / pairs,
        (double) Math.min(possible, beyond - 1) / pairs);
  }

  /** The first number that passes, where all after it do too; the last if none does. */
  private static long first(long from, long to, LongPredicate passes) {
    long low = from;
    long high = to;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (passes.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * The share of all pairs of several strata. Its limits are recovered from those of the strata,
   * which keeps what is uncertain where a sample shows no variance.
   *
   * <p>Source: Zou, Huang and Zhang (2009), Computational Statistics and Data Analysis 53,
   * 1080-1085.
   */
  static Estimate together(List<SampledShare> strata) {
    double all = strata.stream().mapToLong(SampledShare::pairs).sum();
    double value = 0;
    double below = 0;
    double above = 0;
    for (SampledShare one : strata) {
      double weight = one.pairs / all;
      Estimate estimate = one.estimate();
      value += weight * estimate.value();
      below += Math.pow(weight * (estimate.value() - estimate.low()), 2);
      above += Math.pow(weight * (estimate.high() - estimate.value()), 2);
    }
    return new Estimate(
        Math.min(1, value),
        Math.max(0, value - Math.sqrt(below)),
        Math.min(1, value + Math.sqrt(above)));
  }
}
