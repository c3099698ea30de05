package kg.koch.measure.capture;

/**
 * The size of a population, seen and unseen together, in persons.
 *
 * @param estimate of the size
 * @param standardError its standard error; 0 where the data leave no room
 * @param lower end of the 95 % interval
 * @param upper end of the 95 % interval
 */
public record SizeEstimate(double estimate, double standardError, double lower, double upper) {

  private static final double NORMAL_975 = 1.959963984540054;

  /**
   * @throws IllegalArgumentException unless all are finite, none is negative, and the interval
   *     holds the estimate
   */
  public SizeEstimate {
    boolean finite = Double.isFinite(estimate + standardError + lower + upper);
    if (!finite || standardError < 0 || lower < 0 || lower > estimate || estimate > upper) {
      throw new IllegalArgumentException(
          "Expected an estimate within its interval; got %s in %s to %s, standard error %s"
              .formatted(estimate, lower, upper, standardError));
    }
  }

  /**
   * An estimate whose unseen part is taken as log-normal, so that the interval never falls below
   * those seen (Chao 1987, section 3; Burnham's proposal).
   *
   * @param observed persons seen
   * @param unseen estimated persons not seen
   * @param variance of the estimate
   */
  static SizeEstimate logNormal(double observed, double unseen, double variance) {
    double total = observed + unseen;
    if (!(unseen > 0)) {
      return new SizeEstimate(total, Math.sqrt(variance), total, total);
    }
    double relative = variance / (unseen * unseen);
    double factor = Math.exp(NORMAL_975 * Math.sqrt(Math.log1p(relative)));
    return new SizeEstimate(
        total, Math.sqrt(variance), observed + unseen / factor, observed + unseen * factor);
  }
}
