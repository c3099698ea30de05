package kg.koch.link.weigh;

import java.util.List;
import kg.koch.link.compare.Comparison;
import kg.koch.link.compare.Scratch;

/** Weighs pairs, in bits. Used by any number of threads, each with a scratch of its own. */
public final class Scorer {

  /** Sums of the same numbers in another order differ in the last digits. */
  static final float ROUNDING = 1e-3f;

  private static final float BITS = (float) (1 / StrictMath.log(2));

  private final Comparison[] comparisons;
  private final float[][] fixed;
  private final boolean[][] byRarity;
  private final float[] bestFixed;
  private final float[] bestByRarity;
  private final float[] bestByRarer;
  private final float[] mostOfAny;
  private final float[] mostOfAnyRarer;

  /**
   * For so many comparisons as can be trained.
   *
   * @param model with parameters for each of the comparisons, in their order
   */
  public Scorer(List<Comparison> comparisons, Model model) {
    int count = comparisons.size();
    if (count > PatternCounts.MOST_COMPARISONS) {
      throw new IllegalArgumentException(
          "Expected at most %d columns to compare; got %d"
              .formatted(PatternCounts.MOST_COMPARISONS, count));
    }
    this.comparisons = comparisons.toArray(Comparison[]::new);
    this.fixed = new float[count][];
    this.byRarity = new boolean[count][];
    this.bestFixed = new float[count];
    this.bestByRarity = new float[count];
    this.bestByRarer = new float[count];
    this.mostOfAny = new float[count];
    this.mostOfAnyRarer = new float[count];
    for (int at = 0; at < count; at++) {
      prepare(at, model.parameters().get(at));
    }
  }

  private void prepare(int at, Parameters parameters) {
    Comparison comparison = comparisons[at];
    fixed[at] = new float[comparison.last() + 1];
    byRarity[at] = new boolean[comparison.last() + 1];
    bestFixed[at] = Float.NEGATIVE_INFINITY;
    bestByRarity[at] = Float.NEGATIVE_INFINITY;
    bestByRarer[at] = Float.NEGATIVE_INFINITY;
    for (int level = 1; level <= comparison.last(); level++) {
      double weight = parameters.weight(level);
      byRarity[at][level] = comparison.isByRarity(level);
      fixed[at][level] =
          (float) (byRarity[at][level] ? weight + parameters.logRarity()[level] * BITS : weight);
      if (level > Comparison.SAME && comparison.isByRarerValue(level)) {
        bestByRarer[at] = Math.max(bestByRarer[at], fixed[at][level]);
      } else if (level > Comparison.SAME && byRarity[at][level]) {
        bestByRarity[at] = Math.max(bestByRarity[at], fixed[at][level]);
      } else if (level > Comparison.SAME) {
        bestFixed[at] = Math.max(bestFixed[at], fixed[at][level]);
      }
    }
    mostOfAny[at] = bestFixed[at];
    mostOfAnyRarer[at] = Float.NEGATIVE_INFINITY;
    for (int code = 1; code < comparison.field().counts().length; code++) {
      mostOfAny[at] = Math.max(mostOfAny[at], mostOfDifferent(at, code));
      mostOfAnyRarer[at] = Math.max(mostOfAnyRarer[at], mostOfRarer(at, code));
    }
    mostOfAny[at] = Math.max(mostOfAny[at], mostOfAnyRarer[at]);
  }

  /** How many comparisons there are. */
  int size() {
    return comparisons.length;
  }

  /** The code of a comparison's value in a row. */
  int code(int at, int[] rows, int row) {
    return rows[row + comparisons[at].column()];
  }

  /** What agreement in this value weighs. */
  float same(int at, int code) {
    return code == 0 ? 0 : fixed[at][Comparison.SAME] - comparisons[at].logRarity(code) * BITS;
  }

  /**
   * The most a pair of different values can weigh of which one is this, {@link #mostOfRarer} apart:
   * so the lesser of the two values' counts.
   */
  float mostOfDifferent(int at, int code) {
    float rarity = comparisons[at].leastLogRarity(code) * BITS;
    return Math.max(bestFixed[at], bestByRarity[at] - rarity);
  }

  /**
   * The most a pair of different values can weigh where rarity goes by the rarer of the two: so the
   * greater of the two values' counts. Minus infinity where no level goes by it.
   */
  float mostOfRarer(int at, int code) {
    return bestByRarer[at] - comparisons[at].logRarity(code) * BITS;
  }

  /** The most a pair can weigh of which a sketch tells that it is alike in no way. */
  float mostOfUnlike(int at) {
    return bestFixed[at];
  }

  /** A comparison. */
  Comparison comparison(int at) {
    return comparisons[at];
  }

  /** The most any pair of different values can weigh. */
  float mostOfAnyDifferent(int at) {
    return mostOfAny[at];
  }

  /** The most a pair of different values can weigh of which one is this. */
  float mostBeside(int at, int code) {
    return Math.max(mostOfDifferent(at, code), mostOfAnyRarer[at]);
  }

  /** The weight of two values that are there and differ. */
  float different(int at, int[] rows, int first, int second, Scratch scratch) {
    // How common values are is looked up for the few pairs for which it matters.
    scratch.logRarity = Scratch.NOT_TOLD;
    int level = comparisons[at].ofDifferent(rows, first, second, scratch);
    return byRarity[at][level]
        ? fixed[at][level] - comparisons[at].logRarity(rows, first, second, scratch) * BITS
        : fixed[at][level];
  }

  /** The weight of one comparison for two records. */
  public float weight(int at, int[] rows, int first, int second, Scratch scratch) {
    int a = code(at, rows, first);
    int b = code(at, rows, second);
    if (a == 0 || b == 0) {
      return 0;
    }
    return a == b ? same(at, a) : different(at, rows, first, second, scratch);
  }

  /** The weight of two records: the sum of all comparisons'. */
  public float weight(int[] rows, int first, int second, Scratch scratch) {
    float sum = 0;
    for (int at = 0; at < comparisons.length; at++) {
      sum += weight(at, rows, first, second, scratch);
    }
    return sum;
  }

  /**
   * The weight of two records if it is at least so much; else minus infinity, mostly told after a
   * look at a few of their values.
   */
  public float weightFrom(float least, int[] rows, int first, int second, Scratch scratch) {
    float[] weights = scratch.weights;
    float most = 0;
    int differing = 0;
    for (int at = 0; at < comparisons.length; at++) {
      int a = code(at, rows, first);
      int b = code(at, rows, second);
      weights[at] = 0;
      if (a != 0 && b != 0) {
        weights[at] = a == b ? same(at, a) : mostOfAny[at];
        differing |= a == b ? 0 : 1 << at;
      }
      most += weights[at];
    }
    while (differing != 0 && most >= least - ROUNDING) {
      int at = Integer.numberOfTrailingZeros(differing);
      differing &= differing - 1;
      most -= weights[at];
      weights[at] = different(at, rows, first, second, scratch);
      most += weights[at];
    }
    if (most < least - ROUNDING) {
      return Float.NEGATIVE_INFINITY;
    }
    float sum = 0;
    for (int at = 0; at < comparisons.length; at++) {
      sum += weights[at];
    }
    return sum >= least ? sum : Float.NEGATIVE_INFINITY;
  }
}
