package kg.koch.measure.gamma;

/**
 * ln B(a, b) = ln Γ(a) + ln Γ(b) - ln Γ(a + b), for a and b above 0. Source: NIST DLMF, 5.12.1.
 * Where one of them is large, large parts that cancel are never formed, so digits are kept.
 */
public final class LogBeta {

  private LogBeta() {}

  /**
   * @throws IllegalArgumentException unless both are finite and above 0
   */
  public static double of(double a, double b) {
    double small = Math.min(a, b);
    double big = Math.max(a, b);
    if (!(small > 0) || Double.isInfinite(big)) {
      throw new IllegalArgumentException("Expected numbers above 0; got %s, %s".formatted(a, b));
    }
    if (big < LogGamma.ENOUGH) {
      return LogGamma.of(small) + LogGamma.of(big) - LogGamma.of(small + big);
    }
    double sum = small + big;
    double difference =
        -(big - 0.5) * StrictMath.log1p(small / big)
            - small * StrictMath.log(sum)
            + small
            + LogGamma.correction(big)
            - LogGamma.correction(sum);
    return LogGamma.of(small) + difference;
  }
}
