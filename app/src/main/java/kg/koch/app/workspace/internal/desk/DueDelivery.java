package kg.koch.app.workspace.internal.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kg.koch.check.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a source for one period, and what became of it.
 *
 * @param due last day in time
 * @param delivered null: nothing came
 */
record DueDelivery(Period period, LocalDate due, @Nullable DeliveredPeriod delivered) {

  /** From not yet due to refused. */
  enum State {
    DUE,
    LATE,
    RECEIVED,
    RECEIVED_LATE,
    REFUSED
  }

  State stateOn(LocalDate today) {
    if (delivered == null) {
      return today.isAfter(due) ? State.LATE : State.DUE;
    }
    if (delivered.refused()) {
      return State.REFUSED;
    }
    return daysLateOn(today) > 0 ? State.RECEIVED_LATE : State.RECEIVED;
  }

  /** Days after the due day it came, or has not come until today; 0 if in time or not known. */
  long daysLateOn(LocalDate today) {
    LocalDate until = delivered == null ? today : delivered.takenInOn();
    return until == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, until));
  }
}
