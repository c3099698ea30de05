package kg.koch.measure.residency;

/**
 * How a register's sign of life tells residents from non-residents, from persons whose residence is
 * known.
 *
 * @param residents known residents
 * @param residentsSeen those of them the register saw in the year
 * @param others known non-residents
 * @param othersSeen those of them the register saw
 */
public record SignOdds(long residents, long residentsSeen, long others, long othersSeen) {

  /**
   * @throws IllegalArgumentException when a group is empty or more were seen than there are
   */
  public SignOdds {
    boolean possible = residentsSeen >= 0 && othersSeen >= 0;
    if (!possible || residents < residentsSeen || others < othersSeen) {
      throw new IllegalArgumentException(
          "Expected no more seen than there are; got %d of %d residents, %d of %d others"
              .formatted(residentsSeen, residents, othersSeen, others));
    }
    if (residents == 0 || others == 0) {
      throw new IllegalArgumentException(
          "Expected known residents and known non-residents; got %d and %d"
              .formatted(residents, others));
    }
  }

  /**
   * ln of the odds of a sign among residents over those among others, half a person added to each
   * count so that it is always a number (Haldane 1956, Anscombe 1956).
   */
  public double logOddsRatio() {
    return Math.log((residentsSeen + 0.5) / (residents - residentsSeen + 0.5))
        - Math.log((othersSeen + 0.5) / (others - othersSeen + 0.5));
  }

  /** Share of known residents the register sees. */
  public double seenShare() {
    return (double) residentsSeen / residents;
  }
}
