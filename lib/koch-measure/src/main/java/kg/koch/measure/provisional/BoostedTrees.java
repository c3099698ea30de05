package kg.koch.measure.provisional;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A sum of trees of one depth, as log odds. A tree of depth D has 2^D - 1 questions "is the class
 * of this feature above that cut", laid out as a heap, and 2^D answers.
 *
 * <p>Made by {@link BoostedTreesTrainer}. Immutable; safe for many threads.
 */
final class BoostedTrees implements OutcomeModel {

  private static final int MOST = 16;
  private static final int PER_UNIT = 128;
  private static final double[] SHARES = shares();

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

  void writeTo(DataOutput out) throws IOException {
    out.writeDouble(base);
    out.writeInt(depth);
    writeTo(out, answers);
    out.writeInt(features.length);
    out.write(features);
    out.write(cuts);
    writeTo(out, offsets);
  }

  private static void writeTo(DataOutput out, double[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (double number : numbers) {
      out.writeDouble(number);
    }
  }

  static BoostedTrees readFrom(DataInput in) throws IOException {
    double base = in.readDouble();
    int depth = in.readInt();
    double[] answers = numbers(in);
    byte[] features = new byte[in.readInt()];
    in.readFully(features);
    byte[] cuts = new byte[features.length];
    in.readFully(cuts);
    return new BoostedTrees(base, depth, features, cuts, answers, numbers(in));
  }

  private static double[] numbers(DataInput in) throws IOException {
    double[] numbers = new double[in.readInt()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readDouble();
    }
    return numbers;
  }

  /**
   * The share that has these log odds, to 1e-6: straight between values 1/128 apart, where the
   * curve bends by less than 0.1. Log odds beyond 16 count as 16.
   */
  static double shareOf(double logOdds) {
    double at = (Math.max(-MOST, Math.min(MOST, logOdds)) + MOST) * PER_UNIT;
    int below = (int) at;
    return SHARES[below] + (at - below) * (SHARES[below + 1] - SHARES[below]);
  }

  private static double[] shares() {
    double[] shares = new double[2 * MOST * PER_UNIT + 2];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = 1 / (1 + StrictMath.exp(MOST - (double) i / PER_UNIT));
    }
    return shares;
  }
}
