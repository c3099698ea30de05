package kg.koch.protect.privacy;

import java.math.BigInteger;

/**
 * Whole numbers v with probability proportional to exp(-v² / (2 s²)), exactly: coins, whole numbers
 * and fractions only, so no rounding of the machine reaches the probabilities.
 *
 * <p>Source: Canonne, Kamath and Steinke (2020), The discrete Gaussian for differential privacy,
 * algorithms 1 to 3.
 */
public final class DiscreteGaussian {

  private static final BigInteger ONE = BigInteger.ONE;

  private final BigInteger top;
  private final BigInteger bottom;
  private final BigInteger scale;
  private final SecretBits bits;

  /**
   * @param top of the fraction that s² is, above 0
   * @param bottom of that fraction, above 0
   */
  public DiscreteGaussian(BigInteger top, BigInteger bottom, SecretBits bits) {
    if (top.signum() <= 0 || bottom.signum() <= 0) {
      throw new IllegalArgumentException("Expected s² above 0; got %s/%s".formatted(top, bottom));
    }
    BigInteger common = top.gcd(bottom);
    this.top = top.divide(common);
    this.bottom = bottom.divide(common);
    this.scale = top.divide(bottom).sqrt().add(ONE);
    this.bits = bits;
  }

  /** The next number. */
  public long next() {
    while (true) {
      BigInteger drawn = laplace();
      BigInteger off = drawn.abs().multiply(bottom).multiply(scale).subtract(top);
      BigInteger below = top.multiply(bottom).multiply(scale).multiply(scale).shiftLeft(1);
      if (exponential(off.multiply(off), below)) {
        return drawn.longValueExact();
      }
    }
  }

  /** Whole numbers v with probability proportional to exp(-|v| / scale). */
  private BigInteger laplace() {
    while (true) {
      BigInteger rest = bits.below(scale);
      if (exponential(rest, scale)) {
        BigInteger whole = BigInteger.ZERO;
        while (exponentialToOne(ONE, ONE)) {
          whole = whole.add(ONE);
        }
        BigInteger size = rest.add(scale.multiply(whole));
        boolean isNegative = bits.coin();
        if (!isNegative || size.signum() > 0) {
          return isNegative ? size.negate() : size;
        }
      }
    }
  }

  /** True with probability exp(-n / d). */
  private boolean exponential(BigInteger n, BigInteger d) {
    BigInteger[] parts = n.divideAndRemainder(d);
    for (BigInteger whole = parts[0]; whole.signum() > 0; whole = whole.subtract(ONE)) {
      if (!exponentialToOne(ONE, ONE)) {
        return false;
      }
    }
    return exponentialToOne(parts[1], d);
  }

  /** True with probability exp(-n / d), n at most d: by the alternating series. */
  private boolean exponentialToOne(BigInteger n, BigInteger d) {
    BigInteger below = d;
    boolean isOdd = true;
    while (bits.below(below).compareTo(n) < 0) {
      below = below.add(d);
      isOdd = !isOdd;
    }
    return isOdd;
  }
}
