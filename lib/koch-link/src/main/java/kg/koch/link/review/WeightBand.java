package kg.koch.link.review;

import kg.koch.link.weigh.Links;

/**
 * A band of log odds in bits, prior included: at 0 one person is as likely as two, each bit doubles
 * the odds. The bands are fixed, so that reviews of different linkages can be laid side by side.
 */
public enum WeightBand {
  FAR_BELOW(-6, -3, "-6 to -3"),
  BELOW(-3, 0, "-3 to 0"),
  ABOVE(0, 3, "0 to 3"),
  LIKELY(3, 6, "3 to 6"),
  STRONG(6, 10, "6 to 10"),
  STRONGER(10, 20, "10 to 20"),
  STRONGEST(20, Double.POSITIVE_INFINITY, "20 and more"),
  /** Linked by a deterministic rule, without weighing. */
  CERTAIN(Double.NaN, Double.NaN, "by rule");

  /** Pairs below weigh too little to be looked at. */
  public static final double LOWEST = FAR_BELOW.from;

  private final double from;
  private final double to;
  private final String label;

  WeightBand(double from, double to, String label) {
    this.from = from;
    this.to = to;
    this.label = label;
  }

  /** Its limits in words; the lower one belongs to it. */
  public String label() {
    return label;
  }

  /**
   * The band of a pair.
   *
   * @param weight of the pair, without the prior
   * @param prior in bits
   * @throws IllegalArgumentException if it is in none
   */
  static WeightBand of(float weight, double prior) {
    if (weight >= Links.CERTAIN) {
      return CERTAIN;
    }
    double bits = weight + prior;
    for (WeightBand band : values()) {
      if (bits >= band.from && bits < band.to) {
        return band;
      }
    }
    // The bound in the walk is rounded: a pair may come a hair below the lowest band.
    if (bits < LOWEST && bits > LOWEST - 1e-3) {
      return FAR_BELOW;
    }
    throw new IllegalArgumentException(
        "Expected log odds of at least %s bits; got %s".formatted(LOWEST, bits));
  }

  /**
   * The band of that label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static WeightBand ofLabel(String label) {
    for (WeightBand band : values()) {
      if (band.label.equals(label)) {
        return band;
      }
    }
    throw new IllegalArgumentException("Expected a weight band; got '" + label + "'");
  }
}
