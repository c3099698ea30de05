package kg.koch.app.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.app.tabular.TableOutput;
import kg.koch.protect.audit.Attacker;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.protect.suppress.SafeSuppression;
import kg.koch.protect.suppress.Suppression;

/**
 * Counts of inner cells in, every cell of the crossed hierarchies out, those hidden that must be.
 *
 * @param most counts from 1 to this are sensitive; where zeros are protected 0 is too
 * @param notes is told what was hidden
 */
public record SuppressionRun(
    CellSource source, long most, boolean zerosAreProtected, Consumer<String> notes) {

  /** Every cell, and how many sensitive ones an attacker still knows: none, as a rule. */
  public record Outcome(TableOutput table, int disclosed) {}

  /**
   * Hides.
   *
   * @throws kg.koch.terms.BadInputException if the files are not as expected
   */
  public Outcome run() {
    CrossedTable table = source.open().inner(zerosAreProtected);
    boolean[] sensitive = new boolean[table.size()];
    for (int cell = 0; cell < sensitive.length; cell++) {
      sensitive[cell] = table.takesPart(cell) && table.count(cell) <= most;
    }
    Attacker attacker = zerosAreProtected ? Attacker.NON_NEGATIVE : Attacker.ZEROS_PUBLISHED;
    SafeSuppression safe = SafeSuppression.of(table, sensitive, attacker);
    tell(sensitive, safe);
    return new Outcome(output(table, sensitive, safe.suppression()), safe.disclosed().size());
  }

  private void tell(boolean[] sensitive, SafeSuppression safe) {
    long primary = IntStream.range(0, sensitive.length).filter(cell -> sensitive[cell]).count();
    notes.accept(
        String.format(
            Locale.ROOT,
            "%,d cells: %,d sensitive, %,d more hidden; attacked %d times, %,d known at the end",
            sensitive.length,
            primary,
            safe.suppression().size() - primary,
            safe.rounds(),
            safe.disclosed().size()));
  }

  private static TableOutput output(
      CrossedTable table, boolean[] sensitive, Suppression suppression) {
    CellNumbers numbers = table.numbers();
    String[] columns =
        Stream.concat(
                numbers.hierarchies().stream().map(Hierarchy::name),
                Stream.of("count", "primary", "suppressed", "published", "because"))
            .toArray(String[]::new);
    TableOutput output = new TableOutput(columns);
    for (int cell = 0; cell < table.size(); cell++) {
      boolean isHidden = suppression.isHidden(cell);
      List<Object> row = new ArrayList<>(numbers.codes(cell));
      row.add(table.count(cell));
      row.add(sensitive[cell] ? 1 : 0);
      row.add(isHidden ? 1 : 0);
      row.add(isHidden ? "" : table.count(cell));
      row.add(isHidden ? String.join("/", numbers.codes(suppression.because()[cell])) : "");
      output.row(row.toArray());
    }
    return output;
  }
}
