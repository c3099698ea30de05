package kg.koch.protect.cellkey;

/**
 * Sums of numbers with 9 digits after the point, exact, so that the order of records does not
 * matter.
 */
public final class DecimalSums implements CellSums {

  /** Units of which 1 is made. */
  public static final long ONE = 1_000_000_000;

  private final long[] wholes;

  /** Fractions of so many records as there are people on earth have room. */
  private final long[] fractions;

  public DecimalSums(int cells) {
    this.wholes = new long[cells];
    this.fractions = new long[cells];
  }

  /**
   * Adds a number.
   *
   * @param units in 10^-9
   */
  public void record(int cell, long units) {
    wholes[cell] += Math.floorDiv(units, ONE);
    fractions[cell] += Math.floorMod(units, ONE);
  }

  @Override
  public void add(int from, int to) {
    wholes[to] += wholes[from];
    fractions[to] += fractions[from];
  }

  /** The sum, as the double next to it. */
  public double sum(int cell) {
    long whole = wholes[cell] + Math.floorDiv(fractions[cell], ONE);
    return whole + Math.floorMod(fractions[cell], ONE) / (double) ONE;
  }
}
