package kg.koch.measure.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kg.koch.measure.stay.CrossingRepair;
import kg.koch.measure.stay.MeasuredPerson;

/**
 * Counts persons again in the draws after the first, on one thread. A draw is a number that decides
 * every choice a run leaves to chance. Persons whose histories come out the same in every draw,
 * most of them, are counted once and for all.
 *
 * <p>See docs/methods/intervals-from-draws.md.
 */
public final class Redraws {

  private final List<CrossingRepair> draws;
  private final MeasuredPerson person;
  private final Map<String, DrawDifferences> differences = new HashMap<>();
  private final List<TableCounter> counters = new ArrayList<>();

  /**
   * @param person to measure other draws with; no one else's
   * @param draws the first is that of the published figures; with one there is nothing to do
   */
  public Redraws(MeasuredPerson person, List<CrossingRepair> draws) {
    this.person = person;
    this.draws = List.copyOf(draws);
  }

  /**
   * Takes in a table. One whose counts of a person depend on others is passed over: it has no
   * intervals.
   *
   * @param counter makes the counter of the table from its tally, for the person given above
   */
  public void begin(TableLayout layout, Function<Tally, TableCounter> counter) {
    if (draws.size() < 2) {
      return;
    }
    DrawDifferences ofTable = new DrawDifferences(layout, draws.size());
    TableCounter made = counter.apply(new Tally(layout, ofTable));
    if (made.addsUp()) {
      counters.add(made);
      differences.put(layout.id(), ofTable);
    }
  }

  /**
   * Counts the person in the draws in which the history is another.
   *
   * @param measured in the first draw
   */
  public void visit(MeasuredPerson measured) {
    visit(measured, OtherRecords.NONE);
  }

  /**
   * The same where not only what is put into the history may be another in a draw, but also what is
   * recorded.
   *
   * @param measured in the first draw
   */
  public void visit(MeasuredPerson measured, OtherRecords records) {
    if (counters.isEmpty() || records == OtherRecords.NONE && !person.mayDiffer(measured, draws)) {
      return;
    }
    int[] others = new int[draws.size()];
    int found = 0;
    for (int draw = 1; draw < draws.size(); draw++) {
      if (isMeasuredAsOther(measured, records, draw)) {
        others[found++] = draw;
        countIn(draw);
      }
    }
    if (found > 0) {
      person.measureAs(measured, draws.get(0));
      takeFrom(Arrays.copyOf(others, found));
    }
  }

  private boolean isMeasuredAsOther(MeasuredPerson measured, OtherRecords records, int draw) {
    if (records.areOtherIn(draw)) {
      records.fill(draw, person.history());
      person.measureWith(draws.get(draw));
      return true;
    }
    return person.measureIfOther(measured, draws.get(draw));
  }

  private void countIn(int draw) {
    differences.values().forEach(ofTable -> ofTable.countIn(draw));
    counters.forEach(counter -> counter.visit(person));
  }

  private void takeFrom(int[] others) {
    differences.values().forEach(ofTable -> ofTable.takeFrom(others));
    counters.forEach(counter -> counter.visit(person));
  }

  /** Takes over what another thread counted of the same tables. */
  public void add(Redraws other) {
    differences.forEach(
        (table, ofTable) -> ofTable.add(Objects.requireNonNull(other.differences.get(table))));
  }

  /** The intervals of every table counted again, by its identifier. */
  public Map<String, CellReaches> reaches() {
    Map<String, CellReaches> reaches = new HashMap<>();
    differences.forEach((table, ofTable) -> reaches.put(table, ofTable.reaches()));
    return reaches;
  }
}
