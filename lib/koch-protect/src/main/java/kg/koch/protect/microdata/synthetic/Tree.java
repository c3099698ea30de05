package kg.koch.protect.microdata.synthetic;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A classification or regression tree (Breiman et al. 1984) of one column on others: records are
 * split where the sum of squares, or Gini's impurity, falls most. Both sides of a split have
 * {@value #SMALLEST_LEAF} records at least.
 */
final class Tree {

  static final int SMALLEST_LEAF = 10;
  static final int DEEPEST = 12;

  /** A split has to explain this share of the whole column's impurity. */
  private static final double LEAST_GAIN = 1e-4;

  private final TreeColumn target;
  private final List<TreeColumn> predictors;
  private final List<Bins> bins;
  private final int[] rows;
  private final Node root;

  /** A leaf has rows from one place to another, a split two nodes. */
  private static final class Node {
    private int from;
    private int to;
    private int predictor;
    private int bin;
    private @Nullable Node low;
    private @Nullable Node high;
  }

  Tree(TreeColumn target, List<TreeColumn> predictors, List<Bins> bins) {
    this.target = target;
    this.predictors = List.copyOf(predictors);
    this.bins = List.copyOf(bins);
    this.rows = new int[target.codes().length];
    Arrays.setAll(rows, row -> row);
    this.root = grown(0, rows.length, 0, impurity(0, rows.length) * LEAST_GAIN);
  }

  private Node grown(int from, int to, int depth, double leastGain) {
    Node node = new Node();
    node.from = from;
    node.to = to;
    Split split = depth == DEEPEST || to - from < 2 * SMALLEST_LEAF ? null : best(from, to);
    if (split == null || split.gain() <= leastGain) {
      return node;
    }
    int middle = parted(from, to, split);
    node.predictor = split.predictor();
    node.bin = split.bin();
    node.low = grown(from, middle, depth + 1, leastGain);
    node.high = grown(middle, to, depth + 1, leastGain);
    return node;
  }

  private record Split(int predictor, int bin, double gain) {}

  private @Nullable Split best(int from, int to) {
    double whole = impurity(from, to);
    Split best = null;
    for (int predictor = 0; predictor < predictors.size(); predictor++) {
      Impurity impurity = filled(predictor, from, to);
      for (int bin = 0; bin < bins.get(predictor).count() - 1; bin++) {
        impurity.move(bin);
        if (impurity.low() >= SMALLEST_LEAF && to - from - impurity.low() >= SMALLEST_LEAF) {
          double gain = whole - impurity.ofBoth();
          if (best == null || gain > best.gain()) {
            best = new Split(predictor, bin, gain);
          }
        }
      }
    }
    return best;
  }

  private Impurity filled(int predictor, int from, int to) {
    Bins of = bins.get(predictor);
    Impurity impurity = Impurity.of(target, of.count());
    int[] codes = predictors.get(predictor).codes();
    for (int at = from; at < to; at++) {
      impurity.add(of.of()[codes[rows[at]]], target.codes()[rows[at]]);
    }
    return impurity;
  }

  private double impurity(int from, int to) {
    Impurity impurity = Impurity.of(target, 1);
    for (int at = from; at < to; at++) {
      impurity.add(0, target.codes()[rows[at]]);
    }
    return impurity.ofBoth();
  }

  /** Puts the rows of the low side first, each side in the order it had. */
  private int parted(int from, int to, Split split) {
    int[] codes = predictors.get(split.predictor()).codes();
    int[] of = bins.get(split.predictor()).of();
    int[] high = new int[to - from];
    int low = from;
    int size = 0;
    for (int at = from; at < to; at++) {
      if (of[codes[rows[at]]] <= split.bin()) {
        rows[low++] = rows[at];
      } else {
        high[size++] = rows[at];
      }
    }
    System.arraycopy(high, 0, rows, low, size);
    return low;
  }

  /**
   * The code of a record drawn from the leaf in which a record would be.
   *
   * @param others codes of the predictors
   * @param point from 0 to below 1
   */
  int drawn(int[] others, double point) {
    Node node = root;
    while (node.low != null && node.high != null) {
      int bin = bins.get(node.predictor).of()[others[node.predictor]];
      node = bin <= node.bin ? node.low : node.high;
    }
    return target.codes()[rows[node.from + (int) (point * (node.to - node.from))]];
  }
}
