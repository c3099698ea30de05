package kg.koch.link.compare;

/**
 * Jaro-Winkler similarity of two strings of symbols below 64: 1 equal, 0 nothing in common.
 *
 * <p>Winkler (1990): with m symbols in common (equal, and no farther apart than half the longer
 * string less one) and t of them in another order, Jaro is (m/a + m/b + (m - t/2)/m) / 3; above 0.7
 * a tenth of what is missing is added for each of the first four symbols that agree. Symbols beyond
 * the 64th are not looked at. The shorter string is matched first (ties by content), so that the
 * answer does not depend on the order of the two.
 */
public final class JaroWinkler {

  private static final int LONGEST = 64;
  private static final double BOOST_FROM = 0.7;

  private JaroWinkler() {}

  /** The similarity of two ranges of symbols. */
  public static double similarity(
      byte[] a, int aFrom, int aLength, byte[] b, int bFrom, int bLength, Scratch scratch) {
    int shorter = Math.min(aLength, LONGEST);
    int longer = Math.min(bLength, LONGEST);
    if (shorter == 0 || longer == 0) {
      return shorter == longer ? 1 : 0;
    }
    boolean inOrder =
        shorter != longer ? shorter < longer : isBeforeOrSame(a, aFrom, b, bFrom, shorter);
    return inOrder
        ? ordered(a, aFrom, shorter, b, bFrom, longer, scratch)
        : ordered(b, bFrom, longer, a, aFrom, shorter, scratch);
  }

  private static boolean isBeforeOrSame(byte[] a, int aFrom, byte[] b, int bFrom, int length) {
    for (int at = 0; at < length; at++) {
      if (a[aFrom + at] != b[bFrom + at]) {
        return a[aFrom + at] < b[bFrom + at];
      }
    }
    return true;
  }

  private static double ordered(
      byte[] a, int aFrom, int aLength, byte[] b, int bFrom, int bLength, Scratch scratch) {
    long[] masks = scratch.masks;
    for (int at = 0; at < bLength; at++) {
      masks[b[bFrom + at]] |= 1L << at;
    }
    int window = Math.max(0, Math.max(aLength, bLength) / 2 - 1);
    long aMatched = 0;
    long bMatched = 0;
    for (int at = 0; at < aLength; at++) {
      long near = window(at, window) & masks[a[aFrom + at]] & ~bMatched;
      if (near != 0) {
        aMatched |= 1L << at;
        bMatched |= near & -near;
      }
    }
    for (int at = 0; at < bLength; at++) {
      masks[b[bFrom + at]] = 0;
    }
    int common = Long.bitCount(aMatched);
    if (common == 0) {
      return 0;
    }
    int displaced = displaced(a, aFrom, aMatched, b, bFrom, bMatched);
    double jaro =
        ((double) common / aLength
                + (double) common / bLength
                + (common - displaced / 2) / (double) common)
            / 3;
    return boosted(jaro, prefix(a, aFrom, aLength, b, bFrom, bLength));
  }

  /** Bits from {@code at - window} to {@code at + window}. */
  private static long window(int at, int window) {
    long upTo = at + window >= 63 ? -1L : (1L << at + window + 1) - 1;
    return at <= window ? upTo : upTo & -1L << at - window;
  }

  private static int displaced(
      byte[] a, int aFrom, long aMatched, byte[] b, int bFrom, long bMatched) {
    int displaced = 0;
    long left = aMatched;
    long right = bMatched;
    while (left != 0) {
      int inA = Long.numberOfTrailingZeros(left);
      int inB = Long.numberOfTrailingZeros(right);
      displaced += a[aFrom + inA] == b[bFrom + inB] ? 0 : 1;
      left &= left - 1;
      right &= right - 1;
    }
    return displaced;
  }

  private static int prefix(byte[] a, int aFrom, int aLength, byte[] b, int bFrom, int bLength) {
    int most = Math.min(4, Math.min(aLength, bLength));
    int prefix = 0;
    while (prefix < most && a[aFrom + prefix] == b[bFrom + prefix]) {
      prefix++;
    }
    return prefix;
  }

  /** The most the similarity can be with so many symbols in common and so many that begin both. */
  static double most(int aLength, int bLength, int common, int prefix) {
    double jaro = common <= 0 ? 0 : ((double) common / aLength + (double) common / bLength + 1) / 3;
    return boosted(jaro, prefix);
  }

  private static double boosted(double jaro, int prefix) {
    return jaro > BOOST_FROM ? jaro + prefix * 0.1 * (1 - jaro) : jaro;
  }
}
