package kg.koch.measure.capture;

/**
 * How many persons were met, and how many of them just once and just twice: on one register over
 * time, or on several lists.
 *
 * <p>Chao's bound holds when persons differ in how easily they are met; it is what at least is
 * there, not what is there.
 *
 * @param observed persons met at least once
 * @param once persons met exactly once
 * @param twice persons met exactly twice
 * @param occasions lists that could meet a person; 0 when meetings are counted without limit
 */
public record CaptureFrequencies(long observed, long once, long twice, int occasions) {

  /**
   * @throws IllegalArgumentException when a count is negative, more were met once or twice than at
   *     all, or there is one occasion only
   */
  public CaptureFrequencies {
    if (once < 0 || twice < 0 || once + twice > observed) {
      throw new IllegalArgumentException(
          "Expected 0 or more met once and twice, no more than met at all; got %d, %d, %d"
              .formatted(once, twice, observed));
    }
    if (occasions < 0 || occasions == 1) {
      throw new IllegalArgumentException(
          "Expected two occasions or more (0: without limit); got " + occasions);
    }
  }

  /** Meetings counted without limit, such as apprehensions in a year. */
  public static CaptureFrequencies counted(long observed, long once, long twice) {
    return new CaptureFrequencies(observed, once, twice, 0);
  }

  /** (t - 1)/t for t lists; 1 without limit. */
  private double share() {
    return occasions == 0 ? 1 : (occasions - 1.0) / occasions;
  }

  /**
   * n + k f1²/(2 f2), k = (t - 1)/t (Chao 1987), variance f2 (k r²/2 + k² r³ + k² r⁴/4) with r =
   * f1/f2.
   *
   * @throws IllegalArgumentException when nobody was met twice: there the bias-corrected form
   *     answers
   */
  public SizeEstimate chao() {
    if (twice == 0) {
      throw new IllegalArgumentException(
          "Expected someone met exactly twice; got none. The bias-corrected bound allows it.");
    }
    double k = share();
    double ratio = (double) once / twice;
    double square = ratio * ratio;
    double variance =
        twice * (k * square / 2 + k * k * square * ratio + k * k * square * square / 4);
    return SizeEstimate.logNormal(observed, k * square * twice / 2, variance);
  }

  /** n + k f1 (f1 - 1)/(2 (f2 + 1)), the bias-corrected bound, with its variance (Chao 2005). */
  public SizeEstimate chaoBiasCorrected() {
    double k = share();
    double more = twice + 1.0;
    double pairs = once * (once - 1.0);
    double variance =
        k * pairs / (2 * more)
            + k * k * once * Math.pow(2.0 * once - 1, 2) / (4 * more * more)
            + k * k * pairs * pairs * twice / (4 * Math.pow(more, 4));
    return SizeEstimate.logNormal(observed, k * pairs / (2 * more), Math.max(0, variance));
  }

  /**
   * n / (1 - exp(-λ)) with λ = 2 f2/f1 (Zelterman 1988); variance of Böhning (2008).
   *
   * @throws IllegalArgumentException when nobody was met once or twice, or occasions are limited:
   *     then meetings are not Poisson
   */
  public SizeEstimate zelterman() {
    if (once == 0 || twice == 0 || occasions != 0) {
      throw new IllegalArgumentException(
          "Expected meetings counted without limit, some met once and some twice; got %d once, %d twice, %d occasions"
              .formatted(once, twice, occasions));
    }
    double rate = 2.0 * twice / once;
    double missed = Math.exp(-rate);
    double met = -Math.expm1(-rate);
    double weight = missed / (met * met);
    double variance =
        observed * weight * (1 + observed * weight * rate * rate * (1.0 / once + 1.0 / twice));
    return SizeEstimate.logNormal(observed, observed * missed / met, variance);
  }
}
