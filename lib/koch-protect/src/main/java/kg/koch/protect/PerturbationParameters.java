package kg.koch.protect;

/**
 * How counts are perturbed.
 *
 * @param largestNoise no count is changed by more (D), at least 1
 * @param variance of the noise, in units squared (V), above 0
 * @param notPublished no count from 1 to this is ever published (js); 0: all may be
 */
public record PerturbationParameters(int largestNoise, double variance, int notPublished) {

  /** D = 5, V = 3, js = 2: no count of 1 or 2 is published, and none is changed by more than 5. */
  public static final PerturbationParameters DEFAULT = new PerturbationParameters(5, 3, 2);

  public PerturbationParameters {
    boolean positive = variance > 0 && Double.isFinite(variance);
    if (largestNoise < 1 || !positive || notPublished < 0 || notPublished >= largestNoise) {
      throw new IllegalArgumentException(
          "Expected noise of at least 1, a variance above 0 and 0 <= js < D; got D=%d, V=%s, js=%d"
              .formatted(largestNoise, variance, notPublished));
    }
  }

  /** Counts from this on are all perturbed alike, by noise symmetric about zero. */
  int lastRow() {
    return notPublished == 0 ? largestNoise : largestNoise + notPublished + 1;
  }
}
