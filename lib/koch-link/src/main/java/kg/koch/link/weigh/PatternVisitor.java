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
  private final Scratch scratch = new Scratch();
  private final PatternCounts counts = new PatternCounts();
  private Block block;

  PatternVisitor(List<Comparison> comparisons, Block empty, int rowWidth) {
    this.comparisons = comparisons.toArray(Comparison[]::new);
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
    counts.add(pattern(block.rows(), first * rowWidth, second * rowWidth), 1);
  }

  private long pattern(int[] rows, int first, int second) {
    long pattern = 0;
    for (int at = comparisons.length - 1; at >= 0; at--) {
      pattern = pattern << 3 | comparisons[at].level(rows, first, second, scratch);
    }
    return pattern;
  }
}
