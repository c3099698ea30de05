package kg.koch.link.review;

/**
 * How many of a sample go to each stratum: one each as far as they reach, then in proportion to the
 * square root of its pairs, so that small bands are told of and large ones well (power allocation:
 * Bankier 1988), never more than it has.
 */
final class Allocation {

  private Allocation() {}

  /**
   * The sizes of the samples; their sum is the number asked for, or all pairs if there are fewer.
   */
  static int[] of(long[] pairs, int sample) {
    int[] drawn = new int[pairs.length];
    for (int unit = 0; unit < sample; unit++) {
      int next = next(pairs, drawn);
      if (next < 0) {
        return drawn;
      }
      drawn[next]++;
    }
    return drawn;
  }

  /** The stratum that is furthest behind; the first of equals; -1 if all are exhausted. */
  private static int next(long[] pairs, int[] drawn) {
    int next = -1;
    double most = 0;
    for (int stratum = 0; stratum < pairs.length; stratum++) {
      if (drawn[stratum] < pairs[stratum]) {
        double behind =
            drawn[stratum] == 0
                ? Double.POSITIVE_INFINITY
                : Math.sqrt(pairs[stratum]) / drawn[stratum];
        if (behind > most) {
          most = behind;
          next = stratum;
        }
      }
    }
    return next;
  }
}
