package kg.koch.link.review;

import java.util.List;

/**
 * A share of pairs, estimated from a sample drawn without replacement.
 *
 * @param pairs how many there are, one or more
 * @param reviewed how many of them were decided, one or more
 * @param counted how many of these have the property
 */
record SampledShare(long pairs, long reviewed, long counted) {

  /** The 0.975 quantile of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * Wilson's interval, which is right also for shares near 0 and 1 and small samples, with as many
   * decisions as would tell as much if pairs were without number (finite population correction).
   * What was seen bounds it: pairs that were decided are known.
   *
   * <p>Source: Wilson (1927), JASA 22, 209-212; Newcombe (1998), Statistics in Medicine 17,
   * 857-872; Cochran (1977), Sampling Techniques, 2.6.
   */
  Estimate estimate() {
    double share = (double) counted / reviewed;
    if (reviewed == pairs) {
      return new Estimate(share, share, share);
    }
    double size = reviewed * (pairs - 1.0) / (pairs - reviewed);
    double centre = (share + Z * Z / (2 * size)) / (1 + Z * Z / size);
    double reach =
        Z / (1 + Z * Z / size) * Math.sqrt(share * (1 - share) / size + Z * Z / (4 * size * size));
    double least = (double) counted / pairs;
    double most = 1 - (double) (reviewed - counted) / pairs;
    return new Estimate(
        share,
        counted == 0 ? 0 : Math.max(least, centre - reach),
        counted == reviewed ? 1 : Math.min(most, centre + reach));
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
