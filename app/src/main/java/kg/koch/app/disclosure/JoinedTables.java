package kg.koch.app.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableFile;
import kg.koch.protect.audit.Certificate;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CellStructure;
import kg.koch.protect.cells.CountedCells;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.LinkedCells;
import kg.koch.protect.elimination.LargeFractionException;
import org.jspecify.annotations.Nullable;

/**
 * Tables whose cells are one system: those that tables share are one. A table alone keeps the
 * numbers of its cells.
 */
final class JoinedTables {

  private static final int NOWHERE = -1;

  private final List<CountTable> tables;
  private final List<CellFile> files;
  private final @Nullable LinkedCells linked;

  /**
   * Opens the files.
   *
   * @throws kg.koch.terms.BadInputException if one is not as expected, or codes are grouped in ways
   *     that cannot both be
   */
  JoinedTables(List<CountTable> tables) {
    this.tables = List.copyOf(tables);
    this.files = tables.stream().map(table -> table.source().open()).toList();
    this.linked =
        tables.size() == 1
            ? null
            : MethodRefusal.in(
                files(),
                "Give codes that stand for the same the same parts in every hierarchy, and others"
                    + " other codes.",
                () ->
                    new LinkedCells(
                        tables.stream().map(CountTable::name).toList(),
                        files.stream().map(CellFile::numbers).toList()));
  }

  List<CountTable> tables() {
    return tables;
  }

  CellFile file(int table) {
    return files.get(table);
  }

  /** All the files of cells. */
  List<TableFile> files() {
    return files.stream().map(CellFile::table).toList();
  }

  CellStructure structure() {
    return linked == null ? files.get(0).numbers() : linked;
  }

  /** The number of a table's cell among the cells of all. */
  int cell(int table, int cell) {
    return linked == null ? cell : linked.cell(table, cell);
  }

  /** Says how many cells there are, where there are several tables. */
  void tell(Consumer<String> notes) {
    if (linked != null) {
      int all = files.stream().mapToInt(file -> file.numbers().size()).sum();
      notes.accept(
          String.format(
              Locale.ROOT,
              "%d tables of %,d cells, %,d of them different",
              tables.size(),
              all,
              linked.size()));
    }
  }

  /** The table of inner cells that each file holds. */
  List<CrossedTable> counts(boolean withZeros) {
    return files.stream().map(file -> file.inner(withZeros)).toList();
  }

  /**
   * The counts of all tables.
   *
   * @param counts as {@link #counts} gives them
   * @throws kg.koch.terms.BadInputException if two tables differ in a cell they share
   */
  CountedCells counted(List<CrossedTable> counts, boolean withZeros) {
    return linked == null
        ? counts.get(0)
        : MethodRefusal.in(
            files(),
            "Make all tables from the same records, or protect those of other people by"
                + " themselves.",
            () -> linked.counted(counts, withZeros));
  }

  /**
   * What an attack gives.
   *
   * @param whatToDo said to the user when it is refused
   * @throws kg.koch.terms.BadInputException if published cells contradict each other, or how cells
   *     follow others cannot be told exactly
   */
  <T> T attacked(String whatToDo, Supplier<T> attack) {
    return MethodRefusal.in(
        files(),
        whatToDo,
        () -> {
          try {
            return attack.get();
          } catch (LargeFractionException refused) {
            throw MethodRefusal.of(
                refused,
                files.get(0).table(),
                "Give fewer groupings of one dimension, or fewer tables at once.");
          }
        });
  }

  /** What is said of the cells of all tables, of those of one. */
  boolean[] of(int table, boolean[] all) {
    boolean[] own = new boolean[file(table).numbers().size()];
    for (int cell = 0; cell < own.length; cell++) {
      own[cell] = all[cell(table, cell)];
    }
    return own;
  }

  /** The sum of inner cells of one table. */
  Certificate sum(int table, int[] inner) {
    return linked == null
        ? Certificate.sum(inner)
        : Certificate.sum(
            Arrays.stream(inner)
                .flatMap(cell -> Arrays.stream(linked.inner(linked.cell(table, cell))))
                .sorted()
                .toArray());
  }

  /** By cell of all tables, what a reader of one of them calls it. */
  List<String> names(int table) {
    CellStructure structure = structure();
    CellNumbers numbers = file(table).numbers();
    int[] own = new int[structure.size()];
    Arrays.fill(own, NOWHERE);
    for (int cell = 0; cell < numbers.size(); cell++) {
      own[cell(table, cell)] = cell;
    }
    List<String> names = new ArrayList<>();
    for (int cell = 0; cell < own.length; cell++) {
      names.add(own[cell] == NOWHERE ? structure.name(cell) : numbers.name(own[cell]));
    }
    return names;
  }
}
