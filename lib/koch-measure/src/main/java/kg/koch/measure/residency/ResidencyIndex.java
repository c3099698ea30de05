package kg.koch.measure.residency;

/**
 * R(k) = d R(k-1) + g X(k), held within 0 and 1; resident from R = c on. X is the sum of the
 * weights of the registers with a sign of life in the year.
 *
 * @param kept d, the part of last year's index that stays; 0 to 1
 * @param gained g, what a weight of 1 adds; 0 to 1
 * @param threshold c, from which on a person is resident; above 0, at most 1
 */
public record ResidencyIndex(double kept, double gained, double threshold) {

  /** As published for Estonia: 0.8, 0.2 and 0.7. */
  public static final ResidencyIndex ESTONIA = new ResidencyIndex(0.8, 0.2, 0.7);

  /** An index that should equal the threshold may miss it by rounding; 1e-12 is far above that. */
  private static final double ROUNDING = 1e-12;

  /** Events that settle the index of their year, whatever the signs. */
  public enum Event {
    BIRTH(1),
    IMMIGRATION(1),
    EMIGRATION(0),
    DEATH(0);

    private final double index;

    Event(double index) {
      this.index = index;
    }

    /** The index at the end of the year of the event. */
    public double index() {
      return index;
    }
  }

  /**
   * @throws IllegalArgumentException when a parameter is out of its bounds
   */
  public ResidencyIndex {
    if (!isShare(kept) || !isShare(gained) || !isShare(threshold) || threshold == 0) {
      throw new IllegalArgumentException(
          "Expected kept, gained and threshold from 0 to 1, the threshold above 0; got %s, %s, %s"
              .formatted(kept, gained, threshold));
    }
  }

  private static boolean isShare(double number) {
    return number >= 0 && number <= 1;
  }

  /**
   * The index a year later.
   *
   * @param before index of the year before, 0 to 1
   * @param signs sum of the weights of the signs of life seen, 0 or more
   */
  public double next(double before, double signs) {
    if (!isShare(before) || !(signs >= 0) || Double.isInfinite(signs)) {
      throw new IllegalArgumentException(
          "Expected an index from 0 to 1 and signs of 0 or more; got %s, %s"
              .formatted(before, signs));
    }
    return Math.min(1, kept * before + gained * signs);
  }

  public boolean isResident(double index) {
    return index >= threshold - ROUNDING;
  }
}
