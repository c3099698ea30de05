package kg.koch.measure.table;

import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Stays;

/**
 * A3: residents by register (permanent population) who are abroad at the first moment of a day, by
 * days gone so far and country. A stay that was going on when observation began is taken to have
 * begun on that day: its length so far is the least it can be.
 */
public final class AbsentCounter implements TableCounter {

  private final Tally tally;
  private final PersonAxes axes;
  private final Bands lengths;
  private final int[] days;

  /** Counts into the tally the absences of the person, shown again and again. */
  public AbsentCounter(Tally tally, MeasuredPerson person) {
    TableLayout layout = tally.layout();
    this.tally = tally;
    this.axes = new PersonAxes(tally, person.observation(), person.places());
    this.lengths = new Bands(layout.dimension(Axis.LENGTH));
    this.days = StockDays.of(layout.dimension(Axis.TIME_PERIOD));
  }

  @Override
  public void visit(MeasuredPerson person) {
    for (int i = 0; i < days.length; i++) {
      int day = days[i];
      int stay =
          person.history().isRegisteredOn(day) && person.isAliveOn(day)
              ? person.stays().at(day)
              : -1;
      if (stay >= 0 && person.stays().country(stay) != person.places().home()) {
        tally.set(Axis.TIME_PERIOD, i);
        count(person, day, stay);
      }
    }
  }

  private void count(MeasuredPerson person, int day, int stay) {
    Stays stays = person.stays();
    axes.set(person, day);
    axes.setArea(person.history().registeredOn(day));
    axes.setPartner(stays.country(stay));
    tally.set(Axis.LENGTH, lengths.position(day - stays.from(stay)));
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
