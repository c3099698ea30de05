package kg.koch.measure.table;

import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Stays;

/**
 * I2: stays that ended, by length and by the quarter they ended in, abroad and in the country. Only
 * stays that began and ended with a crossing: the length of the others is not known.
 */
public final class StayLengthCounter implements TableCounter {

  private final Tally tally;
  private final PersonAxes axes;
  private final PeriodAxis periods;
  private final Bands lengths;
  private final int abroad;
  private final int inCountry;

  /** Counts into the tally what the person, shown again and again, has stayed. */
  public StayLengthCounter(Tally tally, MeasuredPerson person) {
    TableLayout layout = tally.layout();
    this.tally = tally;
    this.axes = new PersonAxes(tally, person.observation(), person.places());
    this.periods = new PeriodAxis(layout.dimension(Axis.TIME_PERIOD), person.observation());
    this.lengths = new Bands(layout.dimension(Axis.LENGTH));
    this.abroad = layout.dimension(Axis.SIDE).position("ABROAD");
    this.inCountry = layout.dimension(Axis.SIDE).position("IN_COUNTRY");
  }

  @Override
  public void visit(MeasuredPerson person) {
    Stays stays = person.stays();
    for (int stay = 0; stay < stays.size(); stay++) {
      if (stays.isCompleted(stay)) {
        count(person, stay);
      }
    }
  }

  private void count(MeasuredPerson person, int stay) {
    Stays stays = person.stays();
    boolean isHome = stays.country(stay) == person.places().home();
    int last = stays.lastCrossing(stay);
    axes.set(person, stays.to(stay));
    axes.setArea(person.areaOn(stays.to(stay)));
    axes.setPartner(
        isHome ? person.previousCountry(stays.firstCrossing(stay)) : stays.country(stay));
    tally.set(Axis.TIME_PERIOD, periods.position(stays.to(stay)));
    tally.set(Axis.SIDE, isHome ? inCountry : abroad);
    tally.set(Axis.LENGTH, lengths.position(stays.to(stay) - stays.from(stay)));
    tally.count(
        person.history().person(),
        UnitKeys.crossing(
            person.history().crossings().time(last), person.history().crossings().isArrival(last)));
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
