package kg.koch.link.cluster;

import java.util.List;
import kg.koch.link.weigh.LinkList;
import kg.koch.link.weigh.Links;
import org.jspecify.annotations.Nullable;

/**
 * Clusterings drawn at random from what links leave open, so that what is counted from them can say
 * how far it depends on that.
 *
 * <p>In a draw every pair has noise of its own added to its log odds, from the standard logistic
 * distribution, and clusters are formed from the sums as {@link Clusters} forms them (perturb and
 * maximise: Papandreou and Yuille 2011, "Perturb-and-MAP random fields", ICCV). A pair whose
 * records have no other candidate is together in a draw with exactly its probability: noise above
 * -w has the probability 1/(1 + exp(-w)). Larger clusters are drawn about their likeliest form; how
 * well that holds depends on columns erring each for itself, as probabilities do.
 *
 * <p>A pair's noise is a hash of the draw's number and the two records' ids, whichever comes first:
 * it depends neither on other records nor on the order of files nor on threads, and draw 3 is the
 * same among five draws and among fifty. Deterministic links are in every draw. Used by any number
 * of threads.
 */
public final class LinkDraws {

  private final Links candidates;
  private final double prior;
  private final long[] identities;
  private final PairWeights weights;
  private final int @Nullable [] sources;
  private final boolean oneToOne;
  private final Constraints constraints;

  /**
   * @param candidates all pairs that may be linked in a draw; those left out never are by
   *     themselves
   * @param prior in bits, to be added to the candidates' weights
   * @param identities a hash of each record's id
   * @param weights as {@link Clusters} asks for them; used by several threads
   * @param sources as {@link Clusters} asks for them
   * @param oneToOne that each record keeps its heaviest link only
   * @param constraints what people decided; it holds in every draw
   */
  public LinkDraws(
      Links candidates,
      double prior,
      long[] identities,
      PairWeights weights,
      int @Nullable [] sources,
      boolean oneToOne,
      Constraints constraints) {
    this.candidates = candidates;
    this.prior = prior;
    this.identities = identities;
    this.weights = weights;
    this.sources = sources;
    this.oneToOne = oneToOne;
    this.constraints = constraints;
  }

  /**
   * The cluster of each record in one draw, named by its first record.
   *
   * @param draw from 1 on
   */
  public int[] clusters(int draw) {
    Links drawn = drawn(draw);
    Links kept = oneToOne ? Assignment.oneToOne(drawn, identities.length) : drawn;
    PairWeights noisy =
        (first, second) -> weights.logOdds(first, second) + noise(draw, first, second);
    return Clusters.of(identities.length, kept, noisy, sources, constraints);
  }

  private Links drawn(int draw) {
    LinkList list = new LinkList();
    for (int at = 0; at < candidates.size(); at++) {
      int left = candidates.left()[at];
      int right = candidates.right()[at];
      float weight = candidates.weights()[at];
      if (weight >= Links.CERTAIN) {
        list.add(left, right, weight, candidates.rules()[at]);
      } else {
        double odds = weight + prior + noise(draw, left, right);
        if (odds > 0) {
          float below = (float) Math.min(odds, Math.nextDown(Links.CERTAIN));
          list.add(left, right, below, candidates.rules()[at]);
        }
      }
    }
    return Links.of(List.of(list));
  }

  private double noise(int draw, int first, int second) {
    return noise(draw, identities[first], identities[second]);
  }

  /** Standard logistic noise, in bits. */
  static double noise(int draw, long one, long other) {
    long hash = mixed(draw * 0x9E3779B97F4A7C15L + Math.min(one, other));
    hash = mixed(hash ^ Math.max(one, other) * 0xD6E8FEB86659FD93L);
    double share = ((hash >>> 11) + 0.5) * 0x1p-53;
    return StrictMath.log(share / (1 - share)) / StrictMath.log(2);
  }

  /** Every bit of what comes out depends on every bit of what goes in (as in SplitMix64). */
  private static long mixed(long word) {
    long mixed = (word ^ word >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
