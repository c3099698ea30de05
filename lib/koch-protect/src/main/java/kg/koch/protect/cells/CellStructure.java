package kg.koch.protect.cells;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How numbered cells add up: every cell is a sum of inner cells. Those of one table are {@link
 * CellNumbers}, those of several that share cells {@link LinkedCells}. Immutable.
 */
public interface CellStructure {

  /** How many cells there are. */
  int size();

  /** True for cells that are the sum of no others. */
  boolean isInner(int cell);

  /** The inner cell and every cell it is part of. */
  int[] upwards(int inner);

  /** An order of cells by their codes: one that the order of lines in files does not change. */
  int compare(int first, int second);

  /** What a message calls a cell. */
  String name(int cell);

  /** Cells that are known to be two sums of different inner cells. */
  List<Link> links();

  /**
   * A cell that is the sum of these inner cells as well as of those.
   *
   * @param these inner cells that are not among those, ascending
   * @param those inner cells that are not among these, ascending
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Link(int cell, int[] these, int[] those) {

    /** All the inner cells, ascending. */
    public int[] inner() {
      return IntStream.concat(IntStream.of(these), IntStream.of(those)).sorted().toArray();
    }

    /** 1 for an inner cell among these, -1 for one among those. */
    public int sign(int innerCell) {
      return Arrays.binarySearch(these, innerCell) >= 0 ? 1 : -1;
    }
  }
}
