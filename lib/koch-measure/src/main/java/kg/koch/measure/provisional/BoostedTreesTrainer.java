package kg.koch.measure.provisional;

import java.util.Arrays;

/**
 * Gradient boosting of regression trees for a yes-or-no outcome: each tree is fitted to what the
 * trees before it got wrong, by Newton steps on the logistic loss.
 *
 * <p>Source: Friedman, Greedy function approximation: a gradient boosting machine, Annals of
 * Statistics 29 (2001), algorithm 5; splits by gain with a ridge on answers as in Chen and
 * Guestrin, XGBoost (2016), equations 5 to 7; features cut into classes beforehand.
 *
 * <p>Guarantees: the same rows in the same order give the same trees to the last bit, on every
 * machine: sums run in the order of rows on one thread, and StrictMath is used. Every second row,
 * another half for each tree, is used to grow it; which ones is a hash of row and tree.
 */
final class BoostedTreesTrainer {

  private static final int TREES = 80;
  private static final int DEPTH = 5;
  private static final double STEP = 0.12;

  /** Ridge on answers, and the least sum of p (1 - p) on either side of a split. */
  private static final double RIDGE = 2;

  private static final double LEAST_WEIGHT = 4;

  /** More than any definition has. */
  private static final int LAGS = 64;

  private static final int OFFSET_STEPS = 5;

  private static final int CLASSES = Feature.CLASSES;
  private static final int QUESTIONS = (1 << DEPTH) - 1;

  private final TrainingRows rows;
  private final int count;
  private final int features = Feature.count();
  private final double[] scores;
  private final double[] gradients;
  private final double[] weights;
  private final int[] nodes;
  private double[] sums;
  private double[] sumsAbove;

  private final byte[] askedFeatures = new byte[TREES * QUESTIONS];
  private final byte[] askedCuts = new byte[TREES * QUESTIONS];
  private final double[] answers = new double[TREES * (QUESTIONS + 1)];

  BoostedTreesTrainer(TrainingRows rows) {
    this.rows = rows;
    this.count = rows.size();
    this.scores = new double[count];
    this.gradients = new double[count];
    this.weights = new double[count];
    this.nodes = new int[count];
    this.sums = new double[(1 << (DEPTH - 1)) * features * CLASSES * 2];
    this.sumsAbove = new double[sums.length];
  }

  /** Trees for these rows; without a yes and a no among them, the share there is, smoothed. */
  BoostedTrees train() {
    double yes = 0;
    double all = 0;
    for (int row = 0; row < count; row++) {
      yes += rows.outcome(row) * rows.weight(row);
      all += rows.weight(row);
    }
    double base = StrictMath.log((yes + 0.5) / (all - yes + 0.5));
    Arrays.fill(scores, base);
    if (yes > 0 && yes < all) {
      for (int tree = 0; tree < TREES; tree++) {
        grow(tree);
      }
    }
    return new BoostedTrees(base, DEPTH, askedFeatures, askedCuts, answers, offsets());
  }

  /** By lag, what must be added to the log odds so that its rows expect as many as there were. */
  private double[] offsets() {
    double[] offsets = new double[LAGS];
    double[] missing = new double[LAGS];
    double[] slopes = new double[LAGS];
    for (int step = 0; step < OFFSET_STEPS; step++) {
      Arrays.fill(missing, 0);
      Arrays.fill(slopes, RIDGE);
      for (int row = 0; row < count; row++) {
        int lag = rows.lag(row);
        double share = BoostedTrees.shareOf(scores[row] + offsets[lag]);
        missing[lag] += rows.weight(row) * (rows.outcome(row) - share);
        slopes[lag] += rows.weight(row) * share * (1 - share);
      }
      for (int lag = 0; lag < LAGS; lag++) {
        offsets[lag] += missing[lag] / slopes[lag];
      }
    }
    return offsets;
  }

  private void grow(int tree) {
    for (int row = 0; row < count; row++) {
      double share = BoostedTrees.shareOf(scores[row]);
      gradients[row] = rows.weight(row) * (rows.outcome(row) - share);
      weights[row] = rows.weight(row) * share * (1 - share);
    }
    Arrays.fill(nodes, 0);
    for (int level = 0; level < DEPTH; level++) {
      addUp(tree, level);
      ask(tree, level);
      goDown(tree);
    }
    answer(tree);
  }

  /** Whether a row helps to choose the questions of a tree. */
  private static boolean isUsed(int row, int tree) {
    int mixed = (row * 0x9E3779B9) ^ (tree * 0x85EBCA6B);
    mixed ^= mixed >>> 15;
    mixed *= 0x2C1B3C6D;
    return ((mixed >>> 12) & 1) == 0;
  }

