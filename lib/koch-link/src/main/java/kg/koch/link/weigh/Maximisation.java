package kg.koch.link.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The expectation-maximisation algorithm on the pairs of several blocks at once: finds m, which is
 * the same in all blocks, and each block's share of matches; u stays as it is.
 *
 * <p>Dempster, Laird and Rubin (1977), Journal of the Royal Statistical Society B 39, 1-38; for
 * linkage Winkler (1988) and Jaro (1989). A missing level is left out of the product: missing at
 * random.
 *
 * <p>A block of one telephone would find households where the others find persons. So m is the same
 * in all blocks, and each step takes the median of the blocks' shares, not their sum: what one or
 * two blocks alone show of a comparison is not what a person's records are like.
 */
final class Maximisation {

  private static final int MOST_ROUNDS = 500;
  private static final double SETTLED = 1e-6;

  /** No share is less: one pair should not decide. */
  static final double LEAST_SHARE = 1e-4;

  private static final double USUAL_MATCHING = 0.2;

  /** Blocks that expect fewer matches say too little. */
  private static final double FEWEST_MATCHES = 30;

  private final List<Block> blocks = new ArrayList<>();
  private final double[][] m;
  private final double[][] u;

  /** Pairs of one block, counted by pattern. */
  private static final class Block {
    private final long[] patterns;
    private final double[] counts;
    private final boolean[] takesPart;
    private double matching = USUAL_MATCHING;
    private double[][] agreed = new double[0][];

    Block(PatternCounts pairs, boolean[] takesPart) {
      this.patterns = pairs.patterns();
      this.counts = new double[patterns.length];
      for (int at = 0; at < patterns.length; at++) {
        counts[at] = pairs.count(patterns[at]);
      }
      this.takesPart = takesPart.clone();
    }

    /** Expected matches that have a value of a comparison which takes part. */
    double matchesWithValue(int comparison) {
      double sum = 0;
      for (int level = 1; takesPart[comparison] && level < 8; level++) {
        sum += agreed[comparison][level];
      }
      return sum;
    }
  }

  /**
   * @param start u, and the m to begin with
   */
  Maximisation(List<Parameters> start) {
    this.m = start.stream().map(one -> one.m().clone()).toArray(double[][]::new);
    this.u = start.stream().map(Parameters::u).toArray(double[][]::new);
  }

  /**
   * Adds a block.
   *
   * @param takesPart for each comparison whether it does; not where the block agrees in its field
   */
  void add(PatternCounts pairs, boolean[] takesPart) {
    blocks.add(new Block(pairs, takesPart));
  }

  /** Estimates until nothing moves any more. */
  void run() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (round() < SETTLED) {
        return;
      }
    }
  }

  /** m by comparison and level. */
  double[][] m() {
    return m;
  }

  /** How many matches are expected to have had a value of a comparison that took part. */
  double trainedOn(int comparison) {
    return blocks.stream().mapToDouble(block -> block.matchesWithValue(comparison)).sum();
  }

  /** One step; gives the greatest move of a block's share of matches. */
  private double round() {
    double greatest = 0;
    for (Block block : blocks) {
      double before = block.matching;
      expect(block);
      greatest = Math.max(greatest, Math.abs(block.matching - before));
    }
    for (int comparison = 0; comparison < m.length; comparison++) {
      List<double[]> shares = shares(comparison);
      if (!shares.isEmpty()) {
        m[comparison] = median(shares);
      }
    }
    return greatest;
  }

  private void expect(Block block) {
    double sum = 0;
    double total = 0;
    block.agreed = new double[m.length][8];
    for (int at = 0; at < block.patterns.length; at++) {
      long pattern = block.patterns[at];
      double expected = block.counts[at] * posterior(block, pattern);
      sum += expected;
      total += block.counts[at];
      for (int comparison = 0; comparison < m.length; comparison++) {
        block.agreed[comparison][PatternCounts.level(pattern, comparison)] += expected;
      }
    }
    block.matching = total == 0 ? 0.5 : Math.min(1 - 1e-6, Math.max(1e-9, sum / total));
  }

  /** The shares of a comparison's levels, of each block that says enough of it. */
  private List<double[]> shares(int comparison) {
    List<double[]> all = new ArrayList<>();
    double most = 0;
    for (Block block : blocks) {
      most = Math.max(most, block.matchesWithValue(comparison));
    }
    for (Block block : blocks) {
      double matches = block.matchesWithValue(comparison);
      if (matches >= Math.min(FEWEST_MATCHES, most) && matches > 0) {
        double[] shares = new double[m[comparison].length];
        shares[0] = Math.sqrt(matches);
        for (int level = 1; level < shares.length; level++) {
          shares[level] = block.agreed[comparison][level] / matches;
        }
        all.add(shares);
      }
    }
    return all;
  }

  /** Level by level, brought to a sum of 1; none so small that one pair decides. */
  private static double[] median(List<double[]> shares) {
    double[] median = new double[shares.get(0).length];
    double sum = 0;
    for (int level = 1; level < median.length; level++) {
      median[level] = Math.max(LEAST_SHARE, median(shares, level));
      sum += median[level];
    }
    for (int level = 1; level < median.length; level++) {
      median[level] /= sum;
    }
    return median;
  }

  private static double median(List<double[]> shares, int level) {
    List<double[]> sorted = new ArrayList<>(shares);
    sorted.sort(Comparator.comparingDouble(one -> one[level]));
    double half = sorted.stream().mapToDouble(one -> one[0]).sum() / 2;
    double weight = 0;
    for (double[] one : sorted) {
      weight += one[0];
      if (weight >= half) {
        return one[level];
      }
    }
    throw new IllegalStateException("A half is reached before the end");
  }

  private double posterior(Block block, long pattern) {
    double odds = block.matching / (1 - block.matching);
    for (int comparison = 0; comparison < m.length; comparison++) {
      int level = PatternCounts.level(pattern, comparison);
      if (block.takesPart[comparison] && level != 0) {
        odds *= m[comparison][level] / u[comparison][level];
      }
    }
    return odds / (1 + odds);
  }
}
