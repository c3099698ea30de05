package kg.koch.protect.cellkey;

import java.util.List;
import kg.koch.protect.cells.CellNumbers;

/** What is added up by cell. */
public interface CellSums {

  /** Adds what one cell has to another. */
  void add(int from, int to);

  /** Adds what inner cells have to every cell they are part of; once only. */
  static void addUp(CellNumbers numbers, List<CellSums> sums) {
    for (int cell = 0; cell < numbers.size(); cell++) {
      if (numbers.isInner(cell)) {
        int[] cells = numbers.upwards(cell);
        for (CellSums some : sums) {
          // The first is the cell itself.
          for (int at = 1; at < cells.length; at++) {
            some.add(cell, cells[at]);
          }
        }
      }
    }
  }
}
