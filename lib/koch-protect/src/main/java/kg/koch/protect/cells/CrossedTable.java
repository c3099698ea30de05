package kg.koch.protect.cells;

/** Counts of every cell of crossed hierarchies, as sums of inner cells. Immutable. */
public final class CrossedTable extends CountedCells {

  private final CellNumbers numbers;

  private CrossedTable(CellNumbers numbers, long[] innerCounts, boolean[] takesPart) {
    super(numbers, innerCounts, takesPart);
    this.numbers = numbers;
  }

  /**
   * Adds inner cells up.
   *
   * @param innerCounts by cell, at least 0; of inner cells only
   * @param withZeros whether inner cells without anybody take part
   */
  public static CrossedTable of(CellNumbers numbers, long[] innerCounts, boolean withZeros) {
    return of(numbers, innerCounts, takingPart(numbers, innerCounts, withZeros));
  }

  /**
   * Adds inner cells up.
   *
   * @param innerCounts by cell, at least 0; of inner cells only
   * @param takesPart by cell, which inner cells take part: all that are not 0, and some that are
   */
  public static CrossedTable of(CellNumbers numbers, long[] innerCounts, boolean[] takesPart) {
    return new CrossedTable(numbers, innerCounts, takesPart);
  }

  public CellNumbers numbers() {
    return numbers;
  }
}
