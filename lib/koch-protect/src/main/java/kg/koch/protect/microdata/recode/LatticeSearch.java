package kg.koch.protect.microdata.recode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The levels of generalisation that lose least information and make classes as required.
 *
 * <p>Classes only grow when categories are joined, so all that lies below a failing node of the
 * lattice fails too (Samarati 2001; El Emam et al. 2009 search it so). Here the node of least loss
 * that no known failure excludes is tried; if it fails, it is carried upwards as far as it still
 * fails, which excludes as much as possible; the first that passes is the one of least loss. Of
 * millions of nodes some thousands are looked at.
 *
 * <p>At most {@value #MOST_EVALUATED} nodes are looked at; then, or where the next node cannot be
 * found within {@value #MOST_BRANCHES} branches, the best one known is given, with a bound on the
 * least loss. With rules on sensitive values and a share above 0, a failing class may spoil
 * another, so the result is not proven to be the least.
 */
public final class LatticeSearch {

  static final int MOST_EVALUATED = 5_000;
  static final int MOST_BRANCHES = 2_000_000;
  private static final double CLOSE = 1e-12;

  private final Lattice lattice;
  private final double[][] losses;
  private final List<int[]> blocks = new ArrayList<>();
  private int[] best;
  private double bound;
  private boolean wasCut;

  /**
   * Levels that were found.
   *
   * @param levels by column
   * @param loss weighted sum of the columns' losses
   * @param bound no levels have less loss than this
   * @param isLeast whether that is proven
   * @param failing records in classes that are not as required yet
   * @param evaluated nodes looked at
   * @param nodes of the whole lattice
   */
  public record Found(
      List<Integer> levels,
      double loss,
      double bound,
      boolean isLeast,
      long failing,
      int evaluated,
      double nodes) {}

  private LatticeSearch(Lattice lattice, double[][] losses) {
    this.lattice = lattice;
    this.losses = losses;
    this.best = IntStream.range(0, losses.length).map(at -> losses[at].length - 1).toArray();
  }

  /**
   * Searches.
   *
   * @param columns one or more, of the same records
   * @param importance by column: how much its losses count; above 0
   * @param highest by column: the coarsest level that may be used, as declared
   * @throws InfeasibleException if even the coarsest levels are not enough
   */
  public static Found of(
      List<Generalisation> columns, double[] importance, int[] highest, Requirement requirement) {
    double[][] losses = new double[columns.size()][];
    for (int column = 0; column < losses.length; column++) {
      int levels = allowed(columns.get(column), highest[column]);
      losses[column] = new double[levels];
      for (int level = 0; level < levels; level++) {
        losses[column][level] = importance[column] * columns.get(column).loss(level);
      }
    }
    LatticeSearch search = new LatticeSearch(new Lattice(columns, requirement), losses);
    return search.found(requirement);
  }

  private static int allowed(Generalisation column, int highest) {
    int levels = 1;
    while (levels <= column.last() && column.declared(levels) <= highest) {
      levels++;
    }
    return levels;
  }

  private Found found(Requirement requirement) {
    if (!lattice.passes(best)) {
      throw new InfeasibleException(
          requirement.size(), lattice.records(), lattice.failing(best), requirement.share());
    }
    best = lowered(best);
    boolean isComplete = search();
    double nodes = 1;
    for (double[] levels : losses) {
      nodes *= levels.length;
    }
    double loss = CheapestNode.loss(losses, best);
    return new Found(
        IntStream.of(best).boxed().toList(),
        loss,
        isComplete ? loss : bound,
        isComplete && requirement.isMonotone(),
        lattice.failing(best),
        lattice.evaluated(),
        nodes);
  }

  /** Whether the best node is that of least loss. */
  private boolean search() {
    while (lattice.evaluated() < MOST_EVALUATED) {
      int[] next = next();
      if (next == null) {
        return !wasCut;
      }
      bound = CheapestNode.loss(losses, next);
      if (lattice.passes(next)) {
        best = next;
        return true;
      }
      blocks.add(raised(next));
    }
    return false;
  }

  private int @Nullable [] next() {
    try {
      return CheapestNode.of(losses, blocks, MOST_BRANCHES, CheapestNode.loss(losses, best));
    } catch (CheapestNode.TooManyException tooMany) {
      wasCut = true;
      return null;
    }
  }

  /** A passing node, as low as single columns can be lowered, those first that lose most. */
  private int[] lowered(int[] node) {
    int[] low = node.clone();
    List<Integer> columns =
        IntStream.range(0, node.length)
            .boxed()
            .sorted(Comparator.comparingDouble(column -> -losses[column][node[column]]))
            .toList();
    for (int column : columns) {
      while (low[column] > 0 && passesAt(low, column, low[column] - 1)) {
        low[column]--;
      }
    }
    return low;
  }

  /** A failing node, as high as it still fails; columns that cost least to raise first. */
  private int[] raised(int[] node) {
    int[] high = node.clone();
    List<Integer> columns =
        IntStream.range(0, node.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    column ->
                        losses[column][losses[column].length - 1] - losses[column][node[column]]))
            .toList();
    for (int column : columns) {
      int from = high[column];
      int to = losses[column].length - 1;
      while (from < to) {
        int middle = (from + to + 1) / 2;
        if (passesAt(high, column, middle)) {
          to = middle - 1;
        } else {
          from = middle;
        }
      }
      high[column] = from;
    }
    return high;
  }

  /** What passes on the way may be better than the best one known. */
  private boolean passesAt(int[] node, int column, int level) {
    int[] other = node.clone();
    other[column] = level;
    boolean passes = lattice.passes(other);
    if (passes && CheapestNode.loss(losses, other) < CheapestNode.loss(losses, best) - CLOSE) {
      best = other;
    }
    return passes;
  }
}
