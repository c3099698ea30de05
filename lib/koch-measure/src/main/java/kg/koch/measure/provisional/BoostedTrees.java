package kg.koch.measure.provisional;

/**
 * A sum of trees of one depth, as log odds. A tree of depth D has 2^D - 1 questions "is the class
 * of this feature above that cut", laid out as a heap, and 2^D answers.
 *
 * <p>Made by {@link BoostedTreesTrainer}. Immutable; safe for many threads.
 */
final class BoostedTrees implements OutcomeModel {

  private final double base;
  private final int depth;
  private final byte[] features;
  private final byte[] cuts;
  private final double[] answers;
  private final double[] offsets;

  /**
   * @param base log odds before the first tree
   * @param features of the questions, tree after tree
   * @param cuts likewise
   * @param answers of the trees, tree after tree
   * @param offsets added by lag, so that each lag expects as many as there were
   */
  BoostedTrees(
      double base, int depth, byte[] features, byte[] cuts, double[] answers, double[] offsets) {
    this.base = base;
    this.depth = depth;
    this.features = features;
    this.cuts = cuts;
    this.answers = answers;
    this.offsets = offsets;
  }

  @Override
  public double share(byte[] classes, int at, int lag) {
    int questions = (1 << depth) - 1;
    double sum = base + offsets[lag];
    for (int tree = 0; tree * (questions + 1) < answers.length; tree++) {
      int first = tree * questions;
      int node = 0;
      for (int level = 0; level < depth; level++) {
        int above = classes[at + features[first + node]] > cuts[first + node] ? 1 : 0;
        node = 2 * node + 1 + above;
      }
      sum += answers[first + tree + node - questions];
    }
    return shareOf(sum);
  }

  /** The share that has these log odds. */
  static double shareOf(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
