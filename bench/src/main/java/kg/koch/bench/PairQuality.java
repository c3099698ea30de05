package kg.koch.bench;

/**
 * How many pairs of records that were called one person are, and how many that are were called so.
 *
 * @param right pairs called one person that are
 * @param called pairs called one person
 * @param existing pairs that are one person
 */
record PairQuality(long right, long called, long existing) {

  static final PairQuality NONE = new PairQuality(0, 0, 0);

  double precision() {
    return called == 0 ? 0 : right / (double) called;
  }

  double recall() {
    return existing == 0 ? 0 : right / (double) existing;
  }

  /** The harmonic mean of both. */
  double f1() {
    return called + existing == 0 ? 0 : 2.0 * right / (called + existing);
  }
}
