package kg.koch.protect.cellkey;

/** The largest values of each cell. */
public final class LargestValues implements CellSums {

  private final int most;
  private final double[] values;

  /**
   * @param most how many are kept, at least 1
   */
  public LargestValues(int cells, int most) {
    this.most = most;
    this.values = new double[Math.multiplyExact(cells, most)];
  }

  /**
   * Adds a value.
   *
   * @param value at least 0
   */
  public void record(int cell, double value) {
    double falling = value;
    for (int at = cell * most; at < (cell + 1) * most && falling > 0; at++) {
      if (falling > values[at]) {
        double smaller = values[at];
        values[at] = falling;
        falling = smaller;
      }
    }
  }

  @Override
  public void add(int from, int to) {
    for (int rank = 0; rank < most; rank++) {
      record(to, values[from * most + rank]);
    }
  }

  /** The value of a rank, from 0; 0 if there are fewer. */
  public double value(int cell, int rank) {
    return values[cell * most + rank];
  }
}
