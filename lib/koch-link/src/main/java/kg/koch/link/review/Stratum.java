package kg.koch.link.review;

/**
 * Pairs of one kind, of which some are in the queue.
 *
 * @param linked that the linkage made links of them
 * @param chosen that they were chosen for what a decision puts right; else drawn at random
 * @param pairs how many there are
 * @param drawn how many of them are in the queue; all where they were chosen
 */
public record Stratum(WeightBand band, boolean linked, boolean chosen, long pairs, int drawn) {

  public Stratum {
    if (drawn < 0 || drawn > pairs) {
      throw new IllegalArgumentException(
          "Expected 0 to %d pairs drawn; got %d".formatted(pairs, drawn));
    }
  }

  /** The probability with which each of its pairs came into the queue. */
  public double inclusion() {
    return pairs == 0 ? 0 : (double) drawn / pairs;
  }
}
