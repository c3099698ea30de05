package kg.koch.protect.audit;

import kg.koch.protect.cells.CellNumbers;

/**
 * What everybody can see of a table: how its cells add up, which are hidden, and the others'
 * counts.
 *
 * @param hidden by cell
 * @param counts by cell; of hidden cells not looked at
 */
@SuppressWarnings("ArrayRecordComponent")
public record PublishedCells(CellNumbers numbers, boolean[] hidden, long[] counts) {

  public PublishedCells {
    if (hidden.length != numbers.size() || counts.length != numbers.size()) {
      throw new IllegalArgumentException(
          "Expected %d cells; got %d and %d"
              .formatted(numbers.size(), hidden.length, counts.length));
    }
  }
}
