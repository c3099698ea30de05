package kg.koch.protect.optimal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.sensitivity.GroupDisclosure.Difference;
import kg.koch.protect.sensitivity.MagnitudeTable;
import kg.koch.protect.sensitivity.Sensitivity;
import kg.koch.protect.suppress.Levels;

/**
 * What somebody who sees the published cells must not come too near to. It is met at the latest
 * when all cells are hidden.
 *
 * @param cell the sensitive cell for whose sake it is
 * @param rows inner cells whose sum it is about, by their numbers in the table
 * @param lower how far below the sum its interval must reach
 * @param upper how far above
 * @param isEither whether one of the two is enough
 * @param own inner cells the attacker knows, by their numbers in the table, ascending
 */
@SuppressWarnings("ArrayRecordComponent")
public record Demand(
    int cell, int[] rows, double lower, double upper, boolean isEither, int[] own) {

  private static final int[] OUTSIDER = {};

  public Demand {
    if (!(lower >= 0 && upper >= 0) || rows.length == 0) {
      throw new IllegalArgumentException(
          "Expected levels of 0 or more of a sum of inner cells; got %s and %s of %d"
              .formatted(lower, upper, rows.length));
    }
  }

  /**
   * That a count is not known: two whole numbers fit.
   *
   * @param sensitive by cell; cells in which no inner cell takes part are not looked at
   */
  public static List<Demand> ofCounts(CrossedTable table, boolean[] sensitive) {
    return IntStream.range(0, table.size())
        .filter(cell -> sensitive[cell] && table.takesPart(cell))
        .mapToObj(cell -> new Demand(cell, table.inner(cell), 1, 1, true, OUTSIDER))
        .toList();
  }

  /** That differences of cells are not known. */
  public static List<Demand> ofDifferences(CrossedTable table, List<Difference> differences) {
    int[] rowOf = rowOf(table);
    return differences.stream()
        .map(
            one ->
                new Demand(
                    one.part(),
                    IntStream.of(one.rest()).map(cell -> rowOf[cell]).toArray(),
                    1,
                    1,
                    true,
                    OUTSIDER))
        .toList();
  }

  /** That nobody, and no contributor who gives all of some inner cells, comes within the levels. */
  public static List<Demand> ofMagnitudes(MagnitudeTable table, Levels levels) {
    int[] rowOf = rowOf(table.cells());
    List<Demand> demands = new ArrayList<>();
    List<int[]> attackers = new ArrayList<>(List.of(OUTSIDER));
    attackers.addAll(table.single());
    for (int[] ownCells : attackers) {
      int[] own = IntStream.of(ownCells).map(cell -> rowOf[cell]).sorted().toArray();
      for (int cell : levels.cells()) {
        Sensitivity judged = levels.judged().get(cell).orElseThrow();
        if (!table.holdsSome(cell, ownCells)) {
          demands.add(
              new Demand(
                  cell, table.cells().inner(cell), judged.lower(), judged.upper(), false, own));
        }
      }
    }
    return demands;
  }

  private static int[] rowOf(CrossedTable table) {
    int[] rowOf = new int[table.size()];
    for (int row = 0; row < table.innerSize(); row++) {
      rowOf[table.cellOf(row)] = row;
    }
    return rowOf;
  }
}
