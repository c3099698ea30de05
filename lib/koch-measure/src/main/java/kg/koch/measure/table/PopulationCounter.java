package kg.koch.measure.table;

import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Places;

/**
 * A1: the population at the first moment of a day, under three concepts side by side.
 *
 * <ul>
 *   <li>permanent: in the person register's snapshot of that very day.
 *   <li>present: in the country at that moment; who is not in the snapshot is in an unknown area.
 *   <li>usual-resident-12m: resident under 12 of 16 months; while undecided, as last known; in the
 *       area last registered.
 * </ul>
 *
 * <p>See docs/methods/population-concepts.md.
 */
public final class PopulationCounter implements TableCounter {

  private final Tally tally;
  private final PersonAxes axes;
  private final int[] days;
  private final int permanent;
  private final int present;
  private final int usual;

  /** Counts into the tally where the person, shown again and again, belongs. */
  public PopulationCounter(Tally tally, MeasuredPerson person) {
    TableLayout layout = tally.layout();
    this.tally = tally;
    this.axes = new PersonAxes(tally, person.observation(), person.places());
    this.days = StockDays.of(layout.dimension(Axis.TIME_PERIOD));
    this.permanent = layout.dimension(Axis.CONCEPT).position("permanent");
    this.present = layout.dimension(Axis.CONCEPT).position("present");
    this.usual = layout.dimension(Axis.CONCEPT).position("usual-resident-12m");
  }

  @Override
  public void visit(MeasuredPerson person) {
    for (int i = 0; i < days.length; i++) {
      int day = days[i];
      boolean registered = person.history().isRegisteredOn(day);
      int area = person.history().registeredOn(day);
      tally.set(Axis.TIME_PERIOD, i);
      if (registered) {
        count(person, day, permanent, area);
      }
      if (person.isPresentOn(day)) {
        count(person, day, present, registered ? area : Places.NOWHERE);
      }
      if (person.isResidentOn(day, person.track(Definition.TWELVE_OF_SIXTEEN))) {
        count(person, day, usual, person.areaOn(day));
      }
    }
  }

  private void count(MeasuredPerson person, int day, int concept, int area) {
    axes.set(person, day);
    axes.setArea(area);
    tally.set(Axis.CONCEPT, concept);
    tally.count(person.history().person(), RecordKeyFunction.PERSON);
  }

  @Override
  public Tally tally() {
    return tally;
  }
}
