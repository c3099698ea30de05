package kg.koch.protect.audit;

import kg.koch.protect.cells.CellStructure;

/**
 * What everybody can see of a table, or of several: how cells add up, which are hidden, and the
 * others' counts.
 *
 * @param hidden by cell
 * @param counts by cell; of hidden cells not looked at
 */
@SuppressWarnings("ArrayRecordComponent")
public record PublishedCells(CellStructure structure, boolean[] hidden, long[] counts) {

  public PublishedCells {
    if (hidden.length != structure.size() || counts.length != structure.size()) {
      throw new IllegalArgumentException(
          "Expected %d cells; got %d and %d"
              .formatted(structure.size(), hidden.length, counts.length));
    }
  }
}
