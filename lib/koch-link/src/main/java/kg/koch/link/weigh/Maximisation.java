package kg.koch.link.weigh;

import java.util.ArrayList;
import java.util.List;

/**
 * The expectation-maximisation algorithm on the pairs of several blocks at once: finds m, which is
 * the same in all blocks, and each block's share of matches; u stays as it is.
 *
 * <p>Dempster, Laird and Rubin (1977), Journal of the Royal Statistical Society B 39, 1-38; for
 * linkage Winkler (1988) and Jaro (1989). A missing level is left out of the product: missing at
 * random. Estimated block by block, a block of one telephone would find households where the others
 * find persons; with one m for all, pairs that agree as no person's records do elsewhere are no
 * matches there either.
 */
final class Maximisation {

  private static final int MOST_ROUNDS = 500;
  private static final double SETTLED = 1e-6;
  private static final double LEAST_SHARE = 1e-4;
  private static final double USUAL_MATCHING = 0.2;

  private final List<Block> blocks = new ArrayList<>();
  private final double[][] m;
  private final double[][] u;
  private double[][] agreed;

  /** Pairs of one block, counted by pattern. */
  private static final class Block {
    private final long[] patterns;
    private final double[] counts;
    private final boolean[] takesPart;
    private double matching = USUAL_MATCHING;

    Block(PatternCounts pairs, boolean[] takesPart) {
      this.patterns = pairs.patterns();
      this.counts = new double[patterns.length];
      for (int at = 0; at < patterns.length; at++) {
        counts[at] = pairs.count(patterns[at]);
      }
      this.takesPart = takesPart.clone();
    }
  }

  /**
   * @param start u, and the m to begin with
   */
  Maximisation(List<Parameters> start) {
    this.m = start.stream().map(one -> one.m().clone()).toArray(double[][]::new);
    this.u = start.stream().map(Parameters::u).toArray(double[][]::new);
    this.agreed = new double[m.length][8];
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
    double sum = 0;
    for (int level = 1; level < 8; level++) {
      sum += agreed[comparison][level];
    }
    return sum;
  }

  /** One step; gives the greatest move of a block's share of matches. */
  private double round() {
    agreed = new double[m.length][8];
    double greatest = 0;
    for (Block block : blocks) {
      double before = block.matching;
      expect(block);
      greatest = Math.max(greatest, Math.abs(block.matching - before));
    }
    for (int comparison = 0; comparison < m.length; comparison++) {
      share(agreed[comparison], m[comparison]);
    }
    return greatest;
  }

  private void expect(Block block) {
    double sum = 0;
    double total = 0;
    for (int at = 0; at < block.patterns.length; at++) {
      long pattern = block.patterns[at];
      double expected = block.counts[at] * posterior(block, pattern);
      sum += expected;
      total += block.counts[at];
      for (int comparison = 0; comparison < m.length; comparison++) {
        if (block.takesPart[comparison]) {
          agreed[comparison][PatternCounts.level(pattern, comparison)] += expected;
        }
      }
    }
    block.matching = total == 0 ? 0.5 : Math.min(1 - 1e-6, Math.max(1e-9, sum / total));
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

  /** Shares of the levels, none of them so small that one pair decides. */
  private static void share(double[] found, double[] shares) {
    double sum = 0;
    for (int level = 1; level < shares.length; level++) {
      sum += found[level];
    }
    if (sum <= 0) {
      return;
    }
    double kept = 0;
    for (int level = 1; level < shares.length; level++) {
      shares[level] = Math.max(LEAST_SHARE, found[level] / sum);
      kept += shares[level];
    }
    for (int level = 1; level < shares.length; level++) {
      shares[level] /= kept;
    }
  }
}
