package kg.koch.app.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableOutput;
import kg.koch.app.tabular.TableRow;
import kg.koch.protect.audit.Attack;
import kg.koch.protect.audit.Attacker;
import kg.koch.protect.audit.Interval;
import kg.koch.protect.audit.PublishedCells;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.Hierarchy;

/**
 * What an attacker can calculate of the hidden cells of a table.
 *
 * @param notes is told what was found
 */
public record AuditRun(CellSource source, Attacker attacker, Consumer<String> notes) {

  private static final Set<String> ZERO_OR_ONE = Set.of("0", "1");

  /**
   * Attacks.
   *
   * @throws kg.koch.terms.BadInputException if the files are not as expected, or published cells do
   *     not add up
   */
  public TableOutput run() {
    CellFile cells = source.open();
    CellNumbers numbers = cells.numbers();
    boolean[] hidden = new boolean[numbers.size()];
    boolean[] primary = new boolean[numbers.size()];
    boolean[] isThere = new boolean[numbers.size()];
    long[] counts = new long[numbers.size()];
    Arrays.fill(hidden, true);
    boolean saysPrimary = cells.table().has("primary");
    cells.forEach(
        (row, cell) -> {
          requireOnce(isThere, row, cell, numbers);
          hidden[cell] = row.oneOf("suppressed", ZERO_OR_ONE).equals("1");
          primary[cell] = saysPrimary && row.oneOf("primary", ZERO_OR_ONE).equals("1");
          counts[cell] = hidden[cell] ? 0 : cells.count(row);
        });
    tellLeftOut(isThere);
    Attack attack =
        MethodRefusal.in(
            cells.table(),
            "",
            "Check that counts are those published and hierarchies those of the table.",
            () -> new Attack(new PublishedCells(numbers, hidden, counts), attacker));
    return output(numbers, hidden, primary, attack);
  }

  private static void requireOnce(boolean[] isThere, TableRow row, int cell, CellNumbers numbers) {
    if (isThere[cell]) {
      throw row.fault(
          numbers.hierarchies().get(0).name(), "each cell once", "Leave one of the rows out.");
    }
    isThere[cell] = true;
  }

  private void tellLeftOut(boolean[] isThere) {
    int leftOut = 0;
    for (boolean there : isThere) {
      leftOut += there ? 0 : 1;
    }
    if (leftOut > 0) {
      notes.accept(
          String.format(
              Locale.ROOT, "%,d cells are not in the file and taken for hidden", leftOut));
    }
  }

  private TableOutput output(
      CellNumbers numbers, boolean[] hidden, boolean[] primary, Attack attack) {
    String[] columns =
        Stream.concat(
                numbers.hierarchies().stream().map(Hierarchy::name),
                Stream.of("primary", "low", "high", "disclosed"))
            .toArray(String[]::new);
    TableOutput output = new TableOutput(columns);
    List<Integer> cells =
        IntStream.range(0, hidden.length).filter(cell -> hidden[cell]).boxed().toList();
    List<Interval> intervals = attack.intervals(cells);
    int disclosed = 0;
    for (int at = 0; at < cells.size(); at++) {
      int cell = cells.get(at);
      Interval interval = intervals.get(at);
      List<Object> row = new ArrayList<>(numbers.codes(cell));
      row.add(primary[cell] ? 1 : 0);
      row.add(rounded(interval.low()));
      row.add(Double.isInfinite(interval.high()) ? "" : rounded(interval.high()));
      row.add(interval.isDisclosed() ? 1 : 0);
      output.row(row.toArray());
      disclosed += interval.isDisclosed() && primary[cell] ? 1 : 0;
    }
    notes.accept(
        String.format(
            Locale.ROOT, "%,d hidden cells; %,d primary ones are known", cells.size(), disclosed));
    return output;
  }

  /** Solvers are right to about a billionth. */
  private static double rounded(double bound) {
    return Math.rint(bound * 1e6) / 1e6;
  }
}
