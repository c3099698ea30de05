package kg.koch.link.block;

/** Is shown pairs, block by block; one thread's own. */
public interface PairVisitor {

  /** A block whose pairs follow. */
  void begin(Block block);

  /** A pair, by the two records' places in the block. */
  void pair(int first, int second);

  /**
   * The pairs of one record with those that follow it, at once: a visitor may have a quicker way
   * for many than one after another.
   *
   * @param known by place; pairs where it is not 0 were shown before and are not to be looked at
   */
  default void row(int first, int from, int to, int[] known) {
    for (int second = from; second < to; second++) {
      if (known[second] == 0) {
        pair(first, second);
      }
    }
  }
}
