package kg.koch.link.weigh;

import java.util.Arrays;
import kg.koch.link.block.Block;
import kg.koch.link.compare.Scratch;

/**
 * Bounds of the weights of a block's pairs: never below the weight, so that nothing is lost by
 * them.
 *
 * <p>What is needed of each record is brought together once a block, comparison by comparison. A
 * bound, by which values agree, how rare they are and which sketches tell apart, is worked out for
 * one record with all others without a branch. Where it reaches, the values themselves lower it.
 * Most of what comparing values takes is waiting for memory; of a billion pairs of seven million
 * records all but a few in a hundred end before. One thread's own.
 */
final class BlockBounds {

  private final Scorer scorer;
  private final int least;
  private final int rowWidth;
  private final BoundColumn[] columns;
  private final Scratch scratch = new Scratch();
  private int[] rows = new int[0];
  private int[] bounds = new int[0];
  private int[] open = new int[0];
  private int[] reaching = new int[0];

  /**
   * @param least weight that pairs are to reach
   * @param rowWidth codes in a row
   */
  BlockBounds(Scorer scorer, float least, int rowWidth) {
    this.scorer = scorer;
    this.least = BoundColumn.floor(least);
    this.rowWidth = rowWidth;
    this.columns = new BoundColumn[scorer.size()];
    Arrays.setAll(columns, number -> new BoundColumn(scorer, number));
  }

  /** Brings together what is needed of a block's records. */
  void begin(Block block) {
    int size = block.size();
    rows = block.rows();
    if (size > bounds.length) {
      int room = 2 * size;
      bounds = new int[room];
      open = new int[room];
      reaching = new int[room];
      for (BoundColumn column : columns) {
        column.makeRoom(room);
      }
    }
    for (BoundColumn column : columns) {
      column.fill(rows, size, rowWidth);
    }
  }

  /**
   * Finds which records of a range may weigh enough with the first; {@link #reaching} tells them.
   *
   * @param known by place; records where it is not 0 are left out
   * @return how many there are
   */
  int row(int first, int from, int to, int[] known) {
    Arrays.fill(bounds, from, to, 0);
    Arrays.fill(open, from, to, 0);
    for (BoundColumn column : columns) {
      column.addTo(bounds, open, first, from, to);
    }
    int count = 0;
    for (int second = from; second < to; second++) {
      reaching[count] = second;
      count += bounds[second] >= least && known[second] == 0 ? 1 : 0;
    }
    int left = 0;
    for (int at = 0; at < count; at++) {
      reaching[left] = reaching[at];
      left += reachesByValues(first, reaching[at]) ? 1 : 0;
    }
    return left;
  }

  /** A record that may weigh enough, of those found last. */
  int reaching(int at) {
    return reaching[at];
  }

  private boolean reachesByValues(int first, int second) {
    int bound = bounds[second];
    int differing = open[second];
    while (differing != 0 && bound >= least) {
      int at = Integer.numberOfTrailingZeros(differing);
      differing &= differing - 1;
      float weight = scorer.different(at, rows, first * rowWidth, second * rowWidth, scratch);
      bound += BoundColumn.rounded(weight) - columns[at].different(first, second);
    }
    return bound >= least;
  }
}
