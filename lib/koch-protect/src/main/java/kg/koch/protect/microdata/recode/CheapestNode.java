package kg.koch.protect.microdata.recode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The node of least loss that is not below any of some blocked ones: for each of them it is higher
 * in some column. Branch and bound; a branch takes one column over the level of an unmet block and
 * forbids the columns tried before it, so no node is looked at twice.
 */
final class CheapestNode {

  private static final double CLOSE = 1e-12;

  private final double[][] losses;
  private final List<int[]> blocks;
  private final int most;
  private int looked;
  private double best = Double.POSITIVE_INFINITY;
  private int @Nullable [] found;

  private CheapestNode(double[][] losses, List<int[]> blocks, int most) {
    this.losses = losses;
    this.blocks = blocks;
    this.most = most;
  }

  /**
   * Looks for it.
   *
   * @param losses by column and level, never falling
   * @param most how many branches may be looked at
   * @param below only nodes of less loss than this
   * @return null if there is none of less loss
   * @throws TooManyException when more branches would be needed
   */
  static int @Nullable [] of(double[][] losses, List<int[]> blocks, int most, double below) {
    CheapestNode search = new CheapestNode(losses, blocks, most);
    search.best = below;
    int[] caps = new int[losses.length];
    for (int column = 0; column < caps.length; column++) {
      caps[column] = losses[column].length - 1;
    }
    search.branch(new int[losses.length], caps);
    return search.found;
  }

  /** The search would take too long. */
  static final class TooManyException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  static double loss(double[][] losses, int[] node) {
    double sum = 0;
    for (int column = 0; column < node.length; column++) {
      sum += losses[column][node[column]];
    }
    return sum;
  }

  private void branch(int[] node, int[] caps) {
    if (++looked > most) {
      throw new TooManyException();
    }
    double loss = loss(losses, node);
    int[] unmet = dearestUnmet(node, caps);
    if (unmet == null) {
      if (loss < best - CLOSE) {
        best = loss;
        found = node.clone();
      }
      return;
    }
    if (loss + rise(unmet, node, caps) >= best - CLOSE) {
      return;
    }
    int[] narrowed = caps.clone();
    for (int column : byRise(unmet, node, caps)) {
      int[] next = node.clone();
      next[column] = unmet[column] + 1;
      branch(next, narrowed);
      narrowed[column] = Math.min(narrowed[column], unmet[column]);
    }
  }

  /** The unmet block whose cheapest way out costs most. */
  private int @Nullable [] dearestUnmet(int[] node, int[] caps) {
    int[] dearest = null;
    double most = -1;
    for (int[] block : blocks) {
      if (isBelow(node, block)) {
        double rise = rise(block, node, caps);
        if (rise > most) {
          most = rise;
          dearest = block;
        }
      }
    }
    return dearest;
  }

  private static boolean isBelow(int[] node, int[] block) {
    for (int column = 0; column < node.length; column++) {
      if (node[column] > block[column]) {
        return false;
      }
    }
    return true;
  }

  private double rise(int[] block, int[] node, int[] caps) {
    double least = Double.POSITIVE_INFINITY;
    for (int column = 0; column < node.length; column++) {
      if (block[column] < caps[column]) {
        least = Math.min(least, rise(block, node, column));
      }
    }
    return least;
  }

  private double rise(int[] block, int[] node, int column) {
    return losses[column][block[column] + 1] - losses[column][node[column]];
  }

  private List<Integer> byRise(int[] block, int[] node, int[] caps) {
    return java.util.stream.IntStream.range(0, node.length)
        .filter(column -> block[column] < caps[column])
        .boxed()
        .sorted(java.util.Comparator.comparingDouble(column -> rise(block, node, column)))
        .toList();
  }
}
