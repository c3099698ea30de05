package kg.koch.protect.cellkey;

/** Which numbers record keys are. Keys are added as whole numbers, modulo the size of the range. */
public enum KeyRange {
  /** From 0 to below 1 with 8 digits after the point, in units of 10^-8. */
  DECIMALS(NoiseTable.ONE),
  /** From 0 to 2^32 - 1. */
  INTEGERS(1L << 32);

  private final long size;

  KeyRange(long size) {
    this.size = size;
  }

  /** How many keys there are. */
  public long size() {
    return size;
  }

  /** The sum of two keys, again a key. */
  public long sum(long first, long second) {
    long sum = first + second;
    return sum >= size ? sum - size : sum;
  }
}
