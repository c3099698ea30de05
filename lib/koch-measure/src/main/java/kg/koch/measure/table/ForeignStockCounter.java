package kg.koch.measure.table;

import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.StatusTrack;

/**
 * A4: usual residents (12 of 16 months; while undecided, as last known) at the first moment of a
 * day, by country of birth and citizenship. The country of birth is known from the registers only.
 *
 * <p>See docs/methods/foreign-born.md.
 */
public final class ForeignStockCounter implements TableCounter {

  private final Tally tally;
  private final PersonAxes axes;
  private final int[] days;

  /** Counts into the tally the person, shown again and again. */
  public ForeignStockCounter(Tally tally, MeasuredPerson person) {
    this.tally = tally;
    this.axes = new PersonAxes(tally, person.observation(), person.places());
    this.days = StockDays.of(tally.layout().dimension(Axis.TIME_PERIOD));
  }

  @Override
  public void visit(MeasuredPerson person) {
    StatusTrack track = person.track(Definition.TWELVE_OF_SIXTEEN);
    for (int i = 0; i < days.length; i++) {
      if (person.isResidentOn(days[i], track)) {
        tally.set(Axis.TIME_PERIOD, i);
        axes.set(person, days[i]);
        axes.setArea(person.areaOn(days[i]));
        tally.count(person.history().person(), RecordKeyFunction.PERSON);
      }
    }
  }

  @Override
  public Tally tally() {
    return tally;
  }
}
