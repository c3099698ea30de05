package kg.koch.protect.cellkey;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the noise of counts may do. The mean of noise is 0 in every row.
 *
 * <p>Counts 1, 2, ... have a row each up to that from which on nothing is forbidden, which serves
 * all larger counts.
 *
 * @param largestNoise no count is changed by more (D), at least 1
 * @param variance of the noise at most, in units squared (V), above 0
 * @param notPublished no count from 1 to this is ever published (js), below D; 0: all may be
 * @param leastStay the probability that a count stays is at least this (pstay), from 0 to below 1;
 *     it gives way by 0.05 at a time where the variance would not be reached otherwise
 * @param monotone counts in whose row no probability up to that of no noise is larger than the
 *     next; rows whose count is not published have no such order
 */
public record NoiseDesign(
    int largestNoise, double variance, int notPublished, double leastStay, Set<Integer> monotone) {

  /** Beyond this no count would be recognised. */
  public static final int MOST_NOISE = 100;

  /**
   * @throws IllegalArgumentException if the numbers are none of these, or some row cannot have mean
   *     0 and so small a variance; it says which row and the least variance there is
   */
  public NoiseDesign {
    monotone = Set.copyOf(monotone);
    require(
        largestNoise >= 1 && largestNoise <= MOST_NOISE,
        "a largest noise D from 1 to " + MOST_NOISE,
        "D=" + largestNoise);
    require(variance > 0 && Double.isFinite(variance), "a variance V above 0", "V=" + variance);
    require(
        notPublished >= 0 && notPublished < largestNoise,
        "js from 0 to below D",
        "js=%d with D=%d".formatted(notPublished, largestNoise));
    require(leastStay >= 0 && leastStay < 1, "pstay from 0 to below 1", "pstay=" + leastStay);
    requirePossible(notPublished, variance);
  }

  /** Every row rising up to no noise, and no probability to stay asked for. */
  public static NoiseDesign of(int largestNoise, double variance, int notPublished) {
    return new NoiseDesign(
        largestNoise, variance, notPublished, 0, all(largestNoise, notPublished));
  }

  /** All counts that have a row. */
  public static Set<Integer> all(int largestNoise, int notPublished) {
    return IntStream.rangeClosed(1, lastRow(largestNoise, notPublished))
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void require(boolean fulfilled, String expected, String came) {
    if (!fulfilled) {
      throw new IllegalArgumentException("Expected " + expected + "; got " + came);
    }
  }

  /**
   * A count i up to js becomes 0 or js + 1 at the nearest: its variance is i (js + 1 - i) at least.
   */
  private static void requirePossible(int notPublished, double variance) {
    int hardest = (notPublished + 1) / 2;
    int least = hardest * (notPublished + 1 - hardest);
    require(
        variance >= least,
        "a variance V of at least %d with js=%d, as a count of %d becomes 0 or %d at the nearest"
            .formatted(least, notPublished, hardest, notPublished + 1),
        "V=%s. Take V=%d or more, or a smaller js".formatted(variance, least));
  }

  private static int lastRow(int largestNoise, int notPublished) {
    return notPublished == 0 ? largestNoise : largestNoise + notPublished + 1;
  }

  /** The row of each count, that of 0 first. */
  public List<NoiseRow> rows() {
    return IntStream.rangeClosed(0, lastRow(largestNoise, notPublished))
        .mapToObj(this::row)
        .toList();
  }

  private NoiseRow row(int count) {
    if (count == 0) {
      return new NoiseRow(0, new int[] {0}, new double[] {1});
    }
    int[] noise =
        IntStream.rangeClosed(Math.max(-largestNoise, -count), largestNoise)
            .filter(v -> count + v == 0 || count + v > notPublished)
            .toArray();
    MaximumEntropy entropy = new MaximumEntropy(noise, monotone.contains(count));
    return NoiseRow.of(count, noise, entropy, variance, leastStay);
  }
}
