package kg.koch.app.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kg.koch.app.tabular.TableRow;
import kg.koch.protect.audit.PublishedCells;

/**
 * What everybody sees of tables: a cell that one of them shows is seen, whether others hide it or
 * not; cells without a row are taken for hidden.
 */
final class AuditedCells {

  private static final Set<String> ZERO_OR_ONE = Set.of("0", "1");
  private static final int NOWHERE = -1;

  private final JoinedTables tables;
  private final boolean[] primary;
  private final long[] counts;
  private final int[] shownIn;
  private final boolean[] isHiddenInSome;

  /**
   * Reads them.
   *
   * @param notes is told of cells without a row, and of those that some tables hide and others show
   * @throws kg.koch.terms.BadInputException if a row is not as expected, or two tables show
   *     different counts of a cell
   */
  AuditedCells(JoinedTables tables, Consumer<String> notes) {
    this.tables = tables;
    int size = tables.structure().size();
    primary = new boolean[size];
    counts = new long[size];
    shownIn = new int[size];
    isHiddenInSome = new boolean[size];
    Arrays.fill(shownIn, NOWHERE);
    int leftOut = 0;
    for (int table = 0; table < tables.tables().size(); table++) {
      leftOut += read(table);
    }
    if (leftOut > 0) {
      notes.accept(
          String.format(
              Locale.ROOT, "%,d cells are not in the file and taken for hidden", leftOut));
    }
    tellShown(notes);
  }

  /** Gives how many cells have no row. */
  private int read(int table) {
    CellFile file = tables.file(table);
    boolean[] isThere = new boolean[file.numbers().size()];
    boolean saysPrimary = file.table().has("primary");
    file.forEach(
        (row, cell) -> {
          requireOnce(isThere, row, cell, file);
          int place = tables.cell(table, cell);
          primary[place] |= saysPrimary && row.oneOf("primary", ZERO_OR_ONE).equals("1");
          if (row.oneOf("suppressed", ZERO_OR_ONE).equals("1")) {
            isHiddenInSome[place] = true;
          } else {
            show(table, row, place);
          }
        });
    int leftOut = 0;
    for (int cell = 0; cell < isThere.length; cell++) {
      if (!isThere[cell]) {
        isHiddenInSome[tables.cell(table, cell)] = true;
        leftOut++;
      }
    }
    return leftOut;
  }

  private static void requireOnce(boolean[] isThere, TableRow row, int cell, CellFile file) {
    if (isThere[cell]) {
      throw row.fault(
          file.numbers().hierarchies().get(0).name(),
          "each cell once",
          "Leave one of the rows out.");
    }
    isThere[cell] = true;
  }

  private void show(int table, TableRow row, int place) {
    CellFile file = tables.file(table);
    long count = file.count(row);
    if (shownIn[place] != NOWHERE && counts[place] != count) {
      throw row.fault(
          file.countColumn(),
          "%d, as for the same cell in %s"
              .formatted(counts[place], tables.file(shownIn[place]).table().name()),
          "Publish one count of a cell, or audit tables of other people by themselves.");
    }
    shownIn[place] = table;
    counts[place] = count;
  }

  private void tellShown(Consumer<String> notes) {
    List<String> names =
        IntStream.range(0, shownIn.length)
            .filter(cell -> isHiddenInSome[cell] && shownIn[cell] != NOWHERE)
            .mapToObj(tables.structure()::name)
            .toList();
    if (!names.isEmpty()) {
      notes.accept(
          String.format(
              Locale.ROOT,
              "%,d cells are hidden in one table and shown in another, such as %s",
              names.size(),
              names.get(0)));
    }
  }

  PublishedCells published() {
    boolean[] hidden = new boolean[shownIn.length];
    for (int cell = 0; cell < hidden.length; cell++) {
      hidden[cell] = shownIn[cell] == NOWHERE;
    }
    return new PublishedCells(tables.structure(), hidden, counts);
  }

  /** True for cells that one of the tables hides. */
  boolean isHiddenInSome(int cell) {
    return isHiddenInSome[cell];
  }

  boolean isPrimary(int cell) {
    return primary[cell];
  }
}
