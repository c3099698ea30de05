package kg.koch.app.disclosure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kg.koch.app.tabular.TableFile;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.protect.suppress.PublishingOrder;
import org.jspecify.annotations.Nullable;

/**
 * What an office asks of a pattern of hidden cells beside that it is safe.
 *
 * @param earlier tables in which cells were hidden, as {@link SuppressionRun} gives them, the last
 *     one last: each weighs half of what the next one does
 * @param publish cells that must be published
 * @param hide cells that must be hidden, whatever their count
 * @param use files that say how much cells are used: the more, the rather others are hidden
 */
public record CellChoices(
    List<Path> earlier, @Nullable Path publish, @Nullable Path hide, List<Path> use) {

  /** Nothing is asked. */
  public static final CellChoices NONE = new CellChoices(List.of(), null, null, List.of());

  private static final Set<String> ZERO_OR_ONE = Set.of("0", "1");

  public CellChoices {
    earlier = List.copyOf(earlier);
    use = List.copyOf(use);
  }

  /** Whether nothing is asked. */
  public boolean isNone() {
    return isNoneButUse() && use.isEmpty();
  }

  /** Whether nothing is asked but to look at how much cells are used. */
  public boolean isNoneButUse() {
    return earlier.isEmpty() && publish == null && hide == null;
  }

  /**
   * The same, read.
   *
   * @param sensitive by cell
   * @throws kg.koch.terms.BadInputException if a file is not as expected, a sensitive cell is to be
   *     published, or one that cannot be hidden is to be hidden
   */
  ChosenCells read(CrossedTable table, boolean[] sensitive) {
    boolean[] published = published(table, sensitive);
    PublishingOrder order =
        new PublishingOrder(
            published, new double[table.size()], CellUse.read(use, table.numbers()));
    boolean[] hiddenLast = new boolean[table.size()];
    for (Path file : earlier) {
      hiddenLast = hidden(file, table.numbers());
      order = order.after(hiddenLast);
    }
    return new ChosenCells(primary(table, sensitive, published), order, hiddenLast);
  }

  private static CellList open(Path file, CellNumbers numbers, String... further) {
    List<String> columns = new ArrayList<>();
    numbers.hierarchies().stream().map(Hierarchy::name).forEach(columns::add);
    columns.addAll(List.of(further));
    return new CellList(TableFile.read(file, columns.toArray(String[]::new)), numbers);
  }

  /** Cells that are not in the file were not hidden. */
  private static boolean[] hidden(Path file, CellNumbers numbers) {
    boolean[] hidden = new boolean[numbers.size()];
    open(file, numbers, "suppressed")
        .forEach((row, cell) -> hidden[cell] = row.oneOf("suppressed", ZERO_OR_ONE).equals("1"));
    return hidden;
  }

  private boolean[] published(CrossedTable table, boolean[] sensitive) {
    boolean[] published = new boolean[table.size()];
    if (publish != null) {
      CellList cells = open(publish, table.numbers());
      cells.forEach(
          (row, cell) -> {
            if (sensitive[cell]) {
              throw cells.fault(
                  row,
                  cell,
                  "a cell that is not sensitive, as it must be published",
                  "whose count is %d".formatted(table.count(cell)),
                  "Leave the row out, or name a total the cell is part of.");
            }
            published[cell] = true;
          });
    }
    return published;
  }

  private boolean[] primary(CrossedTable table, boolean[] sensitive, boolean[] published) {
    boolean[] primary = Arrays.copyOf(sensitive, sensitive.length);
    if (hide != null) {
      CellList cells = open(hide, table.numbers());
      cells.forEach(
          (row, cell) -> {
            if (published[cell]) {
              throw cells.fault(
                  row,
                  cell,
                  "a cell that may be hidden",
                  "which must be published (%s)".formatted(publish),
                  "Leave it out of one of the files.");
            }
            if (!table.takesPart(cell)) {
              throw cells.fault(
                  row,
                  cell,
                  "a cell that may be hidden",
                  "which is 0, and zeros are published",
                  "Leave the row out, or give --zeros hideable.");
            }
            primary[cell] = true;
          });
    }
    return primary;
  }
}
