package kg.koch.app.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kg.koch.app.disclosure.AuditFindings.HiddenCell;
import kg.koch.app.disclosure.AuditFindings.OfTable;
import kg.koch.protect.audit.Attack;
import kg.koch.protect.audit.Attacker;
import kg.koch.protect.audit.Interval;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.Hierarchy;

/**
 * What an attacker can calculate of the hidden cells of tables, who has them all.
 *
 * @param tables one or more, of the same people
 * @param notes is told what was found
 */
public record AuditRun(List<CountTable> tables, Attacker attacker, Consumer<String> notes) {

  public AuditRun {
    tables = List.copyOf(tables);
  }

  /**
   * Attacks.
   *
   * @throws kg.koch.terms.BadInputException if the files are not as expected, or published cells do
   *     not add up
   */
  public AuditFindings run() {
    JoinedTables joined = new JoinedTables(tables);
    joined.tell(notes);
    AuditedCells cells = new AuditedCells(joined, notes);
    Map<Integer, Interval> intervals =
        joined.attacked(
            "Check that counts are those published and hierarchies those of the table.",
            () -> intervals(joined, cells));
    AuditFindings findings =
        new AuditFindings(
            IntStream.range(0, tables.size())
                .mapToObj(table -> ofTable(joined, table, cells, intervals))
                .toList(),
            joined.structure().size(),
            intervals.size(),
            (int) intervals.keySet().stream().filter(cells::isPrimary).count(),
            (int)
                intervals.entrySet().stream()
                    .filter(one -> cells.isPrimary(one.getKey()) && one.getValue().isDisclosed())
                    .count());
    notes.accept(
        String.format(
            Locale.ROOT,
            "%,d hidden cells; %,d primary ones are known",
            findings.hidden(),
            findings.disclosed()));
    return findings;
  }

  /** By cell that some table hides. */
  private Map<Integer, Interval> intervals(JoinedTables joined, AuditedCells cells) {
    Attack attack = new Attack(cells.published(), attacker);
    List<Integer> hidden =
        IntStream.range(0, joined.structure().size())
            .filter(cells::isHiddenInSome)
            .boxed()
            .toList();
    List<Interval> found = attack.intervals(hidden);
    Map<Integer, Interval> intervals = new HashMap<>();
    for (int at = 0; at < hidden.size(); at++) {
      intervals.put(hidden.get(at), found.get(at));
    }
    return intervals;
  }

  private OfTable ofTable(
      JoinedTables joined, int table, AuditedCells cells, Map<Integer, Interval> intervals) {
    CellNumbers numbers = joined.file(table).numbers();
    List<HiddenCell> hidden = new ArrayList<>();
    for (int cell = 0; cell < numbers.size(); cell++) {
      int place = joined.cell(table, cell);
      if (cells.isHiddenInSome(place)) {
        hidden.add(
            new HiddenCell(
                numbers.codes(cell),
                cells.isPrimary(place),
                Objects.requireNonNull(intervals.get(place))));
      }
    }
    return new OfTable(
        tables.get(table).name(),
        numbers.hierarchies().stream().map(Hierarchy::name).toList(),
        numbers.size(),
        hidden);
  }
}
