package kg.koch.measure.table;

import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Moves;

/** B1: moves within the country as registered, by origin and destination, in the year recorded. */
public final class InternalMoveCounter implements TableCounter {

  private final Tally tally;
  private final PersonAxes axes;
  private final PeriodAxis periods;
  private final PlaceAxis origins;
  private final PlaceAxis destinations;

  /** Counts into the tally the moves of the person, shown again and again. */
  public InternalMoveCounter(Tally tally, MeasuredPerson person) {
    TableLayout layout = tally.layout();
    this.tally = tally;
    this.axes = new PersonAxes(tally, person.observation(), person.places());
    this.periods = new PeriodAxis(layout.dimension(Axis.TIME_PERIOD), person.observation());
    this.origins = new PlaceAxis(layout.dimension(Axis.ORIGIN), person.places());
    this.destinations = new PlaceAxis(layout.dimension(Axis.DESTINATION), person.places());
  }

  @Override
  public void visit(MeasuredPerson person) {
    Moves moves = person.history().moves();
    for (int i = 0; i < moves.size(); i++) {
      if (moves.kind(i) == Moves.Kind.INTERNAL) {
        axes.set(person, moves.knownDay(i));
        tally.set(Axis.TIME_PERIOD, periods.position(moves.knownDay(i)));
        tally.set(Axis.ORIGIN, origins.position(moves.origin(i)));
        tally.set(Axis.DESTINATION, destinations.position(moves.destination(i)));
        tally.count(person.history().person(), moves.event(i));
      }
    }
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
