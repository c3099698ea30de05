package kg.koch.link.review;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.linkage.ScoredPairs;
import kg.koch.link.weigh.Links;

/**
 * The pairs worth a person's minute, in the order in which they are to be looked at.
 *
 * <p>Up to half are chosen: those whose decision is expected to put most right. The rest is a
 * random sample of all others, stratified by weight band and by whether they were linked, without
 * replacement. The order is as good as random, so that nothing can be told of a pair from its place
 * and a review broken off is a smaller sample. The same linkage gives the same queue.
 *
 * @param strata chosen ones and drawn ones; all pairs from {@link WeightBand#LOWEST} on are in one
 */
public record ReviewQueue(List<Stratum> strata, List<QueuedPair> pairs) {

  /** Less than one pair in a hundred put right is not worth choosing a pair for. */
  private static final double LEAST_GAIN = 0.01;

  public ReviewQueue {
    strata = List.copyOf(strata);
    pairs = List.copyOf(pairs);
  }

  /**
   * Picks.
   *
   * @param scored the linkage's pairs from {@link WeightBand#LOWEST} on, as {@link ScoredPairs}
   *     gives them
   * @param size how many to pick; all if there are fewer
   * @throws IllegalArgumentException if it is less than one
   */
  public static ReviewQueue of(LinkageResult result, Links scored, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("Expected one pair or more to review; got " + size);
    }
    Stratification strata = new Stratification(result, scored, chosen(result, scored, size / 2));
    return strata.draw(size);
  }

  private static boolean[] chosen(LinkageResult result, Links scored, int most) {
    Gains gains = new Gains(result.links(), result.clusters().get(0), result.model()::probability);
    double[] gain = new double[scored.size()];
    Arrays.setAll(
        gain, pair -> gains.of(scored.left()[pair], scored.right()[pair], scored.weights()[pair]));
    boolean[] chosen = new boolean[gain.length];
    IntStream.range(0, gain.length)
        .filter(pair -> gain[pair] >= LEAST_GAIN)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer pair) -> -gain[pair]))
        .limit(most)
        .forEach(pair -> chosen[pair] = true);
    return chosen;
  }
}
