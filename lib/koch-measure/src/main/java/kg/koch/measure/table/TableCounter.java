package kg.koch.measure.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.LongPredicate;
import kg.koch.measure.stay.MeasuredPerson;

/** Counts one table, person after person, on one thread. */
public interface TableCounter {

  /** Counts what this person adds to the table. */
  void visit(MeasuredPerson person);

  Tally tally();

  /**
   * Whether what a person adds depends on where the person lives under a definition. Of the others
   * nothing changes when a crossing is decided later.
   */
  default boolean readsStatuses() {
    return true;
  }

  /** Takes over what another thread's counter of the same table counted. */
  default void add(TableCounter other) {
    tally().add(other.tally());
  }

  /** Adds up to the totals. Once only, after the last person and the last counter added. */
  default void finish() {
    tally().finish();
  }

  /**
   * Writes what the counter knows of single persons and needs again if only some of them are
   * counted anew; before {@link #finish}. Most counters need nothing but their cells.
   */
  default void writeTo(DataOutput out) throws IOException {
    // Nothing: the cells add up.
  }

  /**
   * Whether the table of all persons is the table of some plus that of the others. Where it is not,
   * {@link #readFrom} brings what is known of the others.
   */
  default boolean addsUp() {
    return true;
  }

  /**
   * Takes over what another run wrote of persons.
   *
   * @param isKnown tells the persons this counter has been shown, of whom nothing is taken over
   */
  default void readFrom(DataInput in, LongPredicate isKnown) throws IOException {
    // Nothing was written.
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
