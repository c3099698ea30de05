package kg.koch.measure.fan;

/**
 * How long is sampled.
 *
 * @param chains independent chains, two or more so that they can be compared
 * @param warmUp draws left out at the start of a chain
 * @param draws draws kept of a chain
 * @param thin every so manieth draw is kept
 */
public record SamplerSettings(int chains, int warmUp, int draws, int thin) {

  /** 4 chains, 2,000 draws left out, then 2,000 kept, every fifth. */
  public static final SamplerSettings USUAL = new SamplerSettings(4, 2_000, 2_000, 5);

  private static final int MOST = 10_000_000;

  /**
   * @throws IllegalArgumentException unless chains are 2 to 100, draws 100 or more, and no more
   *     than ten million are asked for
   */
  public SamplerSettings {
    boolean small = chains < 2 || warmUp < 0 || draws < 100 || thin < 1;
    if (small || chains > 100 || (double) chains * draws > MOST || (double) draws * thin > MOST) {
      throw new IllegalArgumentException(
          "Expected 2 to 100 chains, 0 or more draws left out, 100 or more kept, in all no more than %d; got %d, %d, %d, thinned by %d"
              .formatted(MOST, chains, warmUp, draws, thin));
    }
  }
}
