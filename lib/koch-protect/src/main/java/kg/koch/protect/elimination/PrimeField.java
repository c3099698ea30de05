package kg.koch.protect.elimination;

/**
 * Whole numbers modulo the prime 2^31 - 1. What is independent here is independent among fractions
 * too; a dependence is false with a probability of about one in the prime, and the audit, which
 * reckons otherwise, would show it.
 */
public final class PrimeField {

  static final long PRIME = 2_147_483_647L;

  private static final int BITS = 31;
  private static final int LARGEST_DENOMINATOR = 32;
  private static final long LARGEST_NUMERATOR = 4_096;
  private static final long ABOVE_NUMERATORS = 1 << 15;
  private static final long ABOVE_DENOMINATORS = 1 << 9;

  private PrimeField() {}

  static long times(long a, long b) {
    return rest(a * b);
  }

  /** The rest of a number below 2^62 and not below 0: 2^31 is 1 here, so no division is needed. */
  static long rest(long number) {
    long folded = (number & PRIME) + (number >>> BITS);
    folded = (folded & PRIME) + (folded >>> BITS);
    return folded == PRIME ? 0 : folded;
  }

  static long minus(long a, long b) {
    long difference = a - b;
    return difference < 0 ? difference + PRIME : difference;
  }

  /** The number a fraction is. */
  public static long of(long numerator, long denominator) {
    return times(Math.floorMod(numerator, PRIME), inverse(denominator));
  }

  /** By the extended Euclidean algorithm. */
  static long inverse(long a) {
    long rest = PRIME;
    long number = a;
    long x = 0;
    long y = 1;
    while (number != 0) {
      long quotient = rest / number;
      long remainder = rest - quotient * number;
      rest = number;
      number = remainder;
      long next = x - quotient * y;
      x = y;
      y = next;
    }
    return x < 0 ? x + PRIME : x;
  }

  /**
   * The one fraction a number is with a numerator below 2^15 and a denominator below 2^9 (Wang
   * 1981, A p-adic algorithm for univariate partial fractions). One number in a hundred is one, so
   * another would hardly be taken for one.
   *
   * @throws LargeFractionException if there is none
   */
  public static double fraction(long a) {
    long rest = PRIME;
    long numerator = a;
    long before = 0;
    long denominator = 1;
    while (numerator >= ABOVE_NUMERATORS) {
      long quotient = rest / numerator;
      long next = rest - quotient * numerator;
      rest = numerator;
      numerator = next;
      next = before - quotient * denominator;
      before = denominator;
      denominator = next;
    }
    if (Math.abs(denominator) >= ABOVE_DENOMINATORS) {
      throw new LargeFractionException(a);
    }
    return (double) numerator / denominator;
  }

  /** True if the number is a negative fraction with a small numerator and denominator. */
  public static boolean isNegative(long a) {
    for (long denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
      long numerator = times(a, denominator);
      if (numerator <= LARGEST_NUMERATOR) {
        return false;
      }
      if (PRIME - numerator <= LARGEST_NUMERATOR) {
        return true;
      }
    }
    return false;
  }
}
