package kg.koch.link.weigh;

import kg.koch.link.block.Block;
import kg.koch.link.block.PairVisitor;
import kg.koch.link.compare.Scratch;

/**
 * Keeps the pairs that weigh at least so much. First what agrees and what differs is added up, with
 * the most that what differs could weigh; only where that is enough are values compared. The bound
 * is never below the weight, so that nothing is lost by it.
 */
public final class LinkFinder implements PairVisitor {

  private static final float ROUNDING = 1e-3f;
  private static final int SMALL = 8;

  private final Scorer scorer;
  private final float least;
  private final Scratch scratch = new Scratch();
  private final LinkList found = new LinkList();
  private final int width;
  private Block block;
  private boolean isSmall;
  private int[] codes = new int[0];
  private float[] same = new float[0];
  private float[] most = new float[0];
  private final int rowWidth;

  /**
   * @param least weight of a pair that is kept; minus infinity keeps all, as {@link Links#CERTAIN}
   * @param rowWidth codes in a row
   */
  public LinkFinder(Scorer scorer, double least, Block empty, int rowWidth) {
    this.scorer = scorer;
    this.least = (float) least;
    this.block = empty;
    this.width = scorer.size();
    this.rowWidth = rowWidth;
  }

  /** The links found so far. */
  public LinkList found() {
    return found;
  }

  @Override
  public void begin(Block next) {
    block = next;
    isSmall = next.size() <= SMALL;
    if (isSmall) {
      return;
    }
    int needed = next.size() * width;
    if (codes.length < needed) {
      codes = new int[needed * 2];
      same = new float[needed * 2];
      most = new float[needed * 2];
    }
    int to = 0;
    for (int member = 0; member < next.size(); member++) {
      for (int at = 0; at < width; at++) {
        int code = scorer.code(at, next.rows(), member * rowWidth);
        codes[to] = code;
        same[to] = scorer.same(at, code);
        most[to++] = code == 0 ? 0 : scorer.mostOfDifferent(at, code);
      }
    }
  }

  @Override
  public void pair(int first, int second) {
    if (least == Float.NEGATIVE_INFINITY) {
      found.add(block.record(first), block.record(second), Links.CERTAIN, block.rule());
      return;
    }
    if (isSmall) {
      pairOfSmall(first, second);
      return;
    }
    int a = first * width;
    int b = second * width;
    float weight = 0;
    float bound = 0;
    int differing = 0;
    for (int at = 0; at < width; at++) {
      int left = codes[a + at];
      int right = codes[b + at];
      if (left == 0 || right == 0) {
        continue;
      }
      if (left == right) {
        weight += same[a + at];
      } else {
        bound += Math.min(most[a + at], most[b + at]);
        differing |= 1 << at;
      }
    }
    // Sums of the same numbers in another order differ in the last digits.
    if (weight + bound >= least - ROUNDING) {
      compare(first, second, weight, bound, differing);
    }
  }

  /** In small blocks it costs more to look bounds up for each record than they save. */
  private void pairOfSmall(int first, int second) {
    int[] rows = block.rows();
    int a = first * rowWidth;
    int b = second * rowWidth;
    float weight = 0;
    for (int at = 0; at < width; at++) {
      int left = scorer.code(at, rows, a);
      int right = scorer.code(at, rows, b);
      if (left != 0 && right != 0) {
        weight += left == right ? scorer.same(at, left) : scorer.mostOfAnyDifferent(at);
      }
    }
    if (weight >= least - ROUNDING) {
      float exact = scorer.weight(rows, a, b, scratch);
      if (exact >= least) {
        found.add(block.record(first), block.record(second), exact, block.rule());
      }
    }
  }

  private void compare(int first, int second, float agreed, float bound, int differing) {
    float weight = agreed;
    float left = bound;
    int a = first * width;
    int b = second * width;
    int rest = differing;
    while (rest != 0) {
      int at = Integer.numberOfTrailingZeros(rest);
      rest &= rest - 1;
      left -= Math.min(most[a + at], most[b + at]);
      weight += scorer.different(at, block.rows(), first * rowWidth, second * rowWidth, scratch);
      if (weight + left < least - ROUNDING) {
        return;
      }
    }
    float exact = scorer.weight(block.rows(), first * rowWidth, second * rowWidth, scratch);
    if (exact >= least) {
      found.add(block.record(first), block.record(second), exact, block.rule());
    }
  }
}
