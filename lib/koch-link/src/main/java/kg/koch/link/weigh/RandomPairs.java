package kg.koch.link.weigh;

import java.util.List;
import kg.koch.link.compare.Comparison;
import kg.koch.link.compare.Scratch;
import kg.koch.link.record.Records;

/**
 * What pairs drawn at random look like: nearly all of them are two persons. As records stand in an
 * order as good as random, each is paired with those some places on.
 */
final class RandomPairs {

  private final List<Comparison> comparisons;
  private final PatternCounts counts = new PatternCounts();
  private final double[][] sumOfInverse;
  private final long[][] pairs;

  private RandomPairs(List<Comparison> comparisons) {
    this.comparisons = comparisons;
    this.sumOfInverse = new double[comparisons.size()][Comparison.MOST_LEVELS + 1];
    this.pairs = new long[comparisons.size()][Comparison.MOST_LEVELS + 1];
  }

  /** Looks at so many pairs, or at all there are. */
  static RandomPairs of(Records records, List<Comparison> comparisons, int wanted) {
    RandomPairs random = new RandomPairs(comparisons);
    Scratch scratch = new Scratch();
    int left = records.left();
    int right = records.isAcross() ? records.size() - left : left;
    long all = (long) records.pairs();
    long drawn = Math.min(all, wanted);
    int steps = (int) Math.max(1, (drawn + left - 1) / left);
    for (int step = 1; step <= steps; step++) {
      for (int first = 0; first < left && drawn > 0; first++) {
        int second =
            records.isAcross()
                ? left + (int) (((long) first + step * 7919L) % right)
                : (first + step) % left;
        if (records.isAcross() || first != second) {
          random.add(records, first, second, scratch);
          drawn--;
        }
      }
    }
    return random;
  }

  private void add(Records records, int first, int second, Scratch scratch) {
    int width = records.width();
    long pattern = 0;
    for (int at = comparisons.size() - 1; at >= 0; at--) {
      int level = comparisons.get(at).level(records.rows(), first * width, second * width, scratch);
      pattern = pattern << 3 | level;
      if (comparisons.get(at).isByRarity(level)) {
        sumOfInverse[at][level] += StrictMath.exp(-scratch.logRarity);
      }
      pairs[at][level]++;
    }
    counts.add(pattern, 1);
  }

  /**
   * The share of pairs that agree in a comparison among those that agree in another and have a
   * value here; 0 if there are fewer than so many.
   */
  double agreeingWhere(int comparison, int other, int fewest) {
    double all = 0;
    double agreeing = 0;
    for (long pattern : counts.patterns()) {
      int level = PatternCounts.level(pattern, comparison);
      if (PatternCounts.level(pattern, other) == Comparison.SAME && level != Comparison.MISSING) {
        all += counts.count(pattern);
        agreeing += level == Comparison.SAME ? counts.count(pattern) : 0;
      }
    }
    // Half a pair more that differs: what was always so in a sample is not so without exception.
    return all < fewest ? 0 : agreeing / (all + 0.5);
  }

  /** How many of the pairs have a level of a comparison. */
  long pairs(int comparison, int level) {
    return pairs[comparison][level];
  }

  /** The harmonic mean of how common values are that pairs agree in, as a logarithm. */
  double logRarity(int comparison, int level) {
    return StrictMath.log(pairs[comparison][level] / sumOfInverse[comparison][level]);
  }
}