  /**
   * Adds up gradients and weights by node, feature and class. Of two nodes under one question the
   * one with fewer rows is added up, the other is what is left of the node above.
   */
  private void addUp(int tree, int level) {
    double[] above = sums;
    sums = sumsAbove;
    sumsAbove = above;
    int before = (1 << level) - 1;
    int width = features * CLASSES * 2;
    boolean[] isFewer = fewer(tree, level);
    Arrays.fill(sums, 0, (1 << level) * width, 0);
    byte[] classes = rows.classes();
    for (int row = 0; row < count; row++) {
      if (isFewer[nodes[row] - before] && isUsed(row, tree)) {
        int at = (nodes[row] - before) * width;
        int from = row * features;
        double gradient = gradients[row];
        double weight = weights[row];
        for (int feature = 0; feature < features; feature++) {
          int cell = at + (feature * CLASSES + classes[from + feature]) * 2;
          sums[cell] += gradient;
          sums[cell + 1] += weight;
        }
      }
    }
    for (int node = 0; node < 1 << level; node++) {
      if (!isFewer[node]) {
        int sibling = (node ^ 1) * width;
        for (int i = 0; i < width; i++) {
          sums[node * width + i] = above[node / 2 * width + i] - sums[sibling + i];
        }
      }
    }
  }

  /** By node of a level, whether it is the one with fewer rows of its two; at the top, true. */
  private boolean[] fewer(int tree, int level) {
    int[] sizes = new int[1 << level];
    for (int row = 0; row < count; row++) {
      sizes[nodes[row] - sizes.length + 1] += isUsed(row, tree) ? 1 : 0;
    }
    boolean[] isFewer = new boolean[sizes.length];
    for (int node = 0; node < sizes.length; node++) {
      int other = level == 0 ? Integer.MAX_VALUE : sizes[node ^ 1];
      isFewer[node] = sizes[node] < other || sizes[node] == other && node % 2 == 0;
    }
    return isFewer;
  }

  private void ask(int tree, int level) {
    int before = (1 << level) - 1;
    for (int node = 0; node < 1 << level; node++) {
      int question = tree * QUESTIONS + before + node;
      // A question that always has the same answer: no split is worth it.
      askedFeatures[question] = 0;
      askedCuts[question] = (byte) (CLASSES - 1);
      best(node * features * CLASSES * 2, question);
    }
  }

  private void best(int at, int question) {
    double allGradient = 0;
    double allWeight = 0;
    for (int i = 0; i < CLASSES; i++) {
      allGradient += sums[at + i * 2];
      allWeight += sums[at + i * 2 + 1];
    }
    double none = gain(allGradient, allWeight);
    double best = none + 1e-9 * (1 + Math.abs(none));
    for (int feature = 0; feature < features; feature++) {
      double gradient = 0;
      double weight = 0;
      for (int cut = 0; cut < CLASSES - 1; cut++) {
        int cell = at + (feature * CLASSES + cut) * 2;
        gradient += sums[cell];
        weight += sums[cell + 1];
        if (weight >= LEAST_WEIGHT && allWeight - weight >= LEAST_WEIGHT) {
          double gain = gain(gradient, weight) + gain(allGradient - gradient, allWeight - weight);
          if (gain > best) {
            best = gain;
            askedFeatures[question] = (byte) feature;
            askedCuts[question] = (byte) cut;
          }
        }
      }
    }
  }

  private static double gain(double gradient, double weight) {
    return gradient * gradient / (weight + RIDGE);
  }

  private void goDown(int tree) {
    byte[] classes = rows.classes();
    for (int row = 0; row < count; row++) {
      int question = tree * QUESTIONS + nodes[row];
      int above = classes[row * features + askedFeatures[question]] > askedCuts[question] ? 1 : 0;
      nodes[row] = 2 * nodes[row] + 1 + above;
    }
  }

  /** Answers are fitted on all rows, so that sums over groups come out right. */
  private void answer(int tree) {
    double[] gradient = new double[QUESTIONS + 1];
    double[] weight = new double[QUESTIONS + 1];
    for (int row = 0; row < count; row++) {
      gradient[nodes[row] - QUESTIONS] += gradients[row];
      weight[nodes[row] - QUESTIONS] += weights[row];
    }
    int first = tree * (QUESTIONS + 1);
    for (int leaf = 0; leaf <= QUESTIONS; leaf++) {
      answers[first + leaf] = STEP * gradient[leaf] / (weight[leaf] + RIDGE);
    }
    for (int row = 0; row < count; row++) {
      scores[row] += answers[first + nodes[row] - QUESTIONS];
    }
  }
}
