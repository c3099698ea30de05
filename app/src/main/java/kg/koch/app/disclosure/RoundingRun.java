package kg.koch.app.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kg.koch.app.tabular.TableOutput;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.protect.rounding.RoundedCounts;

/**
 * Counts of inner cells in, every cell of the crossed hierarchies out, rounded so that they add up.
 *
 * @param method by which they are rounded
 * @param notes is told how far counts were moved, and what that leaves to guess
 */
public record RoundingRun(CellSource source, RoundingMethod method, Consumer<String> notes) {

  /**
   * Rounds.
   *
   * @throws kg.koch.terms.BadInputException if the files are not as expected, or the table cannot
   *     be rounded so
   */
  public TableOutput run() {
    CellFile cells = source.open();
    CrossedTable table = cells.inner(false);
    RoundedCounts rounded = method.round(cells.table(), table);
    notes.accept(
        String.format(
            Locale.ROOT,
            "%,d cells that add up: no count changed by more than %d, on average by %.3f. %s",
            table.size(),
            rounded.largestDifference(),
            rounded.meanDifference(),
            method.attackersInterval()));
    return output(table, rounded);
  }

  private static TableOutput output(CrossedTable table, RoundedCounts rounded) {
    String[] columns =
        Stream.concat(
                table.numbers().hierarchies().stream().map(Hierarchy::name),
                Stream.of("count", "difference", "published"))
            .toArray(String[]::new);
    TableOutput output = new TableOutput(columns);
    for (int cell = 0; cell < table.size(); cell++) {
      List<Object> row = new ArrayList<>(table.numbers().codes(cell));
      row.add(table.count(cell));
      row.add(rounded.difference(cell));
      row.add(rounded.isPublished(cell) ? rounded.count(cell) : "");
      output.row(row.toArray());
    }
    return output;
  }
}
