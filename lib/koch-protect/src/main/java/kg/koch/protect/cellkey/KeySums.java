package kg.koch.protect.cellkey;

/**
 * How many records each cell has, and the sum of their keys: the cell key. Added as whole numbers,
 * so the order of records does not matter.
 */
public final class KeySums implements CellSums {

  private final KeyRange range;
  private final int[] counts;
  private final long[] keys;

  public KeySums(int cells, KeyRange range) {
    this.range = range;
    this.counts = new int[cells];
    this.keys = new long[cells];
  }

  /** Adds a record. */
  public void record(int cell, long key) {
    records(cell, 1, key);
  }

  /**
   * Adds several records.
   *
   * @param key the sum of their keys, again a key
   */
  public void records(int cell, int count, long key) {
    counts[cell] = Math.addExact(counts[cell], count);
    keys[cell] = range.sum(keys[cell], key);
  }

  @Override
  public void add(int from, int to) {
    records(to, counts[from], keys[from]);
  }

  public int count(int cell) {
    return counts[cell];
  }

  /** The cell key, a number of the range. */
  public long key(int cell) {
    return keys[cell];
  }

  /** The noise of the count of a cell. */
  public int noise(int cell, NoiseTable table) {
    return table.noise(counts[cell], keys[cell], range);
  }
}
