package kg.koch.app.measure.internal;

import java.util.List;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Moves;
import kg.koch.measure.table.AbsentCounter;
import kg.koch.measure.table.BalanceCounter;
import kg.koch.measure.table.ChildrenCounter;
import kg.koch.measure.table.CircularCounter;
import kg.koch.measure.table.CitizensAbroadCounter;
import kg.koch.measure.table.CitizenshipChangeCounter;
import kg.koch.measure.table.CrossingCounter;
import kg.koch.measure.table.DepartureBridgeCounter;
import kg.koch.measure.table.ForeignStockCounter;
import kg.koch.measure.table.InternalMoveCounter;
import kg.koch.measure.table.MigrationCounter;
import kg.koch.measure.table.MigrationCounter.Flow;
import kg.koch.measure.table.PopulationCounter;
import kg.koch.measure.table.RecordKeyFunction;
import kg.koch.measure.table.RegisteredMoveCounter;
import kg.koch.measure.table.ResidentBalanceCounter;
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
    return layouts.stream().map(layout -> of(new Tally(layout, keys), person, codes)).toList();
  }

  /** The counter of one table, for one thread. */
  static TableCounter of(Tally tally, MeasuredPerson person, Codes codes) {
    return switch (tally.layout().id()) {
      case "A1" -> new PopulationCounter(tally, person);
      case "A2" -> new BalanceCounter(tally, person);
      case "A3" -> new AbsentCounter(tally, person);
      case "A4" -> new ForeignStockCounter(tally, person);
      case "A5" -> new ResidentBalanceCounter(tally, person);
      case "B1" -> new InternalMoveCounter(tally, person);
      case "B4" -> new RegisteredMoveCounter(Moves.Kind.INTERNAL, tally, person, codes.reasons());
      case "C1" -> new RegisteredMoveCounter(Moves.Kind.DEPARTURE, tally, person, codes.reasons());
      case "C2" -> new MigrationCounter(Flow.EMIGRATION, tally, person);
      case "C3" -> new TemporaryDepartureCounter(tally, person, codes.rules().temporary());
      case "C4" -> new CitizensAbroadCounter(tally, person, codes.rules().estimates());
      case "C6" -> new CitizenshipChangeCounter(tally, person);
      case "C8" -> new CircularCounter(tally, person, codes.rules().circulations());
      case "F1" -> new MigrationCounter(Flow.RETURN, tally, person);
      case "H1" -> new MigrationCounter(Flow.IMMIGRATION, tally, person);
      case "I1" -> new CrossingCounter(tally, person, codes.checkpoints());
      case "I2" -> new StayLengthCounter(tally, person);
      case "K1" -> new ChildrenCounter(tally, person, codes.rules().absences());
      case "R1" -> new DepartureBridgeCounter(tally, person);
      default ->
          throw new IllegalArgumentException(
              "Expected a table that measurement can count; the catalog declares "
                  + tally.layout().id());
    };
  }
}
