package kg.koch.link.compare;

/** What comparisons of one thread write to: one mask of places a symbol, all 0 between two uses. */
public final class Scratch {

  final long[] masks = new long[64];

  /** What each comparison of a pair weighs, as far as it is known. */
  public final float[] weights = new float[64];

  /** Comparisons that find out how common something is have not told. */
  public static final float NOT_TOLD = 1;

  /**
   * How common what a comparison found is, as the natural logarithm of its share of the records;
   * written by comparisons that find out on the way.
   */
  public float logRarity = NOT_TOLD;

  /** Makes room for one thread's comparisons. */
  public Scratch() {}
}
