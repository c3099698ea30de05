package kg.koch.link.weigh;

import kg.koch.link.block.Block;
import kg.koch.link.block.PairVisitor;
import kg.koch.link.compare.Scratch;

/**
 * Keeps the pairs that weigh at least so much. Pairs are weighed only where a bound of their
 * weight, quicker to find, is enough: {@link BlockBounds} in large blocks, the best of any value in
 * small ones. The bound is never below the weight, so that nothing is lost by it.
 */
public final class LinkFinder implements PairVisitor {

  private static final int SMALL = 8;

  private final Scorer scorer;
  private final float least;
  private final BlockBounds bounds;
  private final Scratch scratch = new Scratch();
  private final LinkList found = new LinkList();
  private final int rowWidth;
  private Block block;
  private boolean isBounded;

  /**
   * @param least weight of a pair that is kept; minus infinity keeps all, as {@link Links#CERTAIN}
   * @param rowWidth codes in a row
   */
  public LinkFinder(Scorer scorer, double least, Block empty, int rowWidth) {
    this.scorer = scorer;
    this.least = (float) least;
    this.bounds = new BlockBounds(scorer, this.least, rowWidth);
    this.block = empty;
    this.rowWidth = rowWidth;
  }

  /** The links found so far. */
  public LinkList found() {
    return found;
  }

  @Override
  public void begin(Block next) {
    block = next;
    isBounded = false;
  }

  @Override
  public void row(int first, int from, int to, int[] known) {
    // In small blocks it costs more to look bounds up for each record than they save.
    if (block.size() <= SMALL || least == Float.NEGATIVE_INFINITY) {
      PairVisitor.super.row(first, from, to, known);
      return;
    }
    if (!isBounded) {
      bounds.begin(block);
      isBounded = true;
    }
    int count = bounds.row(first, from, to, known);
    for (int at = 0; at < count; at++) {
      weigh(first, bounds.reaching(at));
    }
  }

  @Override
  public void pair(int first, int second) {
    if (least == Float.NEGATIVE_INFINITY) {
      found.add(block.record(first), block.record(second), Links.CERTAIN, block.rule());
      return;
    }
    weigh(first, second);
  }

  private void weigh(int first, int second) {
    float weight =
        scorer.weightFrom(least, block.rows(), first * rowWidth, second * rowWidth, scratch);
    if (weight >= least) {
      found.add(block.record(first), block.record(second), weight, block.rule());
    }
  }
}
