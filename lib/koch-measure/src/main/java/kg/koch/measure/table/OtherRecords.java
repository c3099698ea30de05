package kg.koch.measure.table;

import kg.koch.measure.stay.PersonHistory;

/**
 * What is recorded of a person where it is another in some draws than in the first: records whose
 * link to the person is uncertain.
 */
public interface OtherRecords {

  /** The same is recorded in every draw. */
  OtherRecords NONE =
      new OtherRecords() {
        @Override
        public boolean areOtherIn(int draw) {
          return false;
        }

        @Override
        public void fill(int draw, PersonHistory history) {
          throw new IllegalStateException("Expected a draw in which other records are there");
        }
      };

  /**
   * Whether a draw has other records than the first.
   *
   * @param draw from 0; the first draw is 0
   */
  boolean areOtherIn(int draw);

  /** Fills a history with what is recorded of the person in such a draw. */
  void fill(int draw, PersonHistory history);
}
