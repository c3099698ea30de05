package kg.koch.measure.capture;

/**
 * Two lists of one population and the persons on both.
 *
 * <p>Both estimators suppose that being on one list says nothing about being on the other; people
 * whom every register misses make the estimate too low, and the data cannot show it.
 *
 * @param first persons on the first list
 * @param second persons on the second list
 * @param both persons on both
 */
public record TwoLists(long first, long second, long both) {

  /**
   * @throws IllegalArgumentException when a count is negative or more are on both than on one
   */
  public TwoLists {
    if (both < 0 || first < both || second < both) {
      throw new IllegalArgumentException(
          "Expected lists of 0 or more with no more on both than on either; got %d, %d, both %d"
              .formatted(first, second, both));
    }
  }

  /** Persons on either list. */
  public long observed() {
    return first + second - both;
  }

  /**
   * n1 n2 / m (Petersen 1896, Lincoln 1930), variance n1 n2 (n1 - m) (n2 - m) / m³ (Seber 1982,
   * 3.1).
   *
   * @throws IllegalArgumentException when nobody is on both lists
   */
  public SizeEstimate lincolnPetersen() {
    if (both == 0) {
      throw new IllegalArgumentException(
          "Expected at least one person on both lists; got none. Chapman's estimator allows it.");
    }
    double estimate = (double) first * second / both;
    double variance =
        (double) first * second * (first - both) * (second - both) / Math.pow(both, 3);
    return SizeEstimate.logNormal(observed(), estimate - observed(), variance);
  }

  /**
   * (n1 + 1)(n2 + 1)/(m + 1) - 1 (Chapman 1951), variance (n1 + 1)(n2 + 1)(n1 - m)(n2 - m) / ((m +
   * 1)²(m + 2)) (Seber 1970). Unbiased when n1 + n2 reaches N; the bias is negligible from 7
   * persons on both lists on (Robson and Regier 1964).
   *
   * @throws IllegalArgumentException when a list is empty
   */
  public SizeEstimate chapman() {
    if (first == 0 || second == 0) {
      throw new IllegalArgumentException(
          "Expected two lists with someone on each; got %d and %d".formatted(first, second));
    }
    double product = (first + 1.0) * (second + 1.0);
    double unseen = (double) (first - both) * (second - both) / (both + 1.0);
    double variance =
        product * (first - both) * (second - both) / ((both + 1.0) * (both + 1.0) * (both + 2.0));
    return SizeEstimate.logNormal(observed(), unseen, variance);
  }
}
