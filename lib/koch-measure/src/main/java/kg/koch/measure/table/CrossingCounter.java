package kg.koch.measure.table;

import kg.koch.measure.stay.Crossings;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.terms.Dimension;

/**
 * I1: border crossings, apart from them the distinct persons who crossed, and the crossings put in
 * because they were not recorded. A person is counted once in each cell, so persons do not add up
 * over months or checkpoints. A crossing put in counts at the checkpoint of the recorded one beside
 * it, where the traveller was last or next seen.
 */
public final class CrossingCounter implements TableCounter {

  private final Tally tally;
  private final PersonAxes axes;
  private final PeriodAxis periods;
  private final int arrival;
  private final int departure;
  private final int[] checkpoints;
  private final int unknownCheckpoint;
  private final int crossingsUnit;
  private final int personsUnit;
  private final int imputedUnit;
  private int persons;

  /**
   * @param checkpointCodes the checkpoints' codes in the order crossings number them
   */
  public CrossingCounter(Tally tally, MeasuredPerson person, Dimension checkpointCodes) {
    TableLayout layout = tally.layout();
    this.tally = tally;
    this.axes = new PersonAxes(tally, person.observation(), person.places());
    this.periods = new PeriodAxis(layout.dimension(Axis.TIME_PERIOD), person.observation());
    this.arrival = layout.dimension(Axis.DIRECTION).position("A");
    this.departure = layout.dimension(Axis.DIRECTION).position("D");
    this.crossingsUnit = layout.dimension(Axis.MEASURE).position("CROSSINGS");
    this.personsUnit = layout.dimension(Axis.MEASURE).position("PERSONS");
    this.imputedUnit = layout.dimension(Axis.MEASURE).position("IMPUTED");
    this.checkpoints = new int[checkpointCodes.size()];
    boolean byCheckpoint = layout.has(Axis.CHECKPOINT);
    this.unknownCheckpoint =
        byCheckpoint
            ? layout.dimension(Axis.CHECKPOINT).findPosition(Dimension.UNKNOWN).orElse(0)
            : 0;
    for (int i = 0; i < checkpoints.length && byCheckpoint; i++) {
      checkpoints[i] =
          layout
              .dimension(Axis.CHECKPOINT)
              .findPosition(checkpointCodes.code(i))
              .orElse(unknownCheckpoint);
    }
  }

  @Override
  public void visit(MeasuredPerson person) {
    Crossings crossings = person.history().crossings();
    persons++;
    for (int i = 0; i < crossings.size(); i++) {
      axes.set(person, crossings.day(i));
      axes.setPartner(crossings.country(i));
      tally.set(Axis.TIME_PERIOD, periods.position(crossings.day(i)));
      tally.set(Axis.DIRECTION, crossings.isArrival(i) ? arrival : departure);
      tally.set(Axis.CHECKPOINT, position(crossings.checkpoint(seenAt(crossings, i))));
      count(person, i);
    }
  }

  private void count(MeasuredPerson person, int crossing) {
    Crossings crossings = person.history().crossings();
    long key = person.history().person();
    long event = UnitKeys.crossing(crossings.time(crossing), crossings.isArrival(crossing));
    tally.set(Axis.MEASURE, crossings.isImputed(crossing) ? imputedUnit : crossingsUnit);
    tally.count(key, event);
    if (!crossings.isImputed(crossing)) {
      tally.set(Axis.MEASURE, personsUnit);
      tally.countOnce(key, persons);
    }
  }

  /** The crossing itself, or for one put in the recorded one before it, else the one after it. */
  private static int seenAt(Crossings crossings, int crossing) {
    if (!crossings.isImputed(crossing)) {
      return crossing;
    }
    return crossing > 0 ? crossing - 1 : crossing + 1;
  }

  private int position(int checkpoint) {
    return checkpoint < 0 ? unknownCheckpoint : checkpoints[checkpoint];
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
