package kg.koch.measure.table;

import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.StayLengths;
import kg.koch.measure.stay.Stays;

/**
 * C3: residents who left for 90 to 364 days, in the quarter of departure.
 *
 * <p>Resident is who was one under 12 of 16 months before leaving (while undecided: as last known).
 * CONFIRMED are stays abroad that ended with an arrival after 90 to 364 days. UNDECIDED are stays
 * that go on and are younger than 365 days: they may end too soon, or become a year. A stay that
 * death ended is not counted.
 */
public final class TemporaryDepartureCounter implements TableCounter {

  private final Tally tally;
  private final PersonAxes axes;
  private final PeriodAxis periods;
  private final int confirmed;
  private final int undecided;
  private final StayLengths lengths;

  /**
   * Counts into the tally the stays abroad of the person, shown again and again.
   *
   * @param lengths of temporary stays, 90 to 364 days
   */
  public TemporaryDepartureCounter(Tally tally, MeasuredPerson person, StayLengths lengths) {
    TableLayout layout = tally.layout();
    this.tally = tally;
    this.axes = new PersonAxes(tally, person.observation(), person.places());
    this.periods = new PeriodAxis(layout.dimension(Axis.TIME_PERIOD), person.observation());
    this.confirmed = layout.dimension(Axis.OUTCOME).position("CONFIRMED");
    this.lengths = lengths;
    this.undecided = layout.dimension(Axis.OUTCOME).position("UNDECIDED");
  }

  @Override
  public void visit(MeasuredPerson person) {
    Stays stays = person.stays();
    for (int stay = 0; stay < stays.size(); stay++) {
      if (isOfResident(person, stay)) {
        tally.set(Axis.OUTCOME, outcome(person, stay));
        count(person, stay);
      }
    }
  }

  private boolean isOfResident(MeasuredPerson person, int stay) {
    int departure = person.stays().firstCrossing(stay);
    return departure != Stays.NO_CROSSING
        && person.stays().country(stay) != person.places().home()
        && person.track(Definition.TWELVE_OF_SIXTEEN).isResidentBefore(departure);
  }

  /** The position of the outcome, or -1 when the stay is none of this table's. */
  private int outcome(MeasuredPerson person, int stay) {
    Stays stays = person.stays();
    if (stays.isCompleted(stay)) {
      int days = stays.to(stay) - stays.from(stay);
      return lengths.include(days) ? confirmed : -1;
    }
    boolean dead = stays.to(stay) < person.observation().until();
    int soFar = person.observation().until() - stays.from(stay);
    return !dead && soFar <= lengths.longestDays() ? undecided : -1;
  }

  private void count(MeasuredPerson person, int stay) {
    int day = person.stays().from(stay);
    axes.set(person, day);
    axes.setArea(person.areaOn(day));
    axes.setPartner(person.stays().country(stay));
    tally.set(Axis.TIME_PERIOD, periods.position(day));
    int departure = person.stays().firstCrossing(stay);
    tally.count(
        person.history().person(),
        UnitKeys.crossing(person.history().crossings().time(departure), false));
  }

  @Override
  public Tally tally() {
    return tally;
  }
}
