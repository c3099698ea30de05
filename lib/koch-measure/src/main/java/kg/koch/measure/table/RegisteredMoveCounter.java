package kg.koch.measure.table;

import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Moves;
import kg.koch.terms.Dimension;

/**
 * Registered moves of one kind by stated reason, in the year the register recorded them: departures
 * for permanent residence abroad (C1) by the area left and the country gone to, moves within the
 * country (B4) by the new area. Of departures, the reason "work" is what registers know of labour
 * migration.
 *
 * <p>See docs/methods/registered-departures.md.
 */
public final class RegisteredMoveCounter implements TableCounter {

  private final Moves.Kind kind;
  private final Tally tally;
  private final PersonAxes axes;
  private final PeriodAxis periods;
  private final int[] reasons;
  private final int notStated;

  /**
   * Counts into the tally the moves of the person, shown again and again.
   *
   * @param kind of the moves counted
   * @param reasonCodes the reasons' codes in the order moves number them
   */
  public RegisteredMoveCounter(
      Moves.Kind kind, Tally tally, MeasuredPerson person, Dimension reasonCodes) {
    this.kind = kind;
    TableLayout layout = tally.layout();
    Dimension reason = layout.dimension(Axis.REASON);
    this.tally = tally;
    this.axes = new PersonAxes(tally, person.observation(), person.places());
    this.periods = new PeriodAxis(layout.dimension(Axis.TIME_PERIOD), person.observation());
    this.notStated = reason.position("NOT_STATED");
    this.reasons =
        reasonCodes.codes().stream()
            .mapToInt(code -> reason.findPosition(code.id()).orElse(notStated))
            .toArray();
  }

  @Override
  public void visit(MeasuredPerson person) {
    Moves moves = person.history().moves();
    for (int i = 0; i < moves.size(); i++) {
      if (moves.kind(i) == kind) {
        count(person, moves, i);
      }
    }
  }

  private void count(MeasuredPerson person, Moves moves, int i) {
    axes.set(person, moves.knownDay(i));
    axes.setArea(kind == Moves.Kind.DEPARTURE ? moves.origin(i) : moves.destination(i));
    axes.setPartner(moves.destination(i));
    tally.set(Axis.TIME_PERIOD, periods.position(moves.knownDay(i)));
    tally.set(Axis.REASON, moves.reason(i) < 0 ? notStated : reasons[moves.reason(i)]);
    tally.count(person.history().person(), moves.event(i));
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
