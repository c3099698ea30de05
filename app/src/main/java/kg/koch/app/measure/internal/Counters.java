package kg.koch.app.measure.internal;

import java.util.List;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.table.AbsentCounter;
import kg.koch.measure.table.BalanceCounter;
import kg.koch.measure.table.CrossingCounter;
import kg.koch.measure.table.DepartureBridgeCounter;
import kg.koch.measure.table.InternalMoveCounter;
import kg.koch.measure.table.MigrationCounter;
import kg.koch.measure.table.MigrationCounter.Flow;
import kg.koch.measure.table.PopulationCounter;
import kg.koch.measure.table.RecordKeyFunction;
import kg.koch.measure.table.StayLengthCounter;
import kg.koch.measure.table.TableCounter;
import kg.koch.measure.table.TableLayout;
import kg.koch.measure.table.Tally;
import kg.koch.measure.table.TemporaryDepartureCounter;

/** Who counts which table. */
final class Counters {

  private Counters() {}

  /** A counter for each table with periods to count, for one thread. */
  static List<TableCounter> of(
      List<TableLayout> layouts, RecordKeyFunction keys, MeasuredPerson person, Codes codes) {
    return layouts.stream().map(layout -> counter(new Tally(layout, keys), person, codes)).toList();
  }

  private static TableCounter counter(Tally tally, MeasuredPerson person, Codes codes) {
    return switch (tally.layout().id()) {
      case "A1" -> new PopulationCounter(tally, person);
      case "A2" -> new BalanceCounter(tally, person);
      case "A3" -> new AbsentCounter(tally, person);
      case "B1" -> new InternalMoveCounter(tally, person);
      case "C2" -> new MigrationCounter(Flow.EMIGRATION, tally, person);
      case "C3" -> new TemporaryDepartureCounter(tally, person);
      case "F1" -> new MigrationCounter(Flow.RETURN, tally, person);
      case "H1" -> new MigrationCounter(Flow.IMMIGRATION, tally, person);
      case "I1" -> new CrossingCounter(tally, person, codes.checkpoints());
      case "I2" -> new StayLengthCounter(tally, person);
      case "R1" -> new DepartureBridgeCounter(tally, person);
      default ->
          throw new IllegalArgumentException(
              "Expected a table that measurement can count; the catalog declares "
                  + tally.layout().id());
    };
  }
}
