package kg.koch.measure.table;

import kg.koch.measure.stay.MeasuredPerson;

/** Counts one table, person after person, on one thread. */
public interface TableCounter {

  /** Counts what this person adds to the table. */
  void visit(MeasuredPerson person);

  Tally tally();

  /** Takes over what another thread's counter of the same table counted. */
  default void add(TableCounter other) {
    tally().add(other.tally());
  }

  /**
   * Whether what a person adds depends on that person alone, so that persons whose histories are
   * the same in every draw need not be counted again.
   */
  default boolean countsEachPersonAlone() {
    return true;
  }

  /** Adds up to the totals. Once only, after the last person and the last counter added. */
  default void finish() {
    tally().finish();
  }

  /**
   * Whether a cell is one that could have been counted. A cell that could not (a definition whose
   * burn-in is not over) is left out of the table; one that could and was not is zero.
   *
   * @param positions of the cell's codes, by dimension of the table
   */
  default boolean isMeasured(int[] positions) {
    return true;
  }
}
