package kg.koch.app.disclosure;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.Hierarchy;
import org.jspecify.annotations.Nullable;

/** A file of cells: a column of codes for each dimension, and what is said of the cell. */
final class CellFile {

  private static final Set<String> SAID_OF_CELLS = Set.of("primary", "suppressed", "published");

  private final TableFile table;
  private final CellNumbers numbers;
  private final String count;

  /**
   * @param count name of the column of counts; null where it is the only one that is no dimension
   */
  CellFile(Path file, List<Hierarchy> hierarchies, @Nullable String count) {
    String[] dimensions = hierarchies.stream().map(Hierarchy::name).toArray(String[]::new);
    this.table = TableFile.read(file, dimensions);
    this.numbers =
        MethodRefusal.in(
            table, "", "Use fewer dimensions or categories.", () -> new CellNumbers(hierarchies));
    this.count = count == null ? onlyOther(List.of(dimensions)) : count;
  }

  private String onlyOther(List<String> dimensions) {
    List<String> others =
        table.columns().stream()
            .filter(column -> !dimensions.contains(column) && !SAID_OF_CELLS.contains(column))
            .toList();
    if (others.contains("count") || others.size() == 1) {
      return others.contains("count") ? "count" : others.get(0);
    }
    throw table.fault(
        "a column of counts",
        "the columns " + others,
        "Name it with --count, or a hierarchy each.");
  }

  CellNumbers numbers() {
    return numbers;
  }

  TableFile table() {
    return table;
  }

  /** Says each row and its cell. */
  void forEach(ObjIntConsumer<TableRow> taker) {
    new CellList(table, numbers).forEach(taker);
  }

  /**
   * The table whose inner cells the rows are; several rows of one cell are added.
   *
   * @param withZeros whether inner cells without anybody take part
   */
  CrossedTable inner(boolean withZeros) {
    long[] counts = new long[numbers.size()];
    forEach(
        (row, cell) -> {
          requireInner(row, cell);
          counts[cell] += count(row);
        });
    return CrossedTable.of(numbers, counts, withZeros);
  }

  /** Refuses a row of a cell that is a sum of others. */
  void requireInner(TableRow row, int cell) {
    for (int dimension = 0; dimension < numbers.hierarchies().size(); dimension++) {
      Hierarchy hierarchy = numbers.hierarchies().get(dimension);
      if (!hierarchy.isLeaf(numbers.category(cell, dimension))) {
        throw row.fault(
            hierarchy.name(),
            "a category without parts",
            "Give inner cells only; sums are made from them.");
      }
    }
  }

  /** Name of the column of counts. */
  String countColumn() {
    return count;
  }

  /** The count of a row, 0 or more. */
  long count(TableRow row) {
    long value = row.whole(count);
    if (value < 0) {
      throw row.fault(count, "0 or more", "Correct the row; a count is never below 0.");
    }
    return value;
  }
}
