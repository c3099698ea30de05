package kg.koch.link.block;

/** Is shown pairs, block by block; one thread's own. */
public interface PairVisitor {

  /** A block whose pairs follow. */
  void begin(Block block);

  /** A pair, by the two records' places in the block. */
  void pair(int first, int second);
}
