package kg.koch.measure.table;

import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.PersonHistory;

/**
 * C6: persons who stand in the person register's snapshots at both ends of a year, in one as
 * citizens of the country and in the other not. A person who leaves the register with the
 * citizenship is not seen.
 *
 * <p>See docs/methods/change-of-citizenship.md.
 */
public final class CitizenshipChangeCounter implements TableCounter {

  private final Tally tally;
  private final PersonAxes axes;
  private final int[] openings;
  private final int[] closings;
  private final int acquired;
  private final int lost;

  /** Counts into the tally the person, shown again and again. */
  public CitizenshipChangeCounter(Tally tally, MeasuredPerson person) {
    TableLayout layout = tally.layout();
    this.tally = tally;
    this.axes = new PersonAxes(tally, person.observation(), person.places());
    this.openings = StockDays.newYears(layout.dimension(Axis.TIME_PERIOD), 0);
    this.closings = StockDays.newYears(layout.dimension(Axis.TIME_PERIOD), 1);
    this.acquired = layout.dimension(Axis.CHANGE).position("ACQUIRED");
    this.lost = layout.dimension(Axis.CHANGE).position("LOST");
  }

  @Override
  public void visit(MeasuredPerson person) {
    PersonHistory history = person.history();
    for (int year = 0; year < openings.length; year++) {
      if (history.isRegisteredOn(openings[year]) && history.isRegisteredOn(closings[year])) {
        int home = person.places().home();
        int before = history.citizenshipOn(openings[year]);
        int after = history.citizenshipOn(closings[year]);
        if (before != after && (before == home || after == home)) {
          tally.set(Axis.TIME_PERIOD, year);
          tally.set(Axis.CHANGE, after == home ? acquired : lost);
          count(person, closings[year], after == home ? before : after);
        }
      }
    }
  }

  private void count(MeasuredPerson person, int day, int other) {
    axes.set(person, day);
    axes.setCitizenship(other);
    axes.setArea(person.history().registeredOn(day));
    tally.count(person.history().person(), RecordKeyFunction.PERSON);
  }

  @Override
  public boolean readsStatuses() {
    return false;
  }

  @Override
  public Tally tally() {
    return tally;
  }
}
