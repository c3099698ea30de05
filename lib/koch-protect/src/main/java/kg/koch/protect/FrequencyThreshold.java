package kg.koch.protect;

/**
 * Hides counts of few units.
 *
 * @param smallestShown smallest count above 0 that may be shown, at least 1
 */
public record FrequencyThreshold(int smallestShown) {

  public FrequencyThreshold {
    if (smallestShown < 1) {
      throw new IllegalArgumentException(
          "Expected a threshold of at least 1; got " + smallestShown);
    }
  }

  /** True if the count must be hidden: above 0 and below the threshold. Zero is shown. */
  public boolean hides(long count) {
    return count > 0 && count < smallestShown;
  }
}
