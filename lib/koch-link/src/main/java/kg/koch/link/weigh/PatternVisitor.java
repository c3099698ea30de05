package kg.koch.link.weigh;

import java.util.List;
import kg.koch.link.block.Block;
import kg.koch.link.block.PairVisitor;
import kg.koch.link.compare.Comparison;
import kg.koch.link.compare.Scratch;

/**
 * Counts patterns of a sample of the pairs shown. Whether a pair is in the sample depends on its
 * two records alone.
 */
final class PatternVisitor implements PairVisitor {

  private final Comparison[] comparisons;
  private final int rowWidth;
  private final long threshold;
  private final Scratch scratch = new Scratch();
  private final PatternCounts counts = new PatternCounts();
  private Block block;

  /**
   * @param share of the pairs that are looked at
   */
  PatternVisitor(List<Comparison> comparisons, double share, Block empty, int rowWidth) {
    this.comparisons = comparisons.toArray(Comparison[]::new);
    this.threshold = share >= 1 ? Long.MAX_VALUE : (long) (share * Long.MAX_VALUE);
    this.block = empty;
    this.rowWidth = rowWidth;
  }

  PatternCounts counts() {
    return counts;
  }

  @Override
  public void begin(Block next) {
    block = next;
  }

  @Override
  public void pair(int first, int second) {
    if (isInSample(block.record(first), block.record(second), threshold)) {
      counts.add(pattern(block.rows(), first * rowWidth, second * rowWidth), 1);
    }
  }

  static boolean isInSample(int first, int second, long threshold) {
    long mixed = ((long) first << 32 | second) * 0x9E3779B97F4A7C15L;
    mixed ^= mixed >>> 32;
    return (mixed * 0xD6E8FEB86659FD93L >>> 1) <= threshold;
  }

  private long pattern(int[] rows, int first, int second) {
    long pattern = 0;
    for (int at = comparisons.length - 1; at >= 0; at--) {
      pattern = pattern << 3 | comparisons[at].level(rows, first, second, scratch);
    }
    return pattern;
  }
}
