package kg.koch.measure.table;

import kg.koch.measure.stay.Crossings;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.terms.Dimension;

/**
 * I1: border crossings, and apart from them the distinct persons who crossed. A person is counted
 * once in each cell, so persons do not add up over months or checkpoints.
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
      if (crossings.isImputed(i)) {
        continue; // the table counts what was recorded
      }
      int checkpoint = crossings.checkpoint(i);
      axes.set(person, crossings.day(i));
      axes.setPartner(crossings.country(i));
      tally.set(Axis.TIME_PERIOD, periods.position(crossings.day(i)));
      tally.set(Axis.DIRECTION, crossings.isArrival(i) ? arrival : departure);
      tally.set(Axis.CHECKPOINT, checkpoint < 0 ? unknownCheckpoint : checkpoints[checkpoint]);
      tally.set(Axis.MEASURE, crossingsUnit);
      tally.count(
          person.history().person(), UnitKeys.crossing(crossings.time(i), crossings.isArrival(i)));
      tally.set(Axis.MEASURE, personsUnit);
      tally.countOnce(person.history().person(), persons);
    }
  }

  @Override
  public Tally tally() {
    return tally;
  }
}
